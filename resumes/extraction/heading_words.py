"""Tells by its words which section a heading opens."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from resumes.extraction.accents import plain_spellings, spellings_without_accents
from resumes.extraction.words.heading_modifiers import MODIFIERS
from resumes.extraction.words.headings import CORE, PHRASES, TRADE_KINDS, TRADE_MODIFIERS

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
MARKS = " \t:.|_-–—=*#•·●▪■◆❖►▶~/\\«»<>[](){}&"
"""What stands around headings."""
_PRIORITY = (
    "experience", "education", "languages", "certificates", "projects", "publications", "volunteering", "awards",
    "references", "skills", "summary", "interests", "contact", "personal", "other",
)  # fmt: skip
_WORD_KINDS = {word: kind for kind in reversed(_PRIORITY) for word in CORE[kind]}


class _Vocabulary(NamedTuple):
    phrases: Mapping[str, str]
    kinds: Mapping[str, str]
    modifiers: frozenset[str]
    trade_modifiers: frozenset[str]


_AS_WRITTEN = _Vocabulary(PHRASES, _WORD_KINDS, frozenset(MODIFIERS), frozenset(TRADE_MODIFIERS))
# As scans and plain keyboards spell them; "resume" says what the document is, "résumé" may head a summary.
_PLAIN = _Vocabulary(
    {plain: kind for phrase, kind in PHRASES.items() for plain in plain_spellings(phrase)},
    {plain: kind for word, kind in _WORD_KINDS.items() for plain in plain_spellings(word) if plain != "resume"},
    frozenset(plain for word in MODIFIERS for plain in plain_spellings(word)),
    frozenset(plain for word in TRADE_MODIFIERS for plain in plain_spellings(word)),
)


@lru_cache(maxsize=4096)
def heading_kind(text: str) -> str | None:
    """The section that a line opens if its words are a heading's, else None."""
    cleaned = " ".join(text.strip(MARKS).casefold().split())
    if not cleaned or len(cleaned) > 60:
        return None
    found = _kind_in(cleaned, _AS_WRITTEN)
    return found or next(filter(None, (_kind_in(plain, _PLAIN) for plain in spellings_without_accents(cleaned))), None)


def _kind_in(cleaned: str, known: _Vocabulary) -> str | None:
    if cleaned in known.phrases:
        return known.phrases[cleaned]
    if any(char.isdigit() for char in cleaned) or "," in cleaned.rstrip(","):
        return None
    words = _WORD.findall(cleaned)
    if not 1 <= len(words) <= 6:
        return _spaced_kind(cleaned)
    kinds = {known.kinds[word] for word in words if word in known.kinds}
    if not kinds:
        return None
    kind = next(kind for kind in _PRIORITY if kind in kinds)
    allowed = known.modifiers | known.trade_modifiers if kind in TRADE_KINDS else known.modifiers
    return kind if all(word in known.kinds or word in allowed for word in words) else None


def _spaced_kind(cleaned: str) -> str | None:
    """The kind of a letter-spaced heading such as "e x p e r i e n c e"."""
    letters = cleaned.split(" ")
    if len(letters) < 5 or any(len(letter) > 1 for letter in letters):
        return None
    return _WORD_KINDS.get("".join(letters))
