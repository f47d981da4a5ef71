"""Rebuilds the reading order of a page from where its words stand.

Words on one baseline form segments, parted by wide gaps. Columns are found by a recursive XY cut (Nagy and Seth,
1984) and read one after the other; tables are read row by row.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from resumes.parsing.columns import Segment, best_gutter, is_level, is_table
from resumes.parsing.document import Box
from resumes.parsing.glyphs import Word

_SEGMENT_GAP = 1.0  # of the font size: wider than any word space
_LETTER_GAP = 2.5  # of the font size: between letters that may be spaced out, and after the marker of a list item
_MARKER = re.compile(r"[^\w\s]{1,2}|\uf0b7|\w{1,2}[.)]|o")
_SAME_ROW = 0.35  # of the font size


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
    spaced_out = len(before.text) == len(after.text) == 1 or _MARKER.fullmatch(before.text) is not None
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
    gutter = best_gutter(segments)
    if gutter is None:
        return _rows(segments)
    left, right = gutter.left, gutter.right
    middle = _rows(left + right) if is_table(gutter) else _order(left) + _order(right)
    return _order(gutter.above) + middle + _order(gutter.below)


def _rows(segments: Sequence[Segment]) -> list[Row]:
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda item: item.baseline):
        if rows and _share_row(rows[-1][0], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [tuple(sorted(row, key=lambda item: item.box.x0)) for row in rows]


def _share_row(first: Segment, second: Segment) -> bool:
    near = second.baseline - first.baseline <= _SAME_ROW * min(first.size, second.size)
    return near or (is_level(first, second) and not _overlap(first.box, second.box))


def _overlap(one: Box, other: Box) -> bool:
    """Whether the boxes stand above each other at least in part."""
    return one.x0 < other.x1 and other.x0 < one.x1


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
