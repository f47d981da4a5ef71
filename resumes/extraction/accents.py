"""Words without their accents, as plain keyboards write them and as text recognition for English reads them."""

import re
import unicodedata
from collections.abc import Iterator

_STROKES = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "œ": "oe"})
_SIX = re.compile(r"(?<=[^\W\d_])6(?=[^\W\d_])")

_CEDILLA = re.compile(r"[cg]?g([ao][oe]s?)\b")


def without_accents(text: str) -> str:
    """The text in letters without accents and strokes."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text.translate(_STROKES))
    return "".join(char for char in parts if not unicodedata.combining(char))


def plain_spellings(word: str) -> set[str]:
    """How a known word is spelled without accents; in a scan "ł" is often a "t"."""
    return {without_accents(word), without_accents(word.replace("ł", "t"))}


def spellings_without_accents(text: str) -> Iterator[str]:
    """What a text may be without accents; scans show "é" or "6" for "ó" and "ö", "ii" for "ü", "g" for "ç"."""
    yield without_accents(text)
    if "é" in text or "6" in text:
        yield without_accents(_SIX.sub("o", text).replace("é", "o"))
    if "ii" in text:
        yield without_accents(text.replace("ii", "u"))
    if _CEDILLA.search(text):
        yield without_accents(_CEDILLA.sub(r"c\1", text))
