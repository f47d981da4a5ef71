"""Puts the two lines of a date together that stands in a cell of its own.

"March 2019 –" above "May 2021", beside the lines of a job, are two rows on the page but one date.
"""

import re
from collections.abc import Sequence

from resumes.parsing.columns import Segment
from resumes.parsing.document import Box
from resumes.parsing.glyphs import Word

Row = tuple[Segment, ...]

_MAX_WORDS = 6
_LINE_STEP = 1.7  # of the font size, at most from one line of a cell to the next
_APART = 1.15  # of that step, at least from the cell to the one below
_ALIGNED = 3.0  # points
_MIN_STACKS = 2  # of whole dates, before they are told from dates of two rows
_DASHES = "-‐‑‒–—−~"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UNTIL = "to|until|till|bis|au|à|al?|hasta|até|fino a|tot|do"
_OPEN = re.compile(
    rf"(?:[{_DASHES}]|\d(?:\s*[{_DASHES}]\s*|\s(?:{_UNTIL})\s)[^\W\d_]+\.?|\d\s(?:{_UNTIL}))$", re.IGNORECASE
)
_REST = re.compile(
    r"(?:[^\W\d_]+\.?[\s/.-]){0,2}(?:\d{1,2}[./])*(?:19|20)\d\d(?:[./-]\d\d)?|[^\W\d_]+(?:\s[^\W\d_]+){0,2}"
)
_BROKEN = re.compile(r"\d[./-]$")
_REMARK = re.compile(r"\s*\([^)]*\)?$")
_LEFT, _RIGHT = 0, -1


def join_stacked(rows: Sequence[Row]) -> list[Row]:
    """The rows with the second line of a date moved up to the first, on whichever side of the page dates stand."""
    for side in (_LEFT, _RIGHT):
        rows = _joined(rows, side)
    return list(rows)


def _joined(rows: Sequence[Row], side: int) -> list[Row]:
    pairs = [at for at in range(len(rows) - 1) if _are_stacked(rows, at, side)]
    whole = [at for at in pairs if not _is_open(rows[at][side])]
    if len(whole) < _MIN_STACKS:
        pairs = [at for at in pairs if at not in whole]
    joined, moved = list(rows), set[int]()
    for at in pairs:
        if at not in moved:
            for below in _cell_below(rows, at, side):
                joined[at] = _with(joined[at], rows[below][side], side)
                joined[below] = tuple(item for item in rows[below] if item is not rows[below][side])
                moved.add(below)
    return [row for row in joined if row]


def _cell_below(rows: Sequence[Row], at: int, side: int) -> list[int]:
    """The rows that hold the rest of the cell: the next, and the one after it where a bracket is still open."""
    more = at + 2 < len(rows) and _is_aligned(rows[at][side], rows[at + 2][side])
    last = _text(rows[at + 2][side]) if more else ""
    opened = "(" in _text(rows[at + 1][side]) and ")" not in _text(rows[at + 1][side])
    return [at + 1, at + 2] if opened and ")" in last and "(" not in last else [at + 1]


def _are_stacked(rows: Sequence[Row], at: int, side: int) -> bool:
    """Whether the cell at the side of row `at` holds a date that goes on in the row below."""
    first, second = rows[at][side], rows[at + 1][side]
    step = second.baseline - first.baseline
    if len(rows[at]) < 2 or not _is_aligned(first, second) or not 0 < step <= _LINE_STEP * first.size:
        return False
    above, below = _text(first), _REMARK.sub("", _text(second))
    if len(first.words) > _MAX_WORDS or len(_YEAR.findall(above)) != 1 or not _REST.fullmatch(below):
        return False
    if _OPEN.search(above):
        return True
    return _in_order(above, below) and _stand_apart(rows, at + 1, side, step)


def _in_order(above: str, below: str) -> bool:
    later = _YEAR.search(below)
    earlier = _YEAR.search(above)
    return later is None or (earlier is not None and earlier[0] <= later[0])


def _stand_apart(rows: Sequence[Row], at: int, side: int, step: float) -> bool:
    """Whether the next cell of the column keeps more of a distance than the two lines do."""
    if at + 1 == len(rows) or not _is_aligned(rows[at][side], rows[at + 1][side]):
        return True
    return rows[at + 1][side].baseline - rows[at][side].baseline > _APART * step


def _is_aligned(one: Segment, other: Segment) -> bool:
    return abs(one.box.x0 - other.box.x0) <= _ALIGNED or abs(one.box.x1 - other.box.x1) <= _ALIGNED


def _is_open(segment: Segment) -> bool:
    return _OPEN.search(_text(segment)) is not None


def _with(row: Row, more: Segment, side: int) -> Row:
    """The row with the rest of its date: in one cell where the first line is open, else in a cell beside it."""
    first = row[side]
    cells = (as_one(first, more),) if _is_open(first) or "(" in _text(first) else (first, more)
    return (*cells, *row[1:]) if side == _LEFT else (*row[:-1], *cells)


def as_one(first: Segment, more: Segment) -> Segment:
    """Two lines of a cell as one, on the baseline of the first."""
    box = Box(
        min(first.box.x0, more.box.x0),
        min(first.box.y0, more.box.y0),
        max(first.box.x1, more.box.x1),
        max(first.box.y1, more.box.y1),
    )
    return Segment(_run_on(first.words, more.words), box, first.baseline, first.size)


def _run_on(words: Sequence[Word], rest: Sequence[Word]) -> tuple[Word, ...]:
    """All words; a number that the line end broke after a hyphen is one again."""
    last, following = words[-1], rest[0]
    if _BROKEN.search(last.text) and following.text[0].isdigit():
        return (*words[:-1], last._replace(text=last.text + following.text), *rest[1:])
    return (*words, *rest)


def _text(segment: Segment) -> str:
    return " ".join(word.text for word in segment.words)
