"""Splits a section into its entries: header lines around a date, and the lines of text below."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from resumes.extraction.dates import DateRange, find_ranges
from resumes.extraction.location import find_place, whole_place
from resumes.extraction.sections import Section
from resumes.extraction.spans import Span, bullet_length
from resumes.parsing.document import Line

Completeness = Callable[[Sequence["EntryLine"]], float]
_MAX_DATED = 300  # characters of a line that is searched for dates
_RUN_IN = 150  # characters in which a header ends that runs into the text
_MAX_UP = 3
_MAX_DOWN = 5
_LETTERS = re.compile(r"[^\W\d_]+")
_VERB = re.compile(
    r"(?!certified|registered|licensed|applied|advanced|limited|united|integrated|allied|associated|accredited|retired|embedded|distributed|automated)[a-z]{2,}ed$",
    re.IGNORECASE,
)
_LEGAL_END = re.compile(r"\b(?:Inc|Ltd|Co|Corp|LLC|S\.A|e\.V|St|Jr|Sr|A\.G|B\.V|N\.V)\.$")
_DURATION = re.compile(
    r"[\s(·|•,-]*\b\d{1,2}\s?\+?\s?(?:years?|yrs?|jahre?|ans?|años?|anos?|anni|jaar|lata?)?\s?(?:and|,|und|et|y)?\s?"
    r"(?:\d{0,2}\s?(?:months?|mos?|monate?|mois|meses|mesi|maanden|miesi\w+))?\b[)\s]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A line of a section with its dates; `x0` is its left edge, None without layout.

    `parted` tells that the line was cut off from running text because it is a header.
    """

    span: Span
    ranges: tuple[DateRange, ...]
    bullet: bool
    x0: float | None
    bold: bool
    parted: bool = False

    @property
    def rest(self) -> str:
        """The text without its dates."""
        text, position, parts = self.span.text, 0, []
        for stretch in self.ranges:
            parts.append(text[position : stretch.start])
            position = stretch.end
        return " ".join([*parts, text[position:]]).strip(" \t,;:()|–—-•·")

    @property
    def is_prose(self) -> bool:
        """Whether the line reads like running text rather than a header."""
        if self.parted:
            return False
        rest = self.rest
        words = sum(1 for word in rest.split() if word[0].isalnum())
        return (_starts_low(rest) and words > 2) or len(rest) > 110 or words > 14 or (words > 3 and _is_sentence(rest))

    @property
    def is_header_like(self) -> bool:
        """Whether the line may belong to an entry's header."""
        rest = self.rest
        words = rest.split()
        if (
            self.bullet
            or self.is_prose
            or _starts_low(rest)
            or (rest.endswith((".", ":", ";", "and", "of", ",")) and len(rest) > 40)
        ):
            return False
        if len(words) > 3 and _VERB.match(words[0]):
            return False
        if len(words) == 3 and rest.endswith(".") and words[-1][:1].islower():
            return False
        return (len(rest) <= 90 or self.parted) and bool(_LETTERS.search(rest))


def _starts_low(text: str) -> bool:
    """Whether a text begins with a lower-case word; "iOS" and "eBay" are none."""
    return text[:1].islower() and not text[1:2].isupper()


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and not _LEGAL_END.search(text)


@dataclass(frozen=True, slots=True)
class Entry:
    """One job, degree or project: its header lines, the dates among them, and its text."""

    header: tuple[EntryLine, ...]
    dates: DateRange | None
    dated: EntryLine | None
    body: tuple[EntryLine, ...] = field(default=())

    @property
    def start(self) -> int:
        """First character of the entry."""
        return min(line.span.start for line in (*self.header, *self.body))

    @property
    def end(self) -> int:
        """End of the entry's last line."""
        return max(line.span.end for line in (*self.header, *self.body))


def entry_lines(section: Section, as_of: date) -> list[EntryLine]:
    """The section's lines with the dates found in them; dates to the right of running text stand above it."""
    found: list[EntryLine] = []
    for line, whole in _joined_dates(section.lines, as_of):
        left, right = _side_note(whole, as_of)
        spans = [right, left] if right is not None else _run_in(whole, as_of)
        read = [_entry_line(span, line, as_of) for span in spans if span.text.strip()]
        found += [replace(read[0], parted=True), *read[1:]] if len(read) > 1 else read
    return found


def _joined_dates(lines: Sequence[Line], as_of: date) -> list[tuple[Line, Span]]:
    """The lines as spans; a range broken over lines ("May 2019", "to", "June 2020") becomes one."""
    found: list[tuple[Line, Span]] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        count = _broken_range(lines[position : position + 3], as_of)
        text = "\n".join(part.text for part in lines[position : position + count])
        found.append((line, Span(text, line.start, line.start + len(text), line.page)))
        position += count
    return found


