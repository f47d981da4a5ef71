"""The words of a text, counted so that repeating them gains nothing."""

import re

_PART = re.compile(r"[\n.;:•|]+")
_WORD = re.compile(r"[^\W\d_][^\W_]+[+#]*|[^\W\d_][+#]+")


def distinct_words(text: str) -> list[str]:
    """Lower-case words of two letters or more, each once in every distinct line or sentence.

    A line that comes twice counts once, and so does a word that comes twice in a line. The order is fixed.
    """
    parts = dict.fromkeys(part.strip() for part in _PART.split(text.lower()))
    return [word for part in parts for word in dict.fromkeys(_WORD.findall(part))]
