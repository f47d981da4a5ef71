"""Splits a section into its entries: header lines around a date, and the lines of text below."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from resumes.extraction.dates import DateRange, find_ranges
from resumes.extraction.sections import Section
from resumes.extraction.spans import Span, bullet_length

_MAX_UP = 3
_LETTERS = re.compile(r"[^\W\d_]+")
_DURATION = re.compile(
    r"[\s(·|•,-]*\b\d{1,2}\s?\+?\s?(?:years?|yrs?|jahre?|ans?|años?|anos?|anni|jaar|lata?)?\s?(?:and|,|und|et|y)?\s?"
    r"(?:\d{0,2}\s?(?:months?|mos?|monate?|mois|meses|mesi|maanden|miesi\w+))?\b[)\s]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A line of a section with its dates; `x0` is its left edge, None without layout."""

    span: Span
    ranges: tuple[DateRange, ...]
    bullet: bool
    x0: float | None
    bold: bool

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
        rest = self.rest
        words = len(rest.split())
        return rest[:1].islower() or len(rest) > 110 or words > 14 or (words > 6 and rest.endswith("."))

    @property
    def is_header_like(self) -> bool:
        """Whether the line may belong to an entry's header."""
        rest = self.rest
        if self.bullet or self.is_prose or rest.endswith((".", ":", ";", "and", "of", ",")) and len(rest) > 40:
            return False
        return len(rest) <= 90 and bool(_LETTERS.search(rest))


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
    """The section's lines with the dates found in them."""
    return [
        EntryLine(
            Span(line.text, line.start, line.end, line.page),
            find_ranges(line.text, as_of) if len(line.text) <= 300 else (),
            bullet_length(line.text) > 0,
            line.box.x0 if line.box else None,
            line.bold,
        )
        for line in section.lines
        if line.text.strip()
    ]


def split_entries(
    lines: Sequence[EntryLine], complete: Callable[[Sequence[EntryLine]], bool], starts: Callable[[EntryLine], bool]
) -> list[Entry]:
    """The entries of a section.

    A dated line that is no running text anchors an entry. How many lines the header has above its date is learned
    from the first entry, where nothing else can stand above. Lines below are taken while `complete` says that the
    header still lacks something. Without any date, lines for which `starts` holds begin the entries.
    """
    anchors = _anchors(lines, starts)
    if not anchors:
        return _undated(lines, complete, starts)
    heads = _heads(lines, anchors)
    entries = []
    for number, anchor in enumerate(anchors):
        limit = heads[number + 1] if number + 1 < len(anchors) else len(lines)
        last = _tail(lines, heads[number], anchor, limit, complete)
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
    if line.bullet or not line.ranges or line.is_prose or len(line.rest) > 90:
        return False
    text = line.span.text
    at_end = not _LETTERS.search(text[line.ranges[-1].end :]) or not _LETTERS.search(text[: line.ranges[0].start])
    return at_end and (not strict or "\t" in text or starts(line))


def _heads(lines: Sequence[EntryLine], anchors: Sequence[int]) -> list[int]:
    """Where each entry's header begins."""
    first = anchors[0]
    depth = 0
    while depth < min(first, _MAX_UP) and lines[first - depth - 1].is_header_like:
        depth += 1
    heads = [first - depth]
    edge = min((line.x0 for line in lines[first - depth : first + 1] if line.x0 is not None), default=None)
    for before, anchor in zip(anchors, anchors[1:], strict=False):
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


def _tail(
    lines: Sequence[EntryLine], head: int, anchor: int, limit: int, complete: Callable[[Sequence[EntryLine]], bool]
) -> int:
    """The line after the last one of the header."""
    last = anchor + 1
    while last < limit and last - anchor <= 3 and lines[last].is_header_like and not complete(lines[head:last]):
        last += 1
    return last


def _undated(
    lines: Sequence[EntryLine], complete: Callable[[Sequence[EntryLine]], bool], starts: Callable[[EntryLine], bool]
) -> list[Entry]:
    begins = [index for index, line in enumerate(lines) if line.is_header_like and starts(line)]
    heads: list[int] = []
    for index in begins:
        if not heads or index - heads[-1] > 2 or complete(lines[heads[-1] : index]):
            heads.append(index)
    entries = []
    for number, head in enumerate(heads):
        limit = heads[number + 1] if number + 1 < len(heads) else len(lines)
        last = _tail(lines, head, head, limit, complete)
        entries.append(Entry(tuple(lines[head:last]), None, None, tuple(lines[last:limit])))
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
        if line.bullet:
            highlights.append(" ".join(line.span.text[bullet_length(line.span.text) :].split()))
        elif highlights:
            highlights[-1] = f"{highlights[-1]} {text}"
        else:
            description.append(text)
    return " ".join(description), tuple(item for item in highlights if item)
