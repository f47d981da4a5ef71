"""Evidence on the page: where quotes stand on the pages of a resume, and in its text."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from resumes.parsing import Box, Document, Line
from resumes.selectors.breadths import places_in

HEADING_LINES = 2
"""An entry's evidence covers it whole; its first lines, which name it, are enough to find it."""
QUOTE = 160
"""Characters of a quote, and on either side of it, at most."""
LINES_A_PAGE = 400
"""A page set in the smallest print that people read holds fewer; more of them would only slow the browser down."""
_DESCENT = 0.22  # of a line's height, below its baseline


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered quote: characters `start` to `end` of the resume's text; `quiet`: one of many.

    `part` names what it is of an entry, such as "employer"; empty for the whole.
    """

    number: int
    start: int
    end: int
    label: str
    unsure: bool = False
    quiet: bool = False
    part: str = ""

    @property
    def key(self) -> str:
        """What the field and its places on the page have in common: "7" or "7-employer"."""
        return f"{self.number}-{self.part}" if self.part else str(self.number)


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark's rectangle on a page, in points; `number` stands beside the first one, else it is 0."""

    key: str
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
    part: str = ""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a page, in points: `y` is its baseline, `size` that of its letters; `start` its place in the text."""

    text: str
    start: int
    x: float
    y: float
    width: float
    size: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number and size in points, its text where it stands, and the places of the marks on it."""

    number: int
    width: float
    height: float
    lines: tuple[TextLine, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under one mark, or under none (no key, number 0); `first` and `last` of its mark in the text.

    `hidden` are the keys of marks that begin here and show nowhere, as shorter ones cover them.
    """

    text: str
    key: str = ""
    number: int = 0
    label: str = ""
    unsure: bool = False
    first: bool = False
    last: bool = False
    hidden: tuple[str, ...] = ()


def has_layout(document: Document) -> bool:
    """Whether the lines have places on pages."""
    return any(page.width > 0 for page in document.pages) and any(line.box for line in document.lines)


def heading_of(document: Document, start: int, end: int) -> int:
    """Where the first lines of the passage end."""
    lines = list(islice(_lines_under(document, start, end), HEADING_LINES + 1))
    return min(end, lines[HEADING_LINES - 1].end) if len(lines) > HEADING_LINES else end


def quote_of(document: Document, start: int, end: int) -> tuple[str, str, str]:
    """A passage with what stands before and after it on its lines; a long one is cut."""
    end = min(heading_of(document, start, end), start + QUOTE)
    lines = list(_lines_under(document, start, end))
    first, last = (lines[0].start, lines[-1].end) if lines else (start, end)
    before, after = document.text[max(first, start - QUOTE) : start], document.text[end : min(last, end + QUOTE)]
    return before, document.text[start:end], after


def _lines_under(document: Document, start: int, end: int) -> Iterator[Line]:
    """The lines that the passage touches, found without looking at those before it."""
    first = bisect_right(document.lines, start, key=lambda line: line.end)
    for index in range(first, len(document.lines)):
        if document.lines[index].start >= end:
            return
        yield document.lines[index]


def sheets_of(document: Document, marks: Iterable[Mark]) -> list[Sheet]:
    """The pages with their lines and the rectangles of the marks: one for each line that a mark touches."""
    spots: dict[int, list[Spot]] = defaultdict(list)
    seen: set[str] = set()
    for mark in marks:
        for line, box in _placed(_lines_under(document, mark.start, mark.end)):
            spots[line.page].append(_spot(mark, _part(line, box, mark), line.page, first=mark.key not in seen))
            seen.add(mark.key)
    lines: dict[int, list[TextLine]] = defaultdict(list)
    for line, box in _placed(document.lines):
        lines[line.page].append(_text_line(line, box))
    return [
        Sheet(
            page.number,
            round(page.width, 1),
            round(page.height, 1),
            tuple(lines[page.number][:LINES_A_PAGE]),
            tuple(spots[page.number]),
        )
        for page in document.pages
        if page.width > 0 and page.height > 0
    ]


def _placed(lines: Iterable[Line]) -> Iterator[tuple[Line, Box]]:
    return ((line, line.box) for line in lines if line.box is not None)


def _part(line: Line, box: Box, mark: Mark) -> Box:
    """The part of the line's box under the mark."""
    places, width = places_in(line, box), box.x1 - box.x0
    left, right = places[max(mark.start - line.start, 0)], places[min(mark.end, line.end) - line.start]
    return replace(box, x0=box.x0 + width * left, x1=box.x0 + width * right)


def _spot(mark: Mark, box: Box, page: int, *, first: bool) -> Spot:
    x, y = round(box.x0 - 1, 1), round(box.y0 - 1, 1)
    width, height = round(box.x1 - box.x0 + 2, 1), round(box.y1 - box.y0 + 2, 1)
    label = f"{mark.label}, page {page}"
    right = round(x + width, 1)
    return Spot(mark.key, mark.number, x, y, width, height, right, label, mark.unsure, mark.quiet, first, mark.part)


def _text_line(line: Line, box: Box) -> TextLine:
    height = max(box.y1 - box.y0, 1.0)
    size = line.font_size or height / (1 + _DESCENT)
    width = max(box.x1 - box.x0, 1.0)
    return TextLine(
        line.text, line.start, round(box.x0, 1), round(box.y1 - height * _DESCENT, 1), round(width, 1), round(size, 1)
    )


def pieces_of(text: str, marks: Sequence[Mark]) -> list[Piece]:
    """The text, cut where marks begin and end; where marks overlap, the shortest one shows."""
    edges = {0, len(text), *(place for mark in marks for place in (mark.start, mark.end))}
    places = sorted(place for place in edges if 0 <= place <= len(text))
    runs: list[tuple[int, int, Mark | None]] = []
    waiting = sorted(marks, key=lambda mark: mark.start)[::-1]
    over: list[Mark] = []
    for start, end in pairwise(places):
        while waiting and waiting[-1].start <= start:
            over.append(waiting.pop())
        over = [mark for mark in over if mark.end > start]
        mark = min(over, key=lambda mark: mark.end - mark.start, default=None)
        if runs and runs[-1][2] == mark:
            runs[-1] = (runs[-1][0], end, mark)
        else:
            runs.append((start, end, mark))
    shown = {mark.key for _, _, mark in runs if mark}
    hidden = {mark.key: mark.start for mark in reversed(marks) if mark.key not in shown and mark.start < mark.end}
    return [
        replace(piece, hidden=tuple(key for key, place in hidden.items() if start <= place < end))
        for piece, (start, end, _) in zip(_named(text, runs), runs, strict=True)
    ]


def _named(text: str, runs: Sequence[tuple[int, int, Mark | None]]) -> list[Piece]:
    last = {mark.key: index for index, (_, _, mark) in enumerate(runs) if mark}
    pieces, seen = [], set()
    for index, (start, end, mark) in enumerate(runs):
        if mark is None:
            pieces.append(Piece(text[start:end]))
            continue
        is_first, is_last = mark.key not in seen, last[mark.key] == index
        number = 0 if mark.part else mark.number
        pieces.append(Piece(text[start:end], mark.key, number, mark.label, mark.unsure, is_first, is_last))
        seen.add(mark.key)
    return pieces
