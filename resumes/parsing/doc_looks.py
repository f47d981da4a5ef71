"""How letters of a DOC look, as far as a reader needs it: size, weight, and whether anybody sees them ([MS-DOC])."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from resumes.parsing.colors import PAPER, look_alike
from resumes.parsing.hidden import MIN_SIZE, Reason

_PAGE = 512
_BOLD, _HIDDEN, _PALETTE, _COLOR, _HALF_POINTS = 0x0835, 0x083C, 0x2A42, 0x6870, 0x4A43
_WHITE = 8  # of the old palette of 16 colors
_SHADES = tuple(struct.pack("<H", code) for code in (0x4866, 0xCA71, 0x442D, 0xC64D, 0xD609, 0xD612, 0xD660, 0xD670))
"""Properties that color the ground of letters, paragraphs and cells."""
_OPERAND_BYTES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_BODY_SIZE = 11.0


@dataclass(frozen=True, slots=True)
class Look:
    """Size in points, weight, and why nobody sees the letters, if so."""

    size: float = _BODY_SIZE
    bold: bool = False
    reason: Reason | None = None


PLAIN = Look()


class Run(NamedTuple):
    """Bytes `start` to `end` of the text's stream with one look."""

    start: int
    end: int
    look: Look


def read_runs(stream: bytes, table: bytes) -> list[Run]:
    """The runs, in order, from the table of the pages that hold them. Raises struct.error and IndexError.

    White letters are told to be hidden only in files that color no ground at all.
    """
    white = not any(code in stream for code in _SHADES)
    count = (len(table) - 4) // 8
    pages = struct.unpack_from(f"<{count}I", table, 4 * (count + 1)) if count > 0 else ()
    found = [run for page in pages for run in _page_runs(stream[(page & 0x3FFFFF) * _PAGE :][:_PAGE], white)]
    return sorted(found)


def look_at(runs: list[Run], start: int, end: int) -> Iterator[tuple[int, int, Look]]:
    """Bytes `start` to `end`, parted where the look changes."""
    index = max(bisect_right(runs, start, key=lambda run: run.start) - 1, 0)
    while start < end:
        while index < len(runs) and runs[index].end <= start:
            index += 1
        run = runs[index] if index < len(runs) else Run(end, end, PLAIN)
        until = min(end, run.end if run.start <= start else run.start)
        yield start, until, run.look if run.start <= start else PLAIN
        start = until


def _page_runs(page: bytes, white: bool) -> Iterator[Run]:
    count = page[_PAGE - 1]
    edges = struct.unpack_from(f"<{count + 1}I", page, 0)
    for number, (start, end) in enumerate(pairwise(edges)):
        place = page[4 * (count + 1) + number] * 2
        properties = page[place + 1 : place + 1 + page[place]] if place else b""
        if start < end:
            yield Run(start, end, _look(dict(_properties(properties)), white))


def _properties(source: bytes) -> Iterator[tuple[int, bytes]]:
    """Each property with its operand; the rest of a broken list is left out."""
    position = 0
    while position + 2 < len(source):
        code = struct.unpack_from("<H", source, position)[0]
        length = _OPERAND_BYTES.get(code >> 13, source[position + 2] + 1)
        yield code, source[position + 2 : position + 2 + length]
        position += 2 + length


def _look(properties: dict[int, bytes], white: bool) -> Look:
    size = int.from_bytes(properties.get(_HALF_POINTS, b""), "little") / 2 or _BODY_SIZE
    return Look(size, properties.get(_BOLD) == b"\x01", _reason(properties, size, white))


def _reason(properties: dict[int, bytes], size: float, white: bool) -> Reason | None:
    if properties.get(_HIDDEN) == b"\x01":
        return Reason.MARKED
    if size < MIN_SIZE:
        return Reason.TINY
    return Reason.BACKGROUND if white and _is_white(properties) else None


def _is_white(properties: dict[int, bytes]) -> bool:
    if _COLOR not in properties:
        return properties.get(_PALETTE) == bytes([_WHITE])
    red, green, blue, automatic = properties[_COLOR].ljust(4, b"\xff")[:4]
    return not automatic and look_alike((red, green, blue), PAPER)
