"""Finds headings that stand alone in a narrow margin, each level with the first line of what it heads.

Read row by row, such a heading would become the first cell of its content's first line.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from resumes.parsing.columns import Segment, is_level
from resumes.parsing.document import Box

_MIN_SEGMENTS = 6
_EDGES_TRIED = 3
_ALIGNED = 3.0  # points
_HEADING = re.compile(r"[^\W\d_][^\d@|:,;]{2,}")
_MAX_WORDS = 4  # in a line of a heading
_MAX_LINES = 3
_LINE_STEP = 1.6  # of the font size, at most between two lines of one heading
_WRITTEN_BESIDE = 2  # lines beside the margin for each in it, at least
_RUN_ON = 3  # lines, at least under one of the headings
_INDENT = 40.0  # points, of list items and the like
_BEGIN_THERE = 0.75  # of the lines beside the margin
_DATED = 0.5
_YEAR = re.compile(r"(?:19|20)\d\d")
_MIN_SIZE = 0.8  # of the content's: what is set smaller labels a row
_COVERED = 0.5  # of the page's lines
_MAX_WIDTH = 0.35  # of the width that is written on, so that a column is no margin


class Section(NamedTuple):
    """A heading in the margin, in one segment, and what stands beside it and below."""

    heading: Segment
    content: list[Segment]


class Margin(NamedTuple):
    """The sections of a page with headings in the margin, and what stands above and below all of them."""

    above: list[Segment]
    sections: list[Section]
    below: list[Segment]


def headings_in_margin(segments: Sequence[Segment], at_least: int = 2) -> Margin | None:
    """The page by its headings in the margin; None where it has too few, or other things stand in the margin too."""
    if len(segments) < _MIN_SEGMENTS:
        return None
    ordered = sorted(segments, key=lambda item: (item.baseline, item.box.x0))
    starts = Counter(round(item.box.x0) for item in ordered).most_common(_EDGES_TRIED)
    found = (_margin_before(start - _ALIGNED, ordered) for start, _ in starts)
    return next((margin for margin in found if margin and len(margin.sections) >= at_least), None)


def _margin_before(edge: float, ordered: Sequence[Segment]) -> Margin | None:
    """What is read where the content begins at `edge`: only headings may stand left of it, in the longest band."""
    content = [item for item in ordered if item.box.x0 >= edge]
    groups = _groups([item for item in ordered if item.box.x0 < edge])
    firsts = [_first_beside(group, edge, content) for group in groups]
    bad = [group[0].baseline for group, first in zip(groups, firsts, strict=True) if first is None]
    bands = pairwise([float("-inf"), *bad, float("inf")])
    margins = [_band(ordered, groups, firsts, edge, band) for band in bands]
    return max((margin for margin in margins if margin), key=lambda margin: len(margin.sections), default=None)


def _groups(items: Sequence[Segment]) -> list[list[Segment]]:
    """The lines in the margin, those of one heading together."""
    groups: list[list[Segment]] = []
    for item in items:
        if groups and 0 < item.baseline - groups[-1][-1].baseline <= _LINE_STEP * item.size:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _first_beside(group: Sequence[Segment], edge: float, content: Sequence[Segment]) -> float | None:
    """The baseline of the line beside which a heading begins; None where the lines are no heading in the margin."""
    if len(group) > _MAX_LINES or any(item.box.x1 > edge or not _may_head(item) for item in group):
        return None
    return min((item.baseline for item in content if is_level(group[0], item)), default=None)


def _may_head(item: Segment) -> bool:
    text = " ".join(word.text for word in item.words)
    return len(item.words) <= _MAX_WORDS and _HEADING.fullmatch(text) is not None


def _band(
    ordered: Sequence[Segment],
    groups: Sequence[list[Segment]],
    firsts: Sequence[float | None],
    edge: float,
    band: tuple[float, float],
) -> Margin | None:
    headings = [
        (group, first)
        for group, first in zip(groups, firsts, strict=True)
        if first is not None and band[0] < group[0].baseline < band[1]
    ]
    if not headings:
        return None
    top = min(headings[0][1], headings[0][0][0].baseline)
    above = [item for item in ordered if item.baseline < top]
    below = [item for item in ordered if item.baseline >= band[1]]
    content = [item for item in ordered if top <= item.baseline < band[1] and item.box.x0 >= edge]
    ends = [*(first for _, first in headings[1:]), float("inf")]
    sections = [
        Section(_one(group), [item for item in content if start <= item.baseline < end])
        for (group, _), (start, end) in zip(headings, pairwise([top, *ends]), strict=True)
    ]
    return Margin(above, sections, below) if _is_margin(sections, len(_lines(ordered))) else None


def _is_margin(sections: Sequence[Section], written: int) -> bool:
    """Whether the headings stand at one edge of a narrow margin beside far more lines, on most of the page."""
    heads = [section.heading.box for section in sections]
    contents = [item for section in sections for item in section.content]
    counts = [len(_lines(section.content)) for section in sections]
    if any(not section.content for section in sections):
        return False
    sizes = [section.heading.size for section in sections], [item.size for item in contents]
    width = max(item.box.x1 for item in contents) - min(box.x0 for box in heads)
    return (
        (_are_near([box.x0 for box in heads]) or _are_near([box.x1 for box in heads]))
        and max(box.x1 for box in heads) - min(box.x0 for box in heads) <= _MAX_WIDTH * width
        and sum(counts) >= max(_WRITTEN_BESIDE * len(sections), _COVERED * written)
        and max(counts) >= _RUN_ON
        and _begin_at_one_place(contents)
        and median(sizes[0]) >= _MIN_SIZE * median(sizes[1])
    )


def _begin_at_one_place(contents: Sequence[Segment]) -> bool:
    """Whether most lines begin where the content does, and are not just the dates of what stands left of them."""
    firsts = {round(item.baseline): item for item in sorted(contents, key=lambda item: -item.box.x0)}
    edge = min(item.box.x0 for item in contents)
    begin = [item for item in firsts.values() if item.box.x0 <= edge + _INDENT]
    dated = sum(any(_YEAR.search(word.text) for word in item.words[:4]) for item in begin)
    return len(begin) >= _BEGIN_THERE * len(firsts) and dated < _DATED * len(begin)


def _are_near(places: Sequence[float]) -> bool:
    return max(places) - min(places) <= _ALIGNED


def _lines(items: Sequence[Segment]) -> set[int]:
    return {round(item.baseline) for item in items}


def _one(lines: Sequence[Segment]) -> Segment:
    """The lines of a heading as one."""
    boxes = [line.box for line in lines]
    x0, y0 = min(box.x0 for box in boxes), min(box.y0 for box in boxes)
    around = Box(x0, y0, max(box.x1 for box in boxes), max(box.y1 for box in boxes))
    words = tuple(word for line in lines for word in line.words)
    return Segment(words, around, lines[0].baseline, lines[0].size)
