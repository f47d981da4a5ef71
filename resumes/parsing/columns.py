"""Finds the white gutter between columns, and tells columns from tables.

A gutter need only hold over a band of the page, so that a heading across both columns does not hide it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from resumes.parsing.document import Box
from resumes.parsing.glyphs import Word

_MIN_COLUMN_LINES = 3
_SHARED_EDGE = 0.4  # of a column's lines
_TWO_EDGES = 0.5
_MANY_LINES = 15
_LARGE = 1.1  # of the usual font size, that a heading has at least
_WHITE = 0.8  # of the font size, that a gutter is wide at least
_TABLE_SHARE = 0.75  # of the sparser side's lines
_DATE = re.compile(r"\b(19|20)\d\d\b|\b\d{1,2}[/.]\d{2,4}\b|present|current|today", re.IGNORECASE)
_DATE_SHARE = 0.4
_DATED = 0.6
_LESS = 0.5  # what a gutter beside dates is worth, of one between columns
_EDGE = 3.0  # points
_MIN_HEADINGS = 2
_APART = 1.4
_ROW_STEP = 1.1
_ONE_LINE = 0.5  # points
_LONGEST_DATE = 26  # characters of a line of a date
_CELL_STEP = 1.45  # of the font size, at most from one line of a cell to the next
_LEVEL = 0.12  # of the font size


class Segment(NamedTuple):
    """Words on one baseline without a wide gap; `full` where the next line's first word had no room behind them."""

    words: tuple[Word, ...]
    box: Box
    baseline: float
    size: float
    full: bool = False


class Gutter(NamedTuple):
    """A vertical white strip and what stands above, left, right and below of its band."""

    above: list[Segment]
    left: list[Segment]
    right: list[Segment]
    below: list[Segment]


def best_gutter(segments: Sequence[Segment]) -> Gutter | None:
    """The gutter that parts the most lines; None where no band has lines enough on both sides."""
    if len(segments) < 2 * _MIN_COLUMN_LINES:
        return None
    ordered = sorted(segments, key=lambda segment: segment.baseline)
    lines = _line_numbers(ordered)
    starts = sorted({round(segment.box.x0) for segment in ordered})
    ends = _ends(ordered)
    found = [gutter for x in starts for gutter in _gutters_at(x - 1.0, ordered, lines, ends)]
    return max(found, key=_worth, default=None)


def _worth(gutter: Gutter) -> float:
    """Lines parted, those of the sparser side above all; a column of dates goes with what it stands beside."""
    parted = 2 * min(len(gutter.left), len(gutter.right)) + len(gutter.left) + len(gutter.right)
    edge = min(item.box.x0 for item in gutter.right) + _EDGE
    nearest = [item for item in gutter.right if item.box.x0 <= edge]
    dated = any(
        _share(_DATE.search(_text(item)) is not None for item in side) > _DATED for side in (gutter.left, nearest)
    )
    return parted * _LESS if dated else parted


def _line_numbers(ordered: Sequence[Segment]) -> list[int]:
    """For each segment, sorted by baseline, the number of the line that it stands on."""
    numbers = [0]
    for above, below in pairwise(ordered):
        numbers.append(numbers[-1] + (below.baseline - above.baseline > _ONE_LINE))
    return numbers


def _ends(ordered: Sequence[Segment]) -> list[float]:
    """Where each line ends; headings at the left edge, which may by chance just not cross a gutter, a little later."""
    large = _LARGE * median(item.size for item in ordered)
    edge = min(item.box.x0 for item in ordered) + _EDGE
    return [
        item.box.x1 + (_WHITE * item.size if item.size >= large and item.box.x0 <= edge else 0.0) for item in ordered
    ]


def _gutters_at(x: float, ordered: Sequence[Segment], lines: Sequence[int], ends: Sequence[float]) -> Iterable[Gutter]:
    """Bands around the vertical line at `x` between the lines that cross it; `ends` are those of the lines."""
    crossed = {line for item, line, end in zip(ordered, lines, ends, strict=True) if item.box.x0 < x - 1.0 and end > x}
    crossing = [index for index, line in enumerate(lines) if line in crossed]
    for start, end in pairwise([-1, *crossing, len(ordered)]):
        band = ordered[start + 1 : end]
        left = [item for item in band if item.box.x0 < x - 1.0]
        right = [item for item in band if item.box.x0 >= x - 1.0]
        tail = _tail(left, right) if end < len(ordered) else []
        left = left[: len(left) - len(tail)]
        if min(len(left), len(right)) >= _MIN_COLUMN_LINES and _is_white(left, right) and _shares_edge(right):
            yield Gutter(list(ordered[: start + 1]), left, right, tail + list(ordered[end:]))


def _tail(left: Sequence[Segment], right: Sequence[Segment]) -> list[Segment]:
    """The few last lines of the left side that stand under both columns, apart from them.

    They belong to the full lines that follow, as the next heading does, and are only too short to cross the gutter.
    Where the left column is the longer one, they begin with a line that stands out to its left.
    """
    lowest = max((item.box.y1 for item in right), default=0.0)
    first = next((number for number, item in enumerate(left) if item.box.y0 >= lowest), len(left))
    usual = median(_steps(left[:first]) or [0.0])
    for number in range(max(first, 1), len(left)):
        above, item = left[number - 1], left[number]
        over = max(above.baseline, right[-1].baseline) if number == first else above.baseline
        outer = number == first or item.box.x0 < above.box.x0 - _EDGE
        if outer and usual and item.baseline - over > _APART * usual:
            return list(left[number:]) if len(left) - number < len(right) else []
    return []


