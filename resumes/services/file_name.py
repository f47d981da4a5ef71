"""Names of files as strangers give them, made safe to show and to send in a header."""

import unicodedata

MAX_LENGTH = 255
NAMELESS = "unnamed"
_INVISIBLE = frozenset(["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])


def display_name(given: str) -> str:
    """The last part of the path without control characters and direction marks, at most 255 characters.

    What is cut stands before the extension.
    """
    last = given.replace("\\", "/").rstrip("/").rpartition("/")[2]
    shown = "".join(char for char in unicodedata.normalize("NFC", last) if unicodedata.category(char) not in _INVISIBLE)
    shown = " ".join(shown.split()).strip(".") if shown.strip(". ") else ""
    return _shortened(shown) or NAMELESS


def _shortened(name: str) -> str:
    if len(name) <= MAX_LENGTH:
        return name
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension) > 10:
        return name[:MAX_LENGTH]
    return f"{stem[: MAX_LENGTH - len(extension) - 1]}.{extension}"