def _broken_range(lines: Sequence[Line], as_of: date) -> int:
    """How many of these lines make up one range of dates; 1 where the first is no part of one."""
    if len(lines[0].text) > 20 or not any(char.isdigit() for char in lines[0].text):
        return 1
    for count in (2, 3):
        if len(lines) < count or lines[count - 1].start != lines[count - 2].end + 1:
            return 1
        text = "\n".join(line.text for line in lines[:count])
        ranges = find_ranges(text, as_of) if len(text) <= 60 else ()
        if len(ranges) == 1 and not ranges[0].single and "\n" in text[ranges[0].start : ranges[0].end]:
            return count if not _LETTERS.search(_without(text, ranges[0])) else 1
    return 1


def _entry_line(span: Span, line: Line, as_of: date) -> EntryLine:
    ranges = find_ranges(span.text, as_of) if len(span.text) <= _MAX_DATED else ()
    return EntryLine(span, ranges, bullet_length(span.text) > 0, line.box.x0 if line.box else None, line.bold)


def _side_note(whole: Span, as_of: date) -> tuple[Span, Span | None]:
    """The line, and apart from it a last cell of dates or a place that stands beside running text."""
    tab = whole.text.rfind("\t")
    if tab < 0 or len(whole.text) > _MAX_DATED:
        return whole, None
    text = whole.text[:tab]
    left = Span(text, whole.start, whole.start + tab, whole.page)
    right = Span(whole.text[tab + 1 :], whole.start + tab + 1, whole.end, whole.page)
    plain = EntryLine(left, (), bullet_length(text) > 0, None, bold=False)
    if not (plain.bullet or plain.is_prose):
        return whole, None
    only_date = any(not _LETTERS.search(_without(right.text, stretch)) for stretch in find_ranges(right.text, as_of))
    return (left, right) if only_date or whole_place(right) or _is_duration(right.text) else (whole, None)


def _run_in(whole: Span, as_of: date) -> list[Span]:
    """The line, or apart from it a header that runs into the text: "Cook, 05/2012 to 09/2012 Cleaned …"."""
    ranges = find_ranges(whole.text[:_RUN_IN], as_of) if len(whole.text) > 110 else ()
    if not ranges or ranges[0].single or not (ranges[0].current or (ranges[0].last and ranges[0].last.month)):
        return [whole]
    before, after = whole.text[: ranges[0].start].strip(), whole.text[ranges[0].end :].lstrip(" \t,.:;-–—")
    if (
        after[:1].islower()
        or after.startswith("I ")
        or (before and (len(before) < 4 or not before[0].isupper() or "." in before[:-1]))
    ):
        return [whole]
    end = ranges[0].end
    place = find_place(whole.part(end, end + _RUN_IN))
    if place is not None and place.confidence > 0.7:
        end = place.span.end - whole.start
    header = Span(whole.text[:end], whole.start, whole.start + end, whole.page)
    return [header, Span(whole.text[end:], whole.start + end, whole.end, whole.page)]


def _without(text: str, stretch: DateRange) -> str:
    return text[: stretch.start] + text[stretch.end :]


def split_entries(
    lines: Sequence[EntryLine], completeness: Completeness, starts: Callable[[EntryLine], bool]
) -> list[Entry]:
    """The entries of a section.

    A dated line that is no running text anchors an entry. How many lines the header has above its date is learned
    from the first entry, where nothing else can stand above. Lines below are taken as long as they add to the
    `completeness` of the header, from 0.0 to 1.0. Without any date, lines for which `starts` holds begin the entries.
    """
    anchors = _anchors(lines, starts)
    if not anchors:
        return undated_entries(lines, completeness, starts)
    heads = _heads(lines, anchors)
    leading = undated_entries(lines[: heads[0]], completeness, starts)
    entries = [entry for entry in leading if completeness(entry.header) >= 0.9]
    for number, anchor in enumerate(anchors):
        limit = heads[number + 1] if number + 1 < len(anchors) else len(lines)
        last = _tail(lines, heads[number], anchor, limit, completeness)
        dated = lines[anchor]
        entries.append(Entry(tuple(lines[heads[number] : last]), _main_range(dated), dated, tuple(lines[last:limit])))
    return entries


def _main_range(line: EntryLine) -> DateRange:
    return next((stretch for stretch in line.ranges if not stretch.single), line.ranges[-1])


def _anchors(lines: Sequence[EntryLine], starts: Callable[[EntryLine], bool]) -> list[int]:
    plain = [index for index, line in enumerate(lines) if not line.bullet and _is_ranged(line)]
    if not plain:
        plain = [index for index, line in enumerate(lines) if line.bullet and _is_ranged(line)]
    near = {index + step for index in plain for step in (-2, -1, 0, 1, 2)}
    lone = [
        index for index, line in enumerate(lines) if index not in near and _is_lone(line, starts, strict=bool(plain))
    ]
    return sorted([*plain, *lone])