def _is_white(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    size = median(segment.size for segment in (*left, *right))
    return min(item.box.x0 for item in right) - max(item.box.x1 for item in left) >= _WHITE * size


def _shares_edge(column: Sequence[Segment]) -> bool:
    """Whether lines enough begin at one place, or at two as headings and what hangs from them: a column does, chance
    neighbors do not."""
    places = Counter(round(segment.box.x0 / 3) for segment in column)
    most = max(places.values())
    if most >= _SHARED_EDGE * len(column):
        return True
    outer = min(places)
    hang = len(column) >= _MANY_LINES and outer in (place for place, _ in places.most_common(3))
    return hang and most + places[outer] >= _TWO_EDGES * len(column) and most != places[outer]


def is_table(gutter: Gutter) -> bool:
    """Whether the two sides belong together row by row, as labels or dates and what they stand beside.

    Sides that do not share their lines never do. Columns may share them too, set on one grid: dates speak for a
    table, and white above the lines that have a label, beyond that above the others, and paragraphs that begin beside
    dates; headings within the side with
    fewer lines speak for columns; else labels stand apart from each other, or every line has its partner. Lines with
    nothing beside them say nothing.
    """
    fewer, dense = sorted((gutter.left, gutter.right), key=len)
    sparse = [item for item in _first_of_dates(fewer) if not _stands_alone(item, dense)]
    dated = [item for item in sparse if _DATE.search(_text(item))]
    if len(dated) >= max(_MIN_COLUMN_LINES, _DATE_SHARE * len(sparse)) and _partnered(dated, dense) == 1.0:
        return True
    if not sparse or _partnered(sparse, dense) < _TABLE_SHARE:
        return False
    if len(dated) >= _DATE_SHARE * len(sparse) or _begin_rows(sparse, dense) or _hang_from_dates(sparse, dense):
        return True
    if _has_headings(sparse):
        return False
    return _stands_apart(sparse, dense) or _partnered(dense, sparse) >= _TABLE_SHARE


def _first_of_dates(side: list[Segment]) -> list[Segment]:
    """The lines of a side; of one that holds hardly anything but dates, the first of each date on several lines."""
    lines = sorted(side, key=lambda item: item.baseline)
    dated = _share(_DATE.search(_text(item)) is not None for item in lines)
    if dated < _DATE_SHARE or any(len(_text(item)) > _LONGEST_DATE for item in lines):
        return lines
    below = (item for above, item in pairwise(lines) if item.baseline - above.baseline > _CELL_STEP * above.size)
    return [lines[0], *below]


def _stands_alone(item: Segment, other: Sequence[Segment]) -> bool:
    """Whether nothing is beside the line, as beside a heading over the whole width of a table."""
    return not any(item.box.y0 < near.box.y1 and near.box.y0 < item.box.y1 for near in other)


def _partnered(side: Sequence[Segment], other: Sequence[Segment]) -> float:
    """The share of the side's lines with a line level with them on the other."""
    return _share(_has_partner(item, other) for item in side)


def _has_partner(item: Segment, other: Sequence[Segment]) -> bool:
    return any(is_level(item, partner) for partner in other)


def _begin_rows(labels: Sequence[Segment], dense: Sequence[Segment]) -> bool:
    """Whether lines with a label have more white above them than lines without, as the first lines of rows have."""
    steps: dict[bool, list[float]] = {True: [], False: []}
    for above, below in pairwise(sorted(dense, key=lambda item: item.baseline)):
        if step := round(below.baseline - above.baseline, 1):
            steps[_has_partner(below, labels)].append(step)
    return all(steps.values()) and median(steps[True]) > _ROW_STEP * median(steps[False])


def _hang_from_dates(side: Sequence[Segment], other: Sequence[Segment]) -> bool:
    """Whether the paragraphs of a side each begin beside a date: what was done then, with the place in between."""
    lines = sorted(side, key=lambda item: item.baseline)
    usual = median(_steps(lines) or [0.0])
    firsts = [
        below
        for above, below in pairwise([None, *lines])
        if below and (above is None or below.baseline - above.baseline > _APART * usual)
    ]
    dated = [item for item in other if _DATE.search(_text(item))]
    return len(firsts) >= _MIN_COLUMN_LINES - 1 and len(firsts) < len(lines) and _partnered(firsts, dated) == 1.0


def _has_headings(side: Sequence[Segment]) -> bool:
    """Whether a few of the lines, but not most, stand out by size or capitals."""
    usual = median(item.size for item in side)
    larger = sum(item.size > 1.08 * usual for item in side)
    capitals = sum(_text(item).isupper() for item in side)
    return any(_MIN_HEADINGS <= count <= len(side) / 2 for count in (larger, capitals))


def _stands_apart(sparse: Sequence[Segment], dense: Sequence[Segment]) -> bool:
    """Whether most lines of the sparser side have white above and below, measured by the other's line spacing."""
    spacing = median(_steps(dense) or [0.0])
    return _share(step > _APART * spacing for step in _steps(sparse)) >= 0.5


def _steps(side: Sequence[Segment]) -> list[float]:
    baselines = sorted({round(item.baseline, 1) for item in side})
    return [below - above for above, below in pairwise(baselines)]


def is_level(one: Segment, other: Segment) -> bool:
    """Whether two lines stand on one baseline or, as beside each other in cells of a table, hang from one height."""
    apart = min(abs(one.baseline - other.baseline), abs(one.box.y0 - other.box.y0))
    return apart <= _LEVEL * max(one.size, other.size)


def _text(segment: Segment) -> str:
    return " ".join(word.text for word in segment.words)


def _share(tests: Iterable[bool]) -> float:
    results = list(tests)
    return sum(results) / len(results) if results else 0.0
