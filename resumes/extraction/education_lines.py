"""Lines of an education section: broken ones made whole, headers parted from the text they run into."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from resumes.extraction.dates import find_ranges
from resumes.extraction.degree_words import find_degree, is_institution, is_start, names_school
from resumes.extraction.entry_lines import LETTERS, EntryLine
from resumes.extraction.location import find_place
from resumes.extraction.spans import Span

_OPEN_END = re.compile(r"(?:\s(?:of|and|&|for|de|di|der|für|und|et|y)|,)$")
_GRADE_LABEL = re.compile(r"\s(?:GPA|C?GPA)\s?:", re.IGNORECASE)
_LONG, _LONGEST = 90, 130  # characters
_SCHOOL_ALONE = re.compile(r"[^\W\d_]+(?=$|\s*[(,|–—-])")


def rejoined(lines: Sequence[EntryLine], as_of: date) -> list[EntryLine]:
    """The lines, with those made one that a narrow column broke within the name of a school."""
    found: list[EntryLine] = []
    for line in lines:
        if found and _continues(found[-1], line):
            span = found[-1].span
            text = f"{span.text}\n{line.span.text}"
            whole = Span(text, span.start, line.span.end, span.page)
            found[-1] = replace(found[-1], span=whole, ranges=find_ranges(text, as_of))
        else:
            found.append(line)
    return found


def _continues(above: EntryLine, line: EntryLine) -> bool:
    """Whether a line goes on with the school above: "…, Institute of" + "Technology", "…, Boston" + "College"."""
    text = above.span.text
    if line.bullet or above.ranges or line.span.start != above.span.end + 1 or find_degree(text) is None:
        return False
    if len(text) > 120 or len(line.span.text) > 80 or find_degree(line.span.text) is not None:
        return False
    if _OPEN_END.search(text):
        return True
    tail = text.rpartition(",")[2]
    broken = tail != text and not is_institution(text) and 0 < len(tail.split()) <= 3
    return broken and _SCHOOL_ALONE.match(line.span.text) is not None and is_institution(line.span.text.split()[0])


def unrolled(lines: Sequence[EntryLine]) -> list[EntryLine]:
    """The lines, with those parted that begin with a degree or school and run on into text."""
    found: list[EntryLine] = []
    for line in lines:
        end = _header_end(line.span) if line.is_prose and not line.bullet else len(line.span.text)
        head = line.span.part(0, end)
        if end == len(line.span.text) or head.text[:1].islower() or not is_start(head.text):
            found.append(replace(line, parted=True) if _is_long_header(line) else line)
            continue
        inside = tuple(stretch for stretch in line.ranges if stretch.end <= end)
        whole = Span(line.span.text[:end], line.span.start, line.span.start + end, line.span.page)
        rest = Span(line.span.text[end:], line.span.start + end, line.span.end, line.span.page)
        found += [
            replace(line, span=whole, ranges=inside, parted=True),
            replace(line, span=rest, ranges=(), bullet=True),
        ]
    return found


def _is_long_header(line: EntryLine) -> bool:
    """Whether a line is too long for most headers but begins with a degree or ends with the school's place."""
    text = line.span.text
    if line.bullet or line.parted or not _LONG < len(line.rest) <= _LONGEST or not is_start(text):
        return False
    degree, place = find_degree(text), find_place(line.span)
    return (degree is not None and degree.start <= 3) or (place is not None and place.confidence > 0.7)


def _header_end(span: Span) -> int:
    """Where the header of a line ends that runs on: behind its place, else behind its twelfth word."""
    place = find_place(span.part(0, min(len(span.text), 160)))
    if place is not None and place.confidence > 0.7:
        return place.span.end - span.start
    grade = _GRADE_LABEL.search(span.text)
    if grade is not None and is_institution(span.text[: grade.start()]):
        return grade.start()
    words = list(re.finditer(r"\S+", span.text))
    return words[11].end() if len(words) > 14 else len(span.text)


def blocks(lines: Sequence[EntryLine]) -> list[list[EntryLine]]:
    """The lines in stretches of one dated degree each, where several lines name a degree and its date.

    How many lines with a school stand above such a line is learned from the first.
    """
    marks = [number for number, line in enumerate(lines) if _dates_degree(line)]
    if len(marks) < 2:
        return [list(lines)]
    depth = 0
    while depth < min(marks[0], 2) and _is_above(lines[marks[0] - depth - 1]):
        depth += 1
    heads = [0, *(max(mark - depth, before + 1) for before, mark in pairwise(marks))]
    return [list(lines[start:end]) for start, end in pairwise([*heads, len(lines)])]


def _dates_degree(line: EntryLine) -> bool:
    if line.bullet or not line.ranges or not line.is_header_like:
        return False
    found = find_degree(line.rest)
    if found is None or names_school(line.rest, found):
        return False
    closes = not LETTERS.search(line.span.text[line.ranges[-1].end :])
    return found.start <= 25 or (closes and is_institution(line.rest[: found.start]))


def _is_above(line: EntryLine) -> bool:
    return line.is_header_like and not line.ranges and is_institution(line.span.text)


def led(lines: Sequence[EntryLine]) -> list[EntryLine]:
    """The lines, with those made headers that begin with a date and end in a stop: "2019. BSc, Leeds."."""
    return [_led(line) if line.is_prose and not line.bullet else line for line in lines]


def _led(line: EntryLine) -> EntryLine:
    text = line.span.text
    if not line.ranges or line.ranges[0].start > 3 or len(text) > 130 or not is_start(text):
        return line
    if line.rest[:1].islower():
        return line
    end = len(text) - text.endswith(".")
    span = Span(text[:end], line.span.start, line.span.start + end, line.span.page)
    return replace(line, span=span, parted=True)
