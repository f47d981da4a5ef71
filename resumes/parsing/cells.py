"""Reads tables whose cells hold several lines: band by band, and in each cell by cell.

A row of a table is read as one line where each of its cells is one. Where a cell is broken over several lines, those
belong together, whatever stands beside them.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from resumes.parsing.columns import Gutter, Segment, best_gutter, is_level
from resumes.parsing.stacked import as_one

_DATE = re.compile(r"\b(19|20)\d\d\b")
_UNTIL = r"(?:to|until|till|bis|au|à|al?|hasta(?:\s+la)?|até|a|fino\s+a|tot|do)"
_OPEN = re.compile(
    rf"(?:[-–—−](?:\s?[^\W\d_]+\.?(?:\sde)?)?|\s{_UNTIL}|\b(?:19|20)\d\d\s(?:[^\W\d_]+\s?){{1,3}})$", re.IGNORECASE
)
_MONTH_ALONE = re.compile(r"[^\W\d_]{3,10}[.,]?(?:\sde)?$")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\b")
_RUNS_ON = re.compile(rf"[-–—−]|{_UNTIL}(?:\s|$)", re.IGNORECASE)
_LONGEST_DATE = 45  # characters
_DATED = 0.4  # of the lines of a column of dates
_CROSSED = 0.25  # of a side's lines, that may run over two columns
_BLOCK_STEP = 1.45  # of the font size, at most from one line of a cell to the next
_HANG = 0.6  # of the font size: how far a line beside the first one of a cell may stand above it
_MIN_BANDS = 2
_TALL = 0.5  # of the bands, that have a label of several lines

Column = list[Segment]
Row = tuple[Segment, ...]
Rows = Callable[[Sequence[Segment]], list[Row]]


def table_rows(gutter: Gutter, rows_of: Rows) -> list[Row]:
    """The lines of the table that the gutter parts; `rows_of` puts what stands on one line into one row."""
    columns = [*_columns(gutter.left), *_columns(gutter.right)]
    labels = _labels(columns)
    dated = _is_dated(columns[labels])
    if dated:
        columns[labels] = _with_dates_joined(columns[labels])
    blocks = _blocks(columns[labels])
    if len(blocks) < _MIN_BANDS or (len(columns) == 2 and (dated or not _are_tall(blocks))):
        return rows_of([item for column in columns for item in column])
    starts = [block[0].baseline - _HANG * block[0].size for block in blocks]
    parts = [rows_of(part) for part in _parts(columns, labels)]
    edges = [float("-inf"), *starts, float("inf")]
    bands = [
        [[row for row in part if top <= row[0].baseline < bottom] for part in parts] for top, bottom in pairwise(edges)
    ]
    return [row for band in bands for row in _band_rows(band)]


def _parts(columns: Sequence[Column], labels: int) -> list[Column]:
    """What is read line by line: the labels with what stands beside them, and the other columns alone."""
    if len(columns) == 2:
        return list(columns)
    beside = 1 if labels == 0 else 0
    rest = [column for at, column in enumerate(columns) if at not in (labels, beside)]
    return [[*columns[labels], *columns[beside]], *rest]


def _band_rows(band: Sequence[list[Row]]) -> list[Row]:
    """The cells of a band one after the other; one row where each is one line."""
    if all(len(part) <= 1 for part in band):
        cells = sorted((item for part in band for row in part for item in row), key=lambda item: item.box.x0)
        return [tuple(cells)] if cells else []
    return [row for part in band for row in part]


def _columns(side: list[Segment]) -> list[Column]:
    inner = best_gutter(side)
    edge = min(item.box.x0 for item in inner.right) - 1.0 if inner else float("inf")
    across = [item for item in side if item.box.x0 < edge < item.box.x1]
    if inner is None or len(across) > _CROSSED * len(side) or not _stand_alone(across, side):
        return [sorted(side, key=lambda item: item.baseline)]
    parts = [item for item in side if item.box.x0 < edge], [item for item in side if item.box.x0 >= edge]
    return [sorted(part, key=lambda item: item.baseline) for part in parts]


def _stand_alone(across: Column, side: Column) -> bool:
    """Whether nothing is beside the lines that run over both columns, as beside headings."""
    return not any(item is not other and is_level(item, other) for item in across for other in side)


def _labels(columns: Sequence[Column]) -> int:
    """The column that the rows begin in: that of dates, else the first."""
    best = max(range(len(columns)), key=lambda at: (_dated(columns[at]), -at))
    return best if _is_dated(columns[best]) else 0


def _dated(column: Column) -> float:
    return sum(bool(_DATE.search(_text(item))) for item in column) / len(column)


def _is_dated(column: Column) -> bool:
    return _dated(column) >= _DATED


def _with_dates_joined(column: Column) -> Column:
    """The column with the lines of each date made one: "Sept 2024 –", "March 2025"."""
    joined = [column[0]]
    for above, item in pairwise(column):
        near = item.baseline - above.baseline <= _BLOCK_STEP * above.size
        if near and _goes_on(_text(joined[-1]), _text(item)):
            joined[-1] = as_one(joined[-1], item)
        else:
            joined.append(item)
    return joined


def _goes_on(date: str, rest: str) -> bool:
    """Whether the text is the rest of a date that begins in the line above it."""
    if len(date) + len(rest) > _LONGEST_DATE:
        return False
    if not _DATE.search(date):
        return _MONTH_ALONE.match(date) is not None and _YEAR_FIRST.match(rest) is not None
    opened = date.count("(") > date.count(")")
    years = len(_DATE.findall(date)) + len(_DATE.findall(rest))
    return opened or (years <= 2 and bool(_OPEN.search(date) or _RUNS_ON.match(rest)))


def _blocks(column: Column) -> list[Column]:
    """The lines of a column in stretches without more white between them than lines of a cell have."""
    blocks = [[column[0]]]
    for above, item in pairwise(column):
        if item.baseline - above.baseline <= _BLOCK_STEP * above.size:
            blocks[-1].append(item)
        else:
            blocks.append([item])
    return blocks


def _are_tall(blocks: Sequence[Column]) -> bool:
    """Whether most labels have several lines that are more than a date."""
    tall = sum(len(block) > 1 and sum(not _DATE.search(_text(item)) for item in block) > 1 for block in blocks)
    return tall >= max(_MIN_BANDS, _TALL * len(blocks))


def _text(segment: Segment) -> str:
    return " ".join(word.text for word in segment.words)
