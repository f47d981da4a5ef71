"""Items of sections that list things by title, giver and date: publications and awards."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from resumes.extraction.dates import DateRange, find_ranges
from resumes.extraction.entries import outside_brackets
from resumes.extraction.resume import PartialDate
from resumes.extraction.sections import Section
from resumes.extraction.spans import Span, bullet_length
from resumes.extraction.wrapped import whole_spans

_MAX_LINE = 600
_LETTERS = re.compile(r"[^\W\d_]{2}")
_OPEN_END = re.compile(r"(?:[,:&–—-]|\s(?:of|and|for|in|the|de|der|für|und|et|y|di|van|dla|i|e))$", re.IGNORECASE)


def listed_items(section: Section, as_of: date) -> list[Span]:
    """The items of a section, each with all its lines; a bullet begins one, else the lines around each date do."""
    lines = _joined([span for span in whole_spans(section.lines) if len(span.text) <= _MAX_LINE])
    bullets = [index for index, line in enumerate(lines) if bullet_length(line.text)]
    if bullets:
        return _between(lines, sorted({0, *bullets}))
    dated = [index for index, line in enumerate(lines) if find_ranges(line.text, as_of)]
    if len(dated) < 2:
        return _between(lines, [0]) if dated and len(lines) <= 3 else lines
    depth = dated[0]
    heads = [dated[0] - depth]
    heads += [max(here - depth, before + 1) for before, here in pairwise(dated)]
    return _between(lines, heads)


def _joined(lines: Sequence[Span]) -> list[Span]:
    """The lines, with those made one that a narrow column broke."""
    found: list[Span] = []
    for line in lines:
        above = found[-1] if found else None
        if above is not None and not bullet_length(line.text) and _goes_on(above.text, line.text):
            found[-1] = Span(f"{above.text}\v{line.text}", above.start, line.end, above.page)
        elif line.text.strip():
            found.append(line)
    return found


def _goes_on(above: str, line: str) -> bool:
    return line[:1].islower() or _OPEN_END.search(above) is not None


def _between(lines: Sequence[Span], heads: Sequence[int]) -> list[Span]:
    """The lines from each head to the next as one span, its lines parted by newlines."""
    found = []
    for start, end in pairwise([*heads, len(lines)]):
        part = lines[start:end]
        if part:
            text = "\n".join(line.text for line in part)
            found.append(Span(text, part[0].start, part[-1].end, part[0].page))
    return found


def dated_pieces(item: Span, parts: re.Pattern[str], as_of: date) -> tuple[list[Span], PartialDate | None]:
    """What an item says besides its date, cut at its lines and at `parts`; and the date."""
    ranges = [stretch for stretch in find_ranges(item.text.replace("\v", " "), as_of) if stretch.first or stretch.last]
    stretch = ranges[-1] if ranges else None
    pieces = [
        piece
        for around in _around(item, stretch)
        for line in _cut(around, parts)
        if _LETTERS.search((piece := outside_brackets(line)).text)
    ]
    return pieces, (stretch.first or stretch.last) if stretch else None


def _around(item: Span, stretch: DateRange | None) -> list[Span]:
    start = bullet_length(item.text)
    if stretch is None:
        return [item.part(start, len(item.text))]
    return [item.part(start, max(stretch.start, start)), item.part(stretch.end, len(item.text))]


def _cut(span: Span, parts: re.Pattern[str]) -> Iterator[Span]:
    position = 0
    for match in parts.finditer(span.text):
        yield span.part(position, match.start())
        position = match.end()
    yield span.part(position, len(span.text))
