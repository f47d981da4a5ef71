"""Dates in the first cell of a line that end in the first cell of the next, beside the lines of an entry."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from resumes.extraction.dates import DateRange, find_ranges
from resumes.extraction.resume import PartialDate
from resumes.extraction.spans import bullet_length
from resumes.parsing.document import Line

_MAX_CELL = 26  # characters
_WORD = re.compile(r"\w")
_MIN_PAIRS = 2  # of whole dates, before they are told from those of two entries


def halved_dates(lines: Sequence[Line], as_of: date) -> dict[int, DateRange]:
    """The dates by the number of the line in whose first cell they begin; each ends in that of the next line.

    One date may be broken ("seit November" above "2023"), or its two ends stand in lines of their own ("02-2019"
    above "12-2021"). The ends are told from the dates of two entries where every dated line has its partner, the later
    date below, while the entries themselves go back in time.
    """
    broken = dict(_broken(lines, as_of))
    taken = {index + step for index in broken for step in (0, 1)}
    return broken | _pairs([(index, found) for index, found in _dated(lines, as_of) if index not in taken])


def _broken(lines: Sequence[Line], as_of: date) -> Iterator[tuple[int, DateRange]]:
    last = -1
    for index, (above, below) in enumerate(pairwise(lines)):
        head, tail = _cell(above), _cell(below) or below.text.strip()
        if index == last or not head or not _may_be_one(above, below, head, tail):
            continue
        text = f"{head} {tail}"
        found = find_ranges(text, as_of)
        if len(found) == 1 and not found[0].single and _crosses(found[0], text, len(head)):
            last = index + 1
            yield index, _in_cell(found[0].first, found[0].last, head, current=found[0].current)


def _may_be_one(above: Line, below: Line, head: str, tail: str) -> bool:
    near = below.start == above.end + 1 and below.page == above.page
    return near and len(tail) <= _MAX_CELL and not bullet_length(head) and not bullet_length(tail)


def _crosses(found: DateRange, text: str, border: int) -> bool:
    """Whether the date is all that the two cells hold, and in both of them."""
    return found.start < border < found.end and not _WORD.search(text[: found.start] + text[found.end :])


def _cell(line: Line) -> str:
    """The first cell of a line that has several; "" where it is too long for a date."""
    cell, tab, _ = line.text.partition("\t")
    return cell if tab and len(cell) <= _MAX_CELL else ""


def _dated(lines: Sequence[Line], as_of: date) -> list[tuple[int, tuple[str, PartialDate]]]:
    """The lines whose first cell is a lone date, with the cell and the date."""
    found = []
    for index, line in enumerate(lines):
        cell = _cell(line)
        ranges = find_ranges(cell, as_of)
        if len(ranges) == 1 and ranges[0].single and ranges[0].last and not _WORD.search(cell[: ranges[0].start]):
            found.append((index, (cell, ranges[0].last)))
    return found


def _pairs(dated: Sequence[tuple[int, tuple[str, PartialDate]]]) -> dict[int, DateRange]:
    pairs = list(zip(dated[::2], dated[1::2], strict=False))
    starts = [first for (_, (_, first)), _ in pairs]
    whole = len(dated) % 2 == 0 and len(pairs) >= _MIN_PAIRS
    if not whole or any(_order(later) < _order(earlier) for later, earlier in pairwise(starts)):
        return {}
    if any(below != above + 1 or _order(first) > _order(last) for (above, (_, first)), (below, (_, last)) in pairs):
        return {}
    return {above: _in_cell(first, last, cell) for (above, (cell, first)), (_, (_, last)) in pairs}


def _in_cell(first: PartialDate | None, last: PartialDate | None, cell: str, *, current: bool = False) -> DateRange:
    return DateRange(0, len(cell), first, last, current=current)


def _order(value: PartialDate) -> tuple[int, int]:
    return value.year, value.month or 0
