"""Text as a machine may be told it: disguises undone, so that one pattern finds all of them.

Undone are accents, full-width and look-alike letters, characters without width, letters set apart and digits for
letters. Every character of a folded text knows its place in the original.
"""

import base64
import binascii
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_LOOK_ALIKES = dict(zip("авекмнорстухіјѕԁһԛԝɡαβεικνορτυχωγłı", "abekmhopctyxijsdhqwgabeikvoptuxwyli", strict=True))
_ASIDE = frozenset(["Cf", "Cc", "Mn", "Me", "Cs"])
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_][ .*_|-]){7,}[^\W\d_](?!\w)")
_MIXED = re.compile(r"(?<![\w@$])(?=[\d@$!]*[a-z])(?=[a-z]*[\d@$])[\w@$]{3,}(?!\w)")
_DIGITS = str.maketrans("01345789@$", "oieastbgas")
_ENCODED = re.compile(r"(?<![\w+/=])(?:[A-Za-z0-9+/]{4}){5,}[A-Za-z0-9+/]{0,3}={0,2}(?![\w+/=])")
_SPEECH = re.compile(r"[\w\s.,:;!?'\"()/-]+")


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
    return Folded(_MIXED.sub(lambda match: match[0].translate(_DIGITS), plain), places)


def _plain(char: str) -> str:
    """One lower-case character, or none for one without width."""
    if char.isascii() and (char.isprintable() or char.isspace()):
        return char.lower()
    if unicodedata.category(char) in _ASIDE:
        return ""
    whole = unicodedata.normalize("NFKD", char).lower()[:1]
    return _LOOK_ALIKES.get(whole, whole)


def decoded(text: str) -> list[tuple[int, int, str]]:
    """What Base64 in the text says, where it says anything: start, end and words."""
    found = [(match.start(), match.end(), _words(match[0])) for match in _ENCODED.finditer(text)]
    return [(start, end, words) for start, end, words in found if words]


def _words(encoded: str) -> str:
    try:
        text = base64.b64decode(encoded.rstrip("=") + "=" * (-len(encoded.rstrip("=")) % 4)).decode()
    except (binascii.Error, ValueError):
        return ""
    return text if _SPEECH.fullmatch(text) and " " in text else ""
