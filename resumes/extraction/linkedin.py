"""LinkedIn's PDF export: jobs by its own grammar.

An employer stands in the largest type of the section, below it each title, the dates with their length in brackets,
the place, and the text. An employer with several titles is followed by one total length.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from resumes.extraction.dates import DateRange
from resumes.extraction.entries import Entry, body_texts
from resumes.extraction.entry_lines import EntryLine, entry_lines, is_duration
from resumes.extraction.experience import date_fields
from resumes.extraction.location import whole_place
from resumes.extraction.resume import Evidence, Field, ReadExperience
from resumes.extraction.sections import Section
from resumes.parsing.document import Document

_LENGTH = re.compile(
    r"[\d)]\s*\(\s*(?:\d|less|weniger|moins|menos|meno|minder|mniej)[^()]{2,40}\)\s*$|\(\s*\d[^()]{2,30}\)\s*$",
    re.IGNORECASE,
)
_SURE = 0.95


def is_linkedin(document: Document, sections: Sequence[Section]) -> bool:
    """Whether the document may be such an export: a PDF whose jobs' dates end in a length."""
    if document.file_type != "pdf":
        return False
    lines = [line for section in sections if section.kind == "experience" for line in section.lines]
    return any(_LENGTH.search(line.text) for line in lines) and all(line.font_size for line in lines)


def linkedin_jobs(sections: Sequence[Section], as_of: date) -> tuple[ReadExperience, ...]:
    """The jobs of the experience sections; empty where the grammar does not hold."""
    jobs: list[ReadExperience] = []
    for section in sections:
        sizes = {line.start: line.font_size for line in section.lines}
        lines = entry_lines(section, as_of)
        dated = [index for index, line in enumerate(lines) if _is_dated(line)]
        if not dated or dated[0] < 2 or not all(_header_above(lines, sizes, index) for index in dated):
            return ()
        if len(dated) < sum(map(_is_ranged, lines)):
            return ()
        jobs += _section_jobs(lines, sizes, dated)
    return tuple(jobs)


def _is_ranged(line: EntryLine) -> bool:
    """Whether a line states from when until when, with or without a length."""
    return not (line.bullet or line.is_prose) and any(not stretch.single for stretch in line.ranges)


def _is_dated(line: EntryLine) -> bool:
    return bool(line.ranges) and _LENGTH.search(line.span.text) is not None and len(line.span.text) < 90


def _header_above(lines: Sequence[EntryLine], sizes: dict[int, float], index: int) -> bool:
    return index > 0 and _size(lines[index - 1], sizes) > _size(lines[index], sizes)


def _size(line: EntryLine, sizes: dict[int, float]) -> float:
    return sizes.get(line.span.start, 0.0)


def _section_jobs(lines: Sequence[EntryLine], sizes: dict[int, float], dated: Sequence[int]) -> list[ReadExperience]:
    jobs: list[ReadExperience] = []
    employer: Field[str] | None = None
    heads = [_head(lines, sizes, index) for index in dated]
    for number, index in enumerate(dated):
        above = [line for line in lines[heads[number] : index - 1] if not is_duration(line.span.text)]
        if above:
            employer = above[0].span.field(_SURE)
        end = heads[number + 1] if number + 1 < len(dated) else len(lines)
        jobs.append(_job(lines[heads[number] : end], lines[index - 1], lines[index], lines[index + 1 : end], employer))
    return jobs


def _head(lines: Sequence[EntryLine], sizes: dict[int, float], index: int) -> int:
    """Where the header of the job with these dates begins: lines in larger type, and total lengths among them."""
    body, head = _size(lines[index], sizes), index - 1
    while head > 0 and (
        _size(lines[head - 1], sizes) > body
        or (is_duration(lines[head - 1].span.text) and head > 1 and _size(lines[head - 2], sizes) > body)
    ):
        head -= 1
    return head


def _job(
    whole: Sequence[EntryLine],
    title: EntryLine,
    dated: EntryLine,
    body: Sequence[EntryLine],
    employer: Field[str] | None,
) -> ReadExperience:
    stretch: DateRange = next((item for item in dated.ranges if not item.single), dated.ranges[-1])
    start, end = date_fields(Entry((title, dated), stretch, dated))
    place = whole_place(body[0].span) if body else None
    description, highlights = body_texts(body[1:] if place else body)
    first, last = whole[0].span, whole[-1].span
    return replace(
        ReadExperience(title.span.field(_SURE), employer, place.field() if place else None, start, end),
        current=stretch.current,
        description=description,
        highlights=highlights,
        evidence=Evidence(first.page, first.start, last.end),
    )
