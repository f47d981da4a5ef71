"""Tells which lines of a column the next line may go on with: those with no room for its first word."""

from collections.abc import Sequence
from itertools import pairwise

from resumes.parsing.columns import Segment

Row = tuple[Segment, ...]

_ALIGNED = 3.0  # points
_STEP = 1.7  # of the font size, at most from one line to the next
_SPACE = 0.25  # of the font size: a narrow space between words
_SLACK = 1.0  # points


def with_full_marked(rows: Sequence[Row], around: Sequence[Segment]) -> list[Row]:
    """The rows, each last segment marked `full` where it is; `around` are all segments of their column or table."""
    marked = list(rows)
    for at, (row, below) in enumerate(pairwise(rows)):
        if _is_below(row[-1], below[0]) and _is_full(row[-1], below[0], _edge(row[-1], around)):
            marked[at] = (*row[:-1], row[-1]._replace(full=True))
    return marked


def _is_below(segment: Segment, below: Segment) -> bool:
    aligned = abs(segment.box.x0 - below.box.x0) <= _ALIGNED
    return aligned and 0 < below.baseline - segment.baseline <= _STEP * segment.size


def _edge(segment: Segment, around: Sequence[Segment]) -> float:
    """Where the column ends at the right that the segment stands in: none of its lines goes further."""
    return max(item.box.x1 for item in around if item.box.x0 < segment.box.x1)


def _is_full(segment: Segment, below: Segment, edge: float) -> bool:
    word = below.words[0]
    return segment.box.x1 + _SPACE * segment.size + (word.x1 - word.x0) > edge + _SLACK
