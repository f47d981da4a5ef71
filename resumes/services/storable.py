"""Dataclasses as JSON that PostgreSQL takes: without NUL characters and lone surrogates, at unchanged length."""

import json
import re
from dataclasses import replace
from typing import Any, TypeVar

from resumes.parsing import Document
from resumes.reader import wire

T = TypeVar("T")

_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")
_SURROGATE = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def cleaned(value: T) -> T:
    """The same value with every character that cannot be stored replaced by one that can."""
    text = _json(value)
    clean = _clean(text)
    return value if clean == text else wire.loads(type(value), clean.encode())


def packed(value: object) -> Any:
    """The value as JSON lists and values, for a JSONField."""
    return json.loads(_clean(_json(value)))


def bare(document: Document) -> Document:
    """The layout alone: the text stands elsewhere."""
    return replace(document, text="", structured="", lines=tuple(replace(line, text="") for line in document.lines))


def runs(offsets: tuple[int, ...]) -> list[list[int]]:
    """[place, offset] wherever an offset is not one more than that of the place before."""
    found: list[list[int]] = []
    expected = None
    for place, offset in enumerate(offsets):
        if offset != expected:
            found.append([place, offset])
        expected = offset + 1
    return found


def _json(value: object) -> str:
    return wire.dumps(value).decode("utf-8", "surrogatepass")


def _clean(text: str) -> str:
    return _NUL.sub(rf"\1{REPLACEMENT}", _SURROGATE.sub(REPLACEMENT, text))