def _is_ranged(line: EntryLine) -> bool:
    if not any(not stretch.single for stretch in line.ranges) or line.is_prose:
        return False
    return _at_edge(line, next(stretch for stretch in line.ranges if not stretch.single))


def _at_edge(line: EntryLine, stretch: DateRange) -> bool:
    """Whether the date stands at an edge of the line, or among few words."""
    text = line.span.text
    before, after = text[: stretch.start].strip(), text[stretch.end :].strip()
    return len(before) <= 3 or not _LETTERS.search(after) or len(text) <= 110


def _is_lone(line: EntryLine, starts: Callable[[EntryLine], bool], *, strict: bool) -> bool:
    if line.bullet or not line.ranges or line.is_prose or (len(line.rest) > 90 and not line.parted):
        return False
    text = line.span.text
    at_end = not _LETTERS.search(text[line.ranges[-1].end :]) or not _LETTERS.search(text[: line.ranges[0].start])
    return starts(line) if strict or not at_end else True


def _heads(lines: Sequence[EntryLine], anchors: Sequence[int]) -> list[int]:
    """Where each entry's header begins."""
    first = anchors[0]
    depth = 0
    while depth < min(first, _MAX_UP) and lines[first - depth - 1].is_header_like:
        depth += 1
    heads = [first - depth]
    edge = min((line.x0 for line in lines[first - depth : first + 1] if line.x0 is not None), default=None)
    for before, anchor in itertools.pairwise(anchors):
        head = anchor
        while head > before + 1 and anchor - head < depth and _belongs_above(lines, head - 1, edge):
            head -= 1
        heads.append(head)
    return heads


def _belongs_above(lines: Sequence[EntryLine], index: int, edge: float | None) -> bool:
    line, above = lines[index], lines[index - 1]
    if not line.is_header_like:
        return False
    if edge is not None and line.x0 is not None and line.x0 > edge + 6:
        return False
    wraps = (
        (above.bullet or above.is_prose) and line.x0 is None and len(line.rest.split()) <= 2 and len(above.rest) > 60
    )
    return not wraps


def _tail(lines: Sequence[EntryLine], head: int, anchor: int, limit: int, completeness: Completeness) -> int:
    """The line after the last one of the header: the shortest header of those that say most."""
    best, last = completeness(lines[head : anchor + 1]), anchor + 1
    for end in range(anchor + 2, min(limit, anchor + _MAX_DOWN + 1) + 1):
        if best >= 1.0 or not lines[end - 1].is_header_like:
            break
        value = completeness(lines[head:end])
        if value > best:
            best, last = value, end
    return last


def undated_entries(
    lines: Sequence[EntryLine], completeness: Completeness, starts: Callable[[EntryLine], bool]
) -> list[Entry]:
    """Entries that begin at header-like lines for which `starts` holds, once the one before is complete."""
    begins = [index for index, line in enumerate(lines) if line.is_header_like and starts(line)]
    heads: list[int] = []
    for index in begins:
        if not heads or index - heads[-1] > _MAX_DOWN or completeness(lines[heads[-1] : index]) >= 0.9:
            heads.append(index)
    entries = []
    for number, head in enumerate(heads):
        limit = heads[number + 1] if number + 1 < len(heads) else len(lines)
        last = _tail(lines, head, head, limit, completeness)
        dated = next((line for line in lines[head:last] if line.ranges), None)
        dates = _main_range(dated) if dated else None
        entries.append(Entry(tuple(lines[head:last]), dates, dated, tuple(lines[last:limit])))
    return entries


def header_pieces(line: EntryLine) -> list[Span]:
    """The pieces of a header line that are no dates or durations."""
    pieces, position = [], bullet_length(line.span.text)
    for stretch in line.ranges:
        if stretch.start > position:
            pieces.append(line.span.part(position, stretch.start))
        position = max(position, stretch.end)
    tail = line.span.text[position:]
    if not (position and _DURATION.fullmatch(tail)):
        pieces.append(line.span.part(position, len(line.span.text)))
    return [piece for piece in pieces if _LETTERS.search(piece.text) and not _is_duration(piece.text)]


def _is_duration(text: str) -> bool:
    return text[:1].isdigit() and _DURATION.fullmatch(text) is not None


def body_texts(body: Sequence[EntryLine]) -> tuple[str, tuple[str, ...]]:
    """Description (running text) and highlights (bullets, wrapped lines joined) of an entry."""
    description: list[str] = []
    highlights: list[str] = []
    for line in body:
        text = " ".join(line.span.text.split())
        if _is_duration(text):
            continue
        if line.bullet:
            highlights.append(" ".join(line.span.text[bullet_length(line.span.text) :].split()))
        elif highlights:
            highlights[-1] = f"{highlights[-1]} {text}"
        else:
            description.append(text)
    return " ".join(description), tuple(item for item in highlights if item)
