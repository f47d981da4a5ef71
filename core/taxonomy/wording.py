"""How words are compared: tokens with their places, and one form for the ways of writing a word."""

import re
import unicodedata
from functools import lru_cache

TOKEN = re.compile(r"(?<![\w.])\.(?=net\b)net|[^\W_]+(?:\+\+|#(?!\w)|\+(?!\w))?", re.IGNORECASE)

_LETTERS = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d"})
_SPELLINGS = (
    (re.compile(r"is(ation|ational|ing|ed|er|e)$"), r"iz\1"),
    (re.compile(r"^(analy|cataly|paraly)s(e|ed|ing|er)$"), r"\1z\2"),
    (re.compile(r"^(behavi|col|lab|fav|harb|hum|rum|vap|arm|flav|odo)our"), r"\1or"),
    (re.compile(r"^(program)me$"), r"\1"),
    (re.compile(r"^(.*(?:cent|theat|fib|met|lit))re$"), r"\1er"),
    (re.compile(r"^(licen|defen|offen)ce$"), r"\1se"),
    (re.compile(r"^(mode|labe|trave|counse|cance|signa|fue|tunne|channe|leve)ll(ing|ed|er|or)$"), r"\1l\2"),
    (re.compile(r"^(catal|dial|anal)ogue$"), r"\1og"),
    (re.compile(r"aem"), "em"),
    (re.compile(r"aesth"), "esth"),
    (re.compile(r"paed"), "ped"),
    (re.compile(r"^gynaec"), "gynec"),
    (re.compile(r"^jeweller"), "jewelr"),
    (re.compile(r"^tyre$"), "tire"),
    (re.compile(r"^(.*ulf|s)ph"), r"\1f"),
)


@lru_cache(maxsize=65536)
def normalize_word(word: str) -> str:
    """Give one form for case, accents, plural and American or British spelling: `Programmes` and `program` agree."""
    lowered = _without_accents(word.lower())
    singular = _singular(lowered)
    if len(singular) < 5:
        return singular
    for pattern, replacement in _SPELLINGS:
        singular = pattern.sub(replacement, singular)
    return singular


def normalize_words(text: str) -> tuple[str, ...]:
    """Split a name into normalized words; punctuation that carries no meaning is lost."""
    return tuple(normalize_word(match.group()) for match in TOKEN.finditer(text))


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith(("ss", "us", "is")):
        return word
    return word[:-1]
