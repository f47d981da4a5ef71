"""Words of degrees and schools in a text."""

import re
from dataclasses import dataclass

from resumes.extraction.words.degrees import INSTITUTION_ENDINGS, INSTITUTION_WORDS, LEVELS

_LEVELS = [(level, re.compile(rf"(?<![\w.])(?:{pattern})", re.VERBOSE | re.IGNORECASE)) for level, pattern in LEVELS]
_SHORT_CASED = re.compile(r"(?:[a-z]{1,2}\.?\s?){1,2}$")
_SCHOOL_TOKENS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class DegreeFound:
    """A degree word in a text: characters `start` to `end`, and its level."""

    start: int
    end: int
    level: str


def find_degree(text: str) -> DegreeFound | None:
    """The first degree word of the highest level named in the text."""
    secondary = _match(_LEVELS[-1], text)
    if secondary is not None and "school" in text[secondary.start : secondary.end].casefold():
        return secondary
    return next((found for level in _LEVELS if (found := _match(level, text)) is not None), None)


def _match(level: tuple[str, re.Pattern[str]], text: str) -> DegreeFound | None:
    name, pattern = level
    for match in pattern.finditer(text):
        if not _SHORT_CASED.fullmatch(match[0]):
            return DegreeFound(match.start(), match.end(), name)
    return None


def is_institution(text: str) -> bool:
    """Whether the wording is that of a school or university."""
    words = [word.casefold() for word in _SCHOOL_TOKENS.findall(text)]
    if words[:2] == ["high", "school"] and len(words) <= 4 and ("diploma" in words or len(words) == 2):
        return False
    if any(word in INSTITUTION_WORDS and not (len(word) <= 4 and word.upper() not in text) for word in words):
        return True
    return any(len(word) > 7 and word.endswith(INSTITUTION_ENDINGS) for word in words)


def is_start(text: str) -> bool:
    """Whether a text names a degree or a school."""
    return find_degree(text) is not None or is_institution(text)
