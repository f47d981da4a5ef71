"""Words of short names (titles, fields of study, licences, places) brought to one form."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[+#]+)?")
_STEM_LENGTH = 5


def word_set(listed: str) -> frozenset[str]:
    """The words of a list written with spaces."""
    return frozenset(listed.split())


WRITTEN_OUT = {
    "adn": "nursing",
    "bba": "business",
    "bsn": "nursing",
    "cs": "computer",
    "ee": "electrical",
    "math": "mathematics",
    "mba": "business",
    "maths": "mathematics",
    "mca": "computer",
    "msn": "nursing",
    "stats": "statistics",
}
_EMPTY = word_set("a an and at by de der des die du for from im in la of on or the to und with science sciences")


def plain(text: str) -> str:
    """Lower case without accents, apostrophes or surrounding space."""
    folded = text.casefold()
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded).replace("’", "")
        folded = "".join(char for char in decomposed if not unicodedata.combining(char))
    return folded.replace("'", "").strip()


def words(text: str) -> list[str]:
    """The words of a short name in order; C++ and C# stay whole."""
    return _WORD.findall(plain(text))


@lru_cache(maxsize=65536)
def content_words(text: str) -> frozenset[str]:
    """Beginnings of the words that carry meaning, so that "accountancy" meets "accounting"."""
    told = (WRITTEN_OUT.get(word, word) for word in words(text) if word not in _EMPTY)
    return frozenset(word[:_STEM_LENGTH] for word in told)
