"""Words that tell a job title, an employer and a department apart; the lists stand in `data`, one word a line."""

from pathlib import Path

_DATA = Path(__file__).parent / "data"


def _words(name: str) -> tuple[str, ...]:
    return tuple((_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines())


TITLE_WORDS = frozenset(_words("title_words"))
TITLE_ENDINGS = _words("title_endings")
LEVEL_WORDS = frozenset(_words("level_words"))
EMPLOYER_WORDS = frozenset(_words("employer_words"))
LEGAL_FORMS = frozenset(_words("legal_forms"))
DEPARTMENTS = frozenset(_words("departments"))
