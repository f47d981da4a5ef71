"""Finds the small captions above the answers in the boxes of a form, and puts each beside its answer.

Read row by row, the captions of all boxes in a row would come first and their answers after.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, takewhile

from resumes.parsing.columns import Segment
from resumes.parsing.stacked import as_one

Row = tuple[Segment, ...]

_SMALLER = 0.85  # of the answer's size
_LINE_STEP = 1.7  # of the answer's size, at most from a caption to its answer
_FURTHEST = 4.0  # of the caption's size
_NEXT_LINE = 1.45  # of the size, at most from one line of an answer to the next
_ALIGNED = 2.0  # points
_MAX_WORDS = 5
_MIN_PAIRS = 6
_MIN_REPEATED = 2  # captions that stand in more than one box
_SAME_ROW = 1.0  # points


def captioned_rows(segments: Sequence[Segment]) -> list[Row] | None:
    """All lines of a page that is a form, a caption in one row with its answer; None where it is none."""
    ordered = sorted(segments, key=lambda item: (item.baseline, item.box.x0))
    usual = sorted(item.size for item in ordered)[3 * len(ordered) // 4] if ordered else 0.0
    small = [at for at, item in enumerate(ordered) if item.size <= _SMALLER * usual and len(item.words) <= _MAX_WORDS]
    if len(small) < _MIN_PAIRS:
        return None
    pairs = {id(ordered[at]): answer for at in small if (answer := _answer(ordered[at], ordered[at + 1 :])) is not None}
    captions = [item for item in ordered if id(item) in pairs]
    counts = Counter(_text(item) for item in captions)
    if len(captions) < _MIN_PAIRS or sum(count > 1 for count in counts.values()) < _MIN_REPEATED:
        return None
    rows: list[Row] = []
    taken: set[int] = set()
    for row in _lines(ordered):
        boxes = [item for item in row if id(item) in pairs]
        for caption in boxes:
            lines = [pairs[id(caption)]] if len(boxes) == 1 else _whole(pairs[id(caption)], ordered, pairs)
            taken.update(map(id, (caption, *lines)))
            rows.append((caption, _joined(lines)))
        if rest := tuple(item for item in row if id(item) not in taken):
            rows.append(rest)
    return rows


def _answer(item: Segment, below: Sequence[Segment]) -> Segment | None:
    """The line right below that begins where the caption does, in larger type."""
    near = takewhile(lambda other: other.baseline - item.baseline <= _FURTHEST * item.size, below)
    return next((other for other in near if _is_answer(item, other)), None)


def _is_answer(item: Segment, other: Segment) -> bool:
    return (
        0 < other.baseline - item.baseline <= _LINE_STEP * other.size
        and item.size <= _SMALLER * other.size
        and -_ALIGNED <= other.box.x0 - item.box.x0 <= 2 * _ALIGNED
    )


def _whole(first: Segment, ordered: Sequence[Segment], captions: dict[int, Segment]) -> list[Segment]:
    """The lines of an answer in a narrow box."""
    lines = [first]
    for item in ordered:
        step = item.baseline - lines[-1].baseline
        aligned = abs(item.box.x0 - first.box.x0) <= _ALIGNED and abs(item.size - first.size) < 1.0
        if aligned and 0 < step <= _NEXT_LINE * first.size and id(item) not in captions:
            lines.append(item)
    return lines


def _joined(lines: Sequence[Segment]) -> Segment:
    whole = lines[0]
    for line in lines[1:]:
        whole = as_one(whole, line)
    return whole


def _lines(ordered: Sequence[Segment]) -> list[list[Segment]]:
    found = groupby(ordered, key=lambda item: round(item.baseline / _SAME_ROW))
    return [sorted(items, key=lambda item: item.box.x0) for _, items in found]


def _text(segment: Segment) -> str:
    return " ".join(word.text for word in segment.words)
