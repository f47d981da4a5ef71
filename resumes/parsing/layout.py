"""Rebuilds the reading order of a page from where its words stand.

Words on one baseline form segments, parted by wide gaps. Columns are found by a recursive XY cut (Nagy and Seth,
1984) and read one after the other; tables are read row by row. A sidebar stands aside, so that what goes on over
several pages is not torn apart by it.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from resumes.parsing.captions import captioned_rows
from resumes.parsing.cells import table_rows
from resumes.parsing.columns import Gutter, Segment, best_gutter, is_level, is_table
from resumes.parsing.document import Box
from resumes.parsing.edges import cell_edges, is_parted
from resumes.parsing.glyphs import Word
from resumes.parsing.margin import headings_in_margin
from resumes.parsing.spacing import with_small_capitals_joined, word_spaces
from resumes.parsing.stacked import join_stacked
from resumes.parsing.wraps import with_full_marked

_SAME_ROW = 0.35  # of the font size
_NARROW = 0.7  # of the other column's width
_TALL = 0.4  # of the height that is written on
_MIN_SIDEBAR_LINES = 6
_FEWEST_LETTERS = 3  # of a word that is letter-spaced
_LETTERS = 0.25  # of the pieces of such a word, at least
_SHORT_WORDS = 2.3  # letters, between the gaps of letter-spaced capitals on average

Row = tuple[Segment, ...]


class PageOrder(NamedTuple):
    """A page's lines from first to last, each as its segments from left to right; `aside` are those of a sidebar."""

    main: list[Row]
    aside: list[Row]

    def rows(self) -> list[tuple[Row, bool]]:
        """All lines, each with whether it stands aside."""
        return [(row, False) for row in self.main] + [(row, True) for row in self.aside]


def reading_order(words: Iterable[Word], page: int = 1) -> PageOrder:
    """The lines of a page. On the first page a sidebar that holds the largest line, or begins the page, is no aside."""
    segments = _segments(words)
    if (form := captioned_rows(segments)) is not None:
        return PageOrder(form, [])
    title = max((segment.size for segment in segments), default=0.0) if page == 1 else None
    margin = headings_in_margin(segments, at_least=2 if page == 1 else 1)
    if margin is None:
        return _order(segments, title)
    parts = [_order(margin.above, title)]
    for heading, content in margin.sections:
        parts += [PageOrder([(heading,)], []), _order(content, title)]
    return _joined([*parts, _order(margin.below, title)])


def _joined(parts: Sequence[PageOrder]) -> PageOrder:
    return PageOrder([row for part in parts for row in part.main], [row for part in parts for row in part.aside])


def row_text(row: Row) -> str:
    """The line's text; a wide gap between segments becomes a tab."""
    return "\t".join(_segment_text(segment) for segment in row)


def row_box(row: Row) -> Box:
    """The rectangle around the line."""
    return _around([segment.box for segment in row])


def row_size(row: Row) -> float:
    """The largest font size in the line, in points to one decimal."""
    return round(max(segment.size for segment in row), 1)


def _segments(words: Iterable[Word]) -> list[Segment]:
    rows = _group_rows(sorted(words, key=lambda word: word.baseline))
    rows = [list(with_small_capitals_joined(sorted(row, key=lambda word: word.x0))) for row in rows]
    edges = cell_edges(rows)
    segments = []
    for row, space in zip(rows, word_spaces(rows), strict=True):
        start = 0
        for index in range(1, len(row) + 1):
            if index == len(row) or is_parted(row[index - 1], row[index], edges, space, begins=index - 1 == start):
                segments.append(_segment(row[start:index]))
                start = index
    return segments


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


def _order(segments: list[Segment], title: float | None) -> PageOrder:
    """The lines of a part of a page; `title` is the size of the largest line on the first page."""
    gutter = best_gutter(segments)
    if gutter is None:
        return PageOrder(_rows(segments), [])
    return _joined([_order(gutter.above, title), _between(gutter, title), _order(gutter.below, title)])


def _between(gutter: Gutter, title: float | None) -> PageOrder:
    """The lines on both sides of a gutter: row by row, column by column, or those of the sidebar aside."""
    if is_table(gutter):
        table = gutter.left + gutter.right
        return PageOrder(table_rows(gutter, lambda part: _rows(part, table)), [])
    left, right = _order(gutter.left, title), _order(gutter.right, title)
    for side, main, column in ((left, right, gutter.left), (right, left, gutter.right)):
        if _is_aside(column, gutter, title):
            return PageOrder(main.main, main.aside + side.main + side.aside)
    return PageOrder(left.main + right.main, left.aside + right.aside)


def _is_aside(column: list[Segment], gutter: Gutter, title: float | None) -> bool:
    """Whether the column is a narrow one along the page, and what it stands beside is what the page begins with."""
    other = gutter.right if column is gutter.left else gutter.left
    if gutter.below or len(column) < _MIN_SIDEBAR_LINES or _width(column) > _NARROW * _width(other):
        return False
    written = _around([segment.box for segment in (*gutter.above, *column, *other)])
    own = _around([segment.box for segment in column])
    if own.y1 - own.y0 < _TALL * (written.y1 - written.y0):
        return False
    if title is None or column is gutter.right:
        return title is None or max(segment.size for segment in (*gutter.above, *other)) >= title
    return max(segment.size for segment in other) >= title > max(segment.size for segment in column)


def _width(column: Sequence[Segment]) -> float:
    return max(segment.box.x1 for segment in column) - min(segment.box.x0 for segment in column)


def _rows(segments: Sequence[Segment], around: Sequence[Segment] = ()) -> list[Row]:
    """The segments line by line; `around` are those of the whole table that they are a part of."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda item: item.baseline):
        if rows and _share_row(rows[-1][0], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    ordered = [tuple(sorted(row, key=lambda item: item.box.x0)) for row in rows]
    return with_full_marked(join_stacked(ordered), around or segments)


def _share_row(first: Segment, second: Segment) -> bool:
    near = second.baseline - first.baseline <= _SAME_ROW * min(first.size, second.size)
    return near or (is_level(first, second) and not _overlap(first.box, second.box))


def _overlap(one: Box, other: Box) -> bool:
    """Whether the boxes stand above each other at least in part."""
    return one.x0 < other.x1 and other.x0 < one.x1


def _segment_text(segment: Segment) -> str:
    words = segment.words
    if len(words) >= _FEWEST_LETTERS and _is_letter_spaced([word.text for word in words]):
        return _join_letters(words)
    return " ".join(word.text for word in words)


def _is_letter_spaced(words: Sequence[str]) -> bool:
    """Whether nearly all words are single letters, or those of capitals hardly longer: kerning holds "AT" together."""
    letters = sum(len(word) == 1 for word in words)
    if letters >= 0.8 * len(words):
        return True
    capitals = len(words) >= _FEWEST_LETTERS and all(word.isupper() or not word[0].isalpha() for word in words)
    return capitals and letters >= _LETTERS * len(words) and sum(map(len, words)) <= _SHORT_WORDS * len(words)


def _join_letters(words: Sequence[Word]) -> str:
    """Letter-spaced text as words: a gap clearly wider than the usual one is a space."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    usual = median(gaps)
    parts = [words[0].text]
    for gap, word in zip(gaps, words[1:], strict=True):
        parts += [" " if gap > 1.5 * usual + 0.5 else "", word.text]
    return "".join(parts)
