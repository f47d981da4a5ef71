"""Rebuilds the reading order of a page from where its words stand.

Words on one baseline form segments, parted by wide gaps. A white gutter that no segment crosses parts columns,
after the recursive XY cut (Nagy and Seth, 1984), with one change: the gutter need only hold over a band of the
page, so that a heading across both columns does not hide it. A gutter whose two sides share their baselines is
a table (labels or dates beside their rows), and is read row by row.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from resumes.parsing.document import Box
from resumes.parsing.glyphs import Word

_SEGMENT_GAP = 1.0  # of the font size: wider than any word space
_LETTER_GAP = 2.5  # of the font size: between single characters, which may be letter-spaced
_SAME_ROW = 0.35  # of the font size
_MIN_COLUMN_LINES = 3
_SHARED_EDGE = 0.4  # of a column's lines
_TABLE_SHARE = 0.75  # of the sparser side's lines that share a baseline with the other side


class Segment(NamedTuple):
    """Words on one baseline without a wide gap."""

    words: tuple[Word, ...]
    box: Box
    baseline: float
    size: float


class Gutter(NamedTuple):
    """A vertical white strip and what stands above, left, right and below of its band."""

    above: list[Segment]
    left: list[Segment]
    right: list[Segment]
    below: list[Segment]


Row = tuple[Segment, ...]


def reading_order(words: Iterable[Word]) -> list[Row]:
    """The page's lines from first to last, each as its segments from left to right."""
    return _order(_segments(words))


def row_text(row: Row) -> str:
    """The line's text; a wide gap between segments becomes a tab."""
    return "\t".join(_segment_text(segment) for segment in row)


def row_box(row: Row) -> Box:
    """The rectangle around the line."""
    return _around([segment.box for segment in row])


def _segments(words: Iterable[Word]) -> list[Segment]:
    segments = []
    for row in _group_rows(sorted(words, key=lambda word: word.baseline)):
        start = 0
        row.sort(key=lambda word: word.x0)
        for index in range(1, len(row) + 1):
            if index == len(row) or _parts(row[index - 1], row[index]):
                segments.append(_segment(row[start:index]))
                start = index
    return segments


def _parts(before: Word, after: Word) -> bool:
    spaced_out = len(before.text) == len(after.text) == 1
    return after.x0 - before.x1 > (_LETTER_GAP if spaced_out else _SEGMENT_GAP) * max(before.size, after.size)


def _group_rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words sorted by baseline, grouped where the baseline is the same but for a superscript's rise."""
    rows: list[list[Word]] = []
    for word in words:
        if rows and word.baseline - rows[-1][0].baseline <= _SAME_ROW * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _segment(words: Sequence[Word]) -> Segment:
    box = _around([Box(word.x0, word.y0, word.x1, word.y1) for word in words])
    longest = max(words, key=lambda word: len(word.text))
    return Segment(tuple(words), box, longest.baseline, longest.size)


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def _order(segments: list[Segment]) -> list[Row]:
    gutter = _best_gutter(segments)
    if gutter is None:
        return _rows(segments)
    left, right = gutter.left, gutter.right
    middle = _rows(left + right) if _is_table(gutter) else _order(left) + _order(right)
    return _order(gutter.above) + middle + _order(gutter.below)


def _rows(segments: Sequence[Segment]) -> list[Row]:
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda item: item.baseline):
        if rows and segment.baseline - rows[-1][0].baseline <= _SAME_ROW * min(segment.size, rows[-1][0].size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [tuple(sorted(row, key=lambda item: item.box.x0)) for row in rows]


def _best_gutter(segments: Sequence[Segment]) -> Gutter | None:
    """The gutter that parts the most lines; None where no band has lines enough on both sides."""
    if len(segments) < 2 * _MIN_COLUMN_LINES:
        return None
    ordered = sorted(segments, key=lambda segment: segment.baseline)
    starts = sorted({round(segment.box.x0) for segment in ordered})
    found = [gutter for x in starts for gutter in _gutters_at(x - 1.0, ordered)]
    return max(found, key=_worth, default=None)


def _worth(gutter: Gutter) -> int:
    return 2 * min(len(gutter.left), len(gutter.right)) + len(gutter.left) + len(gutter.right)


def _gutters_at(x: float, ordered: Sequence[Segment]) -> Iterable[Gutter]:
    """Bands around the vertical line at `x` between the segments that cross it."""
    crossing = [index for index, item in enumerate(ordered) if item.box.x0 < x - 1.0 and item.box.x1 > x]
    for start, end in pairwise([-1, *crossing, len(ordered)]):
        band = ordered[start + 1 : end]
        left = [item for item in band if item.box.x0 < x - 1.0]
        right = [item for item in band if item.box.x0 >= x - 1.0]
        if min(len(left), len(right)) >= _MIN_COLUMN_LINES and _is_white(left, right) and _shares_edge(right):
            yield Gutter(list(ordered[: start + 1]), left, right, list(ordered[end:]))


def _is_white(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    size = median(segment.size for segment in (*left, *right))
    return min(item.box.x0 for item in right) - max(item.box.x1 for item in left) >= 0.8 * size


def _shares_edge(column: Sequence[Segment]) -> bool:
    """Whether lines enough begin at one place: a column does, chance neighbors do not."""
    places = Counter(round(segment.box.x0 / 3) for segment in column)
    return places.most_common(1)[0][1] >= _SHARED_EDGE * len(column)


def _is_table(gutter: Gutter) -> bool:
    sparse, dense = sorted((gutter.left, gutter.right), key=len)
    aligned = sum(any(_same_row(item, other) for other in dense) for item in sparse)
    return aligned >= _TABLE_SHARE * len(sparse)


def _same_row(one: Segment, other: Segment) -> bool:
    return abs(one.baseline - other.baseline) <= 0.12 * max(one.size, other.size)


def _segment_text(segment: Segment) -> str:
    words = segment.words
    if len(words) >= 3 and sum(len(word.text) == 1 for word in words) >= 0.8 * len(words):
        return _join_letters(words)
    return " ".join(word.text for word in words)


def _join_letters(words: Sequence[Word]) -> str:
    """Letter-spaced text as words: a gap clearly wider than the usual one is a space."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    usual = median(gaps)
    parts = [words[0].text]
    for gap, word in zip(gaps, words[1:], strict=True):
        parts += [" " if gap > 1.5 * usual + 0.5 else "", word.text]
    return "".join(parts)
