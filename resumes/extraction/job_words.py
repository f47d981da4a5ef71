"""Tells by its wording whether a text is a job title, an employer or a department."""

import re

from resumes.extraction.places import country_of
from resumes.extraction.words.titles import (
    DEPARTMENTS,
    EMPLOYER_WORDS,
    LEGAL_FORMS,
    LEVEL_WORDS,
    SELF_EMPLOYED,
    TITLE_ENDINGS,
    TITLE_NAMES,
    TITLE_WORDS,
)

PLACEHOLDER = re.compile(r"Company\s?Name", re.IGNORECASE)
TOKENS = re.compile(r"[^\W\d_]+(?:[-'’.&][^\W\d_]+)*")
"""Words, those with hyphens, apostrophes and full stops as one."""
_DOUBTFUL_TITLES = TITLE_NAMES | frozenset(
    ["partners", "associates", "tech", "marine", "marines", "scouts", "artisan", "crew"]
)
"""Words that name people and companies alike: "Praxis Partners", "Fennel Health Tech"."""
_AFTER_HEADS = frozenset(
    ["of", "for", "in", "de", "für", "to", "i", "ii", "iii", "iv", "di", "da", "do", "du", "des", "del", "della", "dei",
     "delle", "per", "para", "pour", "van", "voor", "w", "ds", "im", "en", "em", "d", "von", "der"]
)  # fmt: skip
"""What follows the word that heads a title: "Director of …", "Técnica de …", "Specjalista ds. …"."""
_SELF_EMPLOYED = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, SELF_EMPLOYED), key=len, reverse=True))}"
    r"|niezależn[ya]|freiberufliche[rs]?|selbstst?ändige[rs]?)(?!\w)"
)
_JOINTS = frozenset(["and", "of", "und", "y", "e", "i", "en", "et", "de", "des", "der", "do", "da", "la", "di"])


def classify(text: str) -> tuple[str, float]:
    """Whether the wording is a title's or an employer's, and how clearly."""
    if PLACEHOLDER.fullmatch(text.strip()) or is_self_employed(text):
        return "employer", 0.99
    words = [word.casefold().strip(".") for word in TOKENS.findall(text)]
    if not words:
        return "unknown", 0.0
    if any(word.replace(".", "") in LEGAL_FORMS for word in words[1:]):
        return "employer", 0.95
    title = [index for index, word in enumerate(words) if word not in EMPLOYER_WORDS and is_title_word(word)]
    employer = sum(word in EMPLOYER_WORDS for word in words)
    doubtful = all(words[index] in _DOUBTFUL_TITLES for index in title)
    if title and ((not doubtful and (words[0] in LEVEL_WORDS or _heads_title(words, title))) or not employer):
        return "title", 0.7 if doubtful else 0.95
    if employer:
        return "employer", 0.8
    return ("title", 0.7) if words[0] in LEVEL_WORDS and len(words) > 1 else ("unknown", 0.0)


def is_self_employed(text: str) -> bool:
    """Whether a text says nothing but that somebody worked for themselves."""
    return " ".join(text.casefold().split()).strip(" .()") in SELF_EMPLOYED


def names_self_employment(text: str) -> bool:
    """Whether a title says that somebody worked for themselves: "Freelance cook", "Koch (freiberuflich)"."""
    return _SELF_EMPLOYED.search(" ".join(text.casefold().split())) is not None


def _heads_title(words: list[str], title: list[int]) -> bool:
    """Whether a title word stands where a title has its head: first, last, or before "of", "for" or a number."""
    if title[0] == 0 or title[-1] == len(words) - 1:
        return True
    return any(words[index + 1] in _AFTER_HEADS for index in title)


def is_title_word(word: str) -> bool:
    """Whether a lower-case word heads a job title, in the singular, plural or as part of a compound."""
    if word in TITLE_WORDS or word in TITLE_NAMES or (word.endswith("s") and word[:-1] in TITLE_WORDS):
        return True
    if "-" in word and any(part in TITLE_WORDS for part in word.split("-")):
        return True
    return len(word) > 7 and word.endswith(TITLE_ENDINGS)


def is_department(text: str) -> bool:
    """Whether a text names nothing but departments, regions and countries: "Sales and Marketing", "Nord Italia"."""
    words = [word.casefold() for word in TOKENS.findall(text)]
    return bool(words) and all(word in DEPARTMENTS or word in _JOINTS or country_of(word) for word in words)


def is_proper(text: str) -> bool:
    """Whether a text is written as a name: "Deutsche Bahn", "von der Heide", but not "Event management"."""
    words = [
        word for word in TOKENS.findall(text) if len(word) > 3 and word.replace(".", "").casefold() not in LEGAL_FORMS
    ]
    capital = sum(word[0].isupper() or word[1] in "'’-" for word in words)
    return 2 * capital > len(words) or not words
