"""Text as a machine may be told it: disguises undone, so that one pattern finds all of them.

Undone are accents, full-width and look-alike letters, characters without width, letters set apart, digits for letters,
and letters of a telling word in another order. Every character of a folded text knows its place in the original.
"""

import base64
import binascii
import codecs
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

_LOOK_ALIKES = dict(zip("авекмнорстухіјѕԁһԛԝɡαβεικνορτυχωγłı", "abekmhopctyxijsdhqwgabeikvoptuxwyli", strict=True))
_ASIDE = frozenset(["Cf", "Cc", "Mn", "Me", "Cs"])
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_][ .*_|-]){7,}[^\W\d_](?!\w)")
_MIXED = re.compile(r"(?<![\w@$])(?=[\d@$!]*[a-z])(?=[a-z]*[\d@$])[\w@$]{3,}(?!\w)")
_DIGITS = str.maketrans("01345789@$", "oieastbgas")
_ENCODED = re.compile(r"(?<![\w+/=])(?:[A-Za-z0-9+/]{4}){5,}[A-Za-z0-9+/]{0,3}={0,2}(?![\w+/=])")
_DIGITS_ONLY = re.compile(r"(?<!\w)[0-9a-fA-F]{40,}(?!\w)")
_SIGNS = 3
_SIGNED = re.compile(r"(?<!\S)[^\s%]*(?:%[0-9a-fA-F]{2}[^\s%]*){3,}")
_SPEECH = re.compile(r"[\w\s.,:;!?'\"()/-]+")


_TELLING = ("ignore", "previous", "instructions", "instruction", "candidate", "applicant", "disregard", "recommend")
_LONG = re.compile(r"[a-z]{6,12}")
_MIXED_UP: dict[tuple[str, str, str], str] = {
    (word[0], word[-1], "".join(sorted(word[1:-1]))): word for word in _TELLING
}


class Folded(NamedTuple):
    """Lower-case text; character i of `text` stood at `places[i]` in the original."""

    text: str
    places: list[int]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original from character `start` to before `end`."""
        return self.places[start], self.places[end - 1] + 1


@lru_cache(maxsize=4)
def fold(text: str) -> Folded:
    """The text with its disguises undone."""
    table = {char: _plain(char) for char in set(text)}
    plain = "".join([table[char] for char in text])
    places = list(range(len(text)))
    if len(plain) != len(text):
        places = [place for place, char in enumerate(text) if table[char]]
    for match in reversed(list(_SPACED.finditer(plain))):
        joined = range(match.start(), match.end(), 2)
        places[match.start() : match.end()] = [places[at] for at in joined]
        plain = plain[: match.start()] + "".join(plain[at] for at in joined) + plain[match.end() :]
    plain = _MIXED.sub(lambda match: match[0].translate(_DIGITS), plain)
    return Folded(_LONG.sub(lambda match: _MIXED_UP.get(_shape(match[0]), match[0]), plain), places)


def _shape(word: str) -> tuple[str, str, str]:
    return word[0], word[-1], "".join(sorted(word[1:-1]))


def _plain(char: str) -> str:
    """One lower-case character, or none for one without width."""
    if 0xE0020 <= ord(char) < 0xE007F:
        char = chr(ord(char) - 0xE0000)
    if char.isascii() and (char.isprintable() or char.isspace()):
        return " " if char == "_" else char.lower()
    if unicodedata.category(char) in _ASIDE:
        return ""
    whole = unicodedata.normalize("NFKD", char).lower()[:1]
    return _LOOK_ALIKES.get(whole, whole)


def decoded(text: str) -> list[tuple[int, int, str]]:
    """What ciphers in the text say, where they say anything: start, end and words.

    Read are Base64, hexadecimal digits, percent signs, letters turned by thirteen and lines written backwards.
    """
    found = [(*match.span(), _words(match[0])) for match in _ENCODED.finditer(text)]
    found += [(*match.span(), _from_digits(match[0])) for match in _DIGITS_ONLY.finditer(text)]
    if text.count("%") >= _SIGNS:
        found += [(*match.span(), unquote(match[0])) for match in _SIGNED.finditer(text)]
    found += _turned(text)
    return [(start, end, words) for start, end, words in found if words]


def _turned(text: str) -> Iterator[tuple[int, int, str]]:
    """Lines that hold a telling word in another order of letters, put right."""
    lower = text.lower()
    for words, turn in _TURNS:
        for word in words:
            at = lower.find(word)
            while at >= 0:
                start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
                end = len(text) if end < 0 else end
                yield start, end, turn(text[start:end])
                at = lower.find(word, end)


def _from_digits(encoded: str) -> str:
    return _spoken(binascii.unhexlify(encoded[: len(encoded) // 2 * 2]))


def _spoken(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    return text if _SPEECH.fullmatch(text) and " " in text else ""


def _words(encoded: str) -> str:
    try:
        return _spoken(base64.b64decode(encoded.rstrip("=") + "=" * (-len(encoded.rstrip("=")) % 4)))
    except (binascii.Error, ValueError):
        return ""


def _rotated(text: str) -> str:
    return codecs.encode(text, "rot13")


def _reversed(text: str) -> str:
    return text[::-1]


_TURNS: tuple[tuple[tuple[str, ...], Callable[[str], str]], ...] = (
    (tuple(map(_rotated, _TELLING)), _rotated),
    (tuple(map(_reversed, _TELLING)), _reversed),
)
