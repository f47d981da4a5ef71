"""Words that tell a job title, an employer and a department apart; the lists stand in `data`, one word a line."""

from pathlib import Path

_DATA = Path(__file__).parent / "data"


def _words(name: str) -> tuple[str, ...]:
    return tuple((_DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines())


_LANGUAGES = ("de", "es", "fr", "it", "nl", "pl", "pt")

TITLE_WORDS = frozenset(_words("title_words")).union(*(_words(f"title_words_{code}") for code in _LANGUAGES))
TITLE_NAMES = frozenset(_words("title_names"))
"""Occupations that are family names as often: "Schneider", "Boulanger"."""
TITLE_ENDINGS = _words("title_endings")
LEVEL_WORDS = frozenset(_words("level_words"))
EMPLOYER_WORDS = frozenset(_words("employer_words"))
LEGAL_FORMS = frozenset(_words("legal_forms"))
DEPARTMENTS = frozenset(_words("departments"))
SELF_EMPLOYED = frozenset(_words("self_employed"))
"""What stands in an employer's place where somebody worked for themselves."""
