"""Words of degrees and schools in a text."""

import re
from dataclasses import dataclass

from resumes.extraction.words.degrees import LEVELS
from resumes.extraction.words.schools import INSTITUTION_ENDINGS, INSTITUTION_WORDS, SCHOOL_TYPES

_LEVELS = [(level, re.compile(rf"(?<![\w.])(?:{pattern})", re.VERBOSE | re.IGNORECASE)) for level, pattern in LEVELS]
_SHORT_CASED = re.compile(r"(?:[a-z]{1,2}\.?\s?){1,2}$")
_BEHIND = re.compile(r"\s*\((?:FH|TU|TH|BA|DH|Univ?\.?|IHK|HWK|Hons?\.?|Honou?rs|HSC|GED|ESO|FPII|MBA)\)")
_SCHOOL_FORMS = re.compile(
    r"^(?:FH|TH|HS|BG|PH|GRETA|CFA)\s+(?:de\s|du\s|d['’])?[A-ZÀ-Ž]|^E\.\s?E\.|^Univ\.\s"
    r"|^Cent(?:ro|re) d[eiu] (?:FP|[Ff]orma)|^Alma\s+Mater|^(?:St|Saint)\.?\s\w+['’]s$"
)
_SCHOOL_AS_FIELD = re.compile(
    r"^School\s+(?:and\s+\w+\s+)?(?:Administration|Counsell?ing|Psychology|Leadership|Nursing|Social\s+Work)$",
    re.IGNORECASE,
)
_TAUGHT = re.compile(r"\s*(?!(?:nr|im)\b)[^\W\d_A-ZŻŹĆĄŚĘŁÓŃ]{4}")
_BRACKETED = re.compile(r"\([^()]*\)")
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
            behind = _BEHIND.match(text, match.end())
            return DegreeFound(match.start(), behind.end() if behind else match.end(), name)
    return None


def is_institution(text: str) -> bool:
    """Whether the wording is that of a school or university."""
    words = [word.casefold() for word in _SCHOOL_TOKENS.findall(text)]
    if words[:2] == ["high", "school"] and len(words) <= 4 and ("diploma" in words or len(words) == 2):
        return False
    if _SCHOOL_AS_FIELD.match(text):
        return False
    outside = _BRACKETED.sub("", text)
    if any(word in INSTITUTION_WORDS and (len(word) > 4 or word.upper() in outside) for word in words):
        return True
    return any(len(word) > 7 and word.endswith(INSTITUTION_ENDINGS) for word in words) or bool(
        _SCHOOL_FORMS.match(text)
    )


def names_school(text: str, found: DegreeFound) -> bool:
    """Whether the degree word is the kind of a school that the text names: "Technikum nr 5", "Leeds High School"."""
    word = " ".join(text[found.start : found.end].casefold().split())
    if word.startswith("szkoła") and _TAUGHT.match(text, found.end):
        return False
    return word in SCHOOL_TYPES and text.strip().casefold() != word and "diploma" not in text.casefold()


def is_start(text: str) -> bool:
    """Whether a text names a degree or a school."""
    return find_degree(text) is not None or is_institution(text)
