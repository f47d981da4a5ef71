"""Turns the cells of a table row into lines.

Resumes use tables for layout, so a row may be a line, an entry with its label or date, or two whole columns.
"""

from collections.abc import Sequence
from dataclasses import replace

from resumes.parsing.building import DraftLine

_MAX_PARALLEL = 3


def row_lines(cells: Sequence[Sequence[DraftLine]]) -> list[DraftLine]:
    """The row's lines: side by side where cells are short, label first where one is long, else cell after cell."""
    filled = [written for cell in cells if (written := [line for line in cell if line.text.strip()])]
    if not filled:
        return []
    heights = [len(cell) for cell in filled]
    if sum(height > 1 for height in heights) <= 1:
        tall = max(filled, key=len)
        return [_side_by_side([cell[0] for cell in filled]), *tall[1:]]
    if len(set(heights)) == 1 and heights[0] <= _MAX_PARALLEL:
        return [_side_by_side(lines) for lines in zip(*filled, strict=True)]
    return [line for cell in filled for line in cell]


def _side_by_side(lines: Sequence[DraftLine]) -> DraftLine:
    return replace(lines[0], text="\t".join(line.text.strip() for line in lines))
