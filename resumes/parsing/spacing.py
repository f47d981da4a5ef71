"""Tells the stretched word spaces of justified lines from gaps between cells, and joins words set in small capitals.

A justified line, and above all the one before a forced line break, has even gaps however wide they are.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from resumes.parsing.glyphs import Word

_EVEN = 1.25  # times the median: how far the word spaces of one line differ
_MIN_EVEN = 3  # gaps, to tell by themselves
_EVEN_SHARE = 0.6
_VERY_EVEN = 1.06
_SAME_EDGE = 2.0  # points
_SMALLER = 0.92  # of the capital's size, at most
_JOINED = 0.12  # of the font size: less than any word space
_LETTER_JOINED = 0.18  # of the font size: a letter of a word that is letter-spaced
_BASELINE = 0.1  # of the font size


def word_spaces(rows: Sequence[Sequence[Word]]) -> list[float]:
    """For each row how wide a word space may be, in points; 0.0 where the row's gaps tell nothing of it.

    Rows of three words have gaps too few: they count where they end at the margin of others that are justified.
    """
    spaces = [_even_space(row) for row in rows]
    ends = [row[-1].x1 for row, space in zip(rows, spaces, strict=True) if space > row[-1].size]
    for at, row in enumerate(rows):
        if len(row) == _MIN_EVEN and any(abs(row[-1].x1 - end) <= _SAME_EDGE for end in ends):
            first, second = _gaps(row)
            if 0 < max(first, second) <= _VERY_EVEN * min(first, second):
                spaces[at] = _EVEN * max(first, second)
    return spaces


def _even_space(row: Sequence[Word]) -> float:
    gaps = _gaps(row)
    if len(gaps) < _MIN_EVEN:
        return 0.0
    usual = median(gaps)
    even = sum(usual <= _EVEN * gap and gap <= _EVEN * usual for gap in gaps)
    return _EVEN * usual if usual > 0 and even >= max(_MIN_EVEN, _EVEN_SHARE * len(gaps)) else 0.0


def _gaps(row: Sequence[Word]) -> list[float]:
    return [after.x0 - before.x1 for before, after in pairwise(row)]


def with_small_capitals_joined(row: Sequence[Word]) -> Iterator[Word]:
    """The words of a row, left to right; smaller capitals close behind a larger one are the rest of its word."""
    last: Word | None = None
    for word in row:
        if last and _goes_on(last, word):
            last = last._replace(
                text=last.text + word.text, x1=word.x1, y0=min(last.y0, word.y0), y1=max(last.y1, word.y1)
            )
            continue
        if last:
            yield last
        last = word
    if last:
        yield last


def _goes_on(before: Word, after: Word) -> bool:
    """Whether the letters of one word are set in two sizes, as "J" and "ANE" are."""
    near = _LETTER_JOINED if len(after.text) == 1 else _JOINED
    return (
        before.text[-1].isupper()
        and after.text[0].isupper()
        and after.text.upper() == after.text
        and after.size <= _SMALLER * before.size
        and abs(after.baseline - before.baseline) <= _BASELINE * before.size
        and after.x0 - before.x1 <= near * before.size
    )
