"""Finds where the lines of cells begin that stand close to the cells before them.

A gap that parts two cells may be hardly wider than the space between two words. What gives the cells away is that
line after line begins anew at one place, and that no word lies across it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from resumes.parsing.glyphs import Word

SEGMENT_GAP = 1.0  # of the font size: wider than any word space
_CELL_GAP = 0.5  # of the font size: wider than most word spaces
_LETTER_GAP = 2.5  # of the font size: between letters that may be spaced out, and after the marker of a list item
_MARKER = re.compile(r"[^\w\s]{1,2}|\uf0b7|\w{1,2}[.)]|o")
_ONE_PLACE = 2.0  # points
_DASHES = frozenset("-–—−")
_MUCH_LARGER = 1.35  # times
_MIN_ROWS = 3
_MAX_CROSSED = 0.1  # of the lines from the first to the last


class _Gap(NamedTuple):
    place: float
    row: int


def cell_edges(rows: Sequence[Sequence[Word]]) -> tuple[float, ...]:
    """Where cells begin behind narrow gaps. `rows` are words on one baseline each, from left to right and downwards."""
    gaps = sorted(_Gap(after.x0, at) for at, row in enumerate(rows) for after in _gaps(row))
    groups = _at_one_place(gaps)
    return tuple(group[0].place for group in groups if _is_edge(group, rows))


def is_parted(before: Word, after: Word, edges: Sequence[float], space: float = 0.0, *, begins: bool = True) -> bool:
    """Whether the gap between two words of a row parts segments; `space` is how wide the row's word spaces may be.

    `begins`: the first word begins its segment, where a dash is the marker of a list item and not that of a range.
    """
    size, gap = max(before.size, after.size), after.x0 - before.x1
    if _is_smaller(before, after):
        return True
    if _is_loose(before, after) and (begins or before.text not in _DASHES):
        return gap > _LETTER_GAP * size
    return gap > max(SEGMENT_GAP * size, space) or (
        gap > _CELL_GAP * size and any(abs(after.x0 - edge) <= _ONE_PLACE for edge in edges)
    )


def _is_smaller(before: Word, after: Word) -> bool:
    """Whether the type becomes much smaller between two words, as from a name to what its bearer is."""
    plain = min(len(before.text), len(after.text)) > 1 and before.text[-1].isalpha() and after.text[0].isalpha()
    return plain and before.size > _MUCH_LARGER * after.size and after.x0 > before.x1


def _is_loose(before: Word, after: Word) -> bool:
    """Whether a wider gap is usual: after the marker of a list item, and in words that are letter-spaced."""
    return len(before.text) == len(after.text) == 1 or _MARKER.fullmatch(before.text) is not None


def _gaps(row: Sequence[Word]) -> Iterator[Word]:
    """The words of a row that begin after more than a word space."""
    for at, (before, after) in enumerate(pairwise(row)):
        loose = _is_loose(before, after) and (at == 0 or before.text not in _DASHES)
        if after.x0 - before.x1 > _CELL_GAP * max(before.size, after.size) and not loose:
            yield after


def _at_one_place(gaps: Sequence[_Gap]) -> list[list[_Gap]]:
    groups: list[list[_Gap]] = []
    for gap in gaps:
        if groups and gap.place - groups[-1][0].place <= _ONE_PLACE:
            groups[-1].append(gap)
        else:
            groups.append([gap])
    return groups


def _is_edge(group: Sequence[_Gap], rows: Sequence[Sequence[Word]]) -> bool:
    """Whether several rows begin anew here, and between them hardly any runs across."""
    numbers = {gap.row for gap in group}
    if len(numbers) < _MIN_ROWS:
        return False
    band = rows[min(numbers) : max(numbers) + 1]
    crossed = sum(_runs_across(row, group[0].place) for row in band)
    return crossed <= _MAX_CROSSED * len(band)


def _runs_across(row: Sequence[Word], place: float) -> bool:
    """Whether a word of the row, or the space between two, lies across the place."""
    left = [word for word in row if word.x0 < place - _ONE_PLACE]
    right = [word for word in row if word.x0 >= place - _ONE_PLACE]
    if not left:
        return False
    if left[-1].x1 > place + _ONE_PLACE:
        return True
    return bool(right) and right[0].x0 - left[-1].x1 <= _CELL_GAP * max(left[-1].size, right[0].size)
