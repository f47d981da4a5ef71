"""Evidence on the page: where quotes stand on the picture of a resume's first page, and in its text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from resumes.parsing import Box, Document, Line

HEADING_LINES = 2
"""An entry's evidence covers it whole; its first lines, which name it, are enough to find it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered quote: characters `start` to `end` of the resume's text; `quiet`: one of many."""

    number: int
    start: int
    end: int
    label: str
    unsure: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark's rectangle on the page, in points; `first` of its number on the page."""

    number: int
    x: float
    y: float
    width: float
    height: float
    right: float
    label: str
    unsure: bool
    quiet: bool
    first: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under one mark, or under none (number 0); `first` and `last` of its number in the text."""

    text: str
    number: int = 0
    unsure: bool = False
    first: bool = False
    last: bool = False


def has_layout(document: Document) -> bool:
    """Whether the lines of the first page have places on it."""
    first = document.pages[0] if document.pages else None
    return first is not None and first.width > 0 and any(line.box for line in document.lines if line.page == 1)


def rest_of(document: Document) -> int:
    """Where the text of the second page begins; the text's length where there is none."""
    return min((line.start for line in document.lines if line.page > 1), default=len(document.text))


def heading_of(document: Document, start: int, end: int) -> int:
    """Where the first lines of the passage end."""
    lines = [line for line in document.lines if line.start < end and line.end > start]
    return min(end, lines[HEADING_LINES - 1].end) if len(lines) > HEADING_LINES else end


def spots_of(document: Document, marks: Iterable[Mark]) -> list[Spot]:
    """The rectangles of the marks on the first page: one for each line that a mark touches."""
    lines = [line for line in document.lines if line.page == 1 and line.box]
    spots, seen = [], set()
    for mark in marks:
        for line in lines:
            if line.start < mark.end and line.end > mark.start and line.box is not None:
                spots.append(_spot(mark, _part(line, line.box, mark), first=mark.number not in seen))
                seen.add(mark.number)
    return spots


def _part(line: Line, box: Box, mark: Mark) -> Box:
    """The part of the line's box under the mark, as if all characters were equally wide."""
    length = max(line.end - line.start, 1)
    left = max(mark.start - line.start, 0) / length
    right = min(mark.end - line.start, length) / length
    width = box.x1 - box.x0
    return replace(box, x0=box.x0 + width * left, x1=box.x0 + width * right)


def _spot(mark: Mark, box: Box, *, first: bool) -> Spot:
    x, y = round(box.x0 - 1, 1), round(box.y0 - 1, 1)
    width, height = round(box.x1 - box.x0 + 2, 1), round(box.y1 - box.y0 + 2, 1)
    return Spot(mark.number, x, y, width, height, round(x + width, 1), mark.label, mark.unsure, mark.quiet, first)


def pieces_of(text: str, marks: Sequence[Mark], begin: int = 0) -> list[Piece]:
    """The text from `begin`, cut where marks begin and end; where marks overlap, the shortest one shows."""
    edges = {begin, len(text), *(place for mark in marks for place in (mark.start, mark.end))}
    places = sorted(place for place in edges if begin <= place <= len(text))
    runs: list[tuple[int, int, Mark | None]] = []
    for start, end in pairwise(places):
        mark = _innermost(marks, start)
        if runs and runs[-1][2] == mark:
            runs[-1] = (runs[-1][0], end, mark)
        else:
            runs.append((start, end, mark))
    return _numbered(text, runs)


def _innermost(marks: Sequence[Mark], place: int) -> Mark | None:
    covering = [mark for mark in marks if mark.start <= place < mark.end]
    return min(covering, key=lambda mark: mark.end - mark.start, default=None)


def _numbered(text: str, runs: Sequence[tuple[int, int, Mark | None]]) -> list[Piece]:
    last = {mark.number: index for index, (_, _, mark) in enumerate(runs) if mark}
    pieces, seen = [], set()
    for index, (start, end, mark) in enumerate(runs):
        if mark is None:
            pieces.append(Piece(text[start:end]))
            continue
        is_first, is_last = mark.number not in seen, last[mark.number] == index
        pieces.append(Piece(text[start:end], mark.number, mark.unsure, is_first, is_last))
        seen.add(mark.number)
    return pieces
