"""Splits a section into its entries: header lines around a date, and the lines of text below."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from resumes.extraction.dates import DateRange
from resumes.extraction.entry_lines import DURATION, LETTERS, EntryLine, is_duration
from resumes.extraction.run_in import LEGAL_END, stops
from resumes.extraction.spans import Span, bullet_length

Completeness = Callable[[Sequence[EntryLine]], float]
Starts = Callable[[EntryLine], bool]
_BEFORE_DATES = frozenset(
    [
        "de", "du", "von", "vom", "from", "del", "dal", "da", "van", "od", "desde", "entre", "dès", "depuis",
        "vanaf", "sinds", "seit", "since", "zeitraum", "período", "periodo", "période", "periode", "okres", "between",
        "dates", "duration",
    ]
)  # fmt: skip
_COMPLETE = 0.95
_HALF = 0.7
_MAX_UP = 3
_MAX_DOWN = 5


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


def split_entries(
    lines: Sequence[EntryLine], completeness: Completeness, starts: Starts, *, reaches_up: bool = False
) -> list[Entry]:
    """The entries of a section.

    A dated line that is no running text anchors an entry. How many lines the header has above its date is learned
    from the first entry, where nothing else can stand above. Lines below are taken as long as they add to the
    `completeness` of the header, from 0.0 to 1.0; with `reaches_up` also one above that the first entry lacks.
    Without any date, lines for which `starts` holds begin the entries.
    """
    anchors = _anchors(lines, starts)
    if not anchors:
        return undated_entries(lines, completeness, starts)
    heads = _heads(lines, anchors)
    if reaches_up and heads[0] < anchors[0]:
        heads = [heads[0], *_reached(lines, anchors, heads, completeness, starts)]
    leading = undated_entries(lines[: heads[0]], completeness, starts)
    entries = [entry for entry in leading if completeness(entry.header) >= 0.9]
    for number, anchor in enumerate(anchors):
        limit = heads[number + 1] if number + 1 < len(anchors) else len(lines)
        last = _tail(lines, heads[number], anchor, limit, completeness)
        dated = lines[anchor]
        entry = Entry(tuple(lines[heads[number] : last]), main_range(dated), dated, tuple(lines[last:limit]))
        entries += _with_undated(entry, completeness, starts)
    return entries


def _with_undated(entry: Entry, completeness: Completeness, starts: Starts) -> list[Entry]:
    """The entry, and those without a date that follow in its text, each with a complete header in one line."""
    body = entry.body
    begins = [
        number
        for number, line in enumerate(body)
        if number > 0 and line.is_header_like and starts(line) and completeness([line]) >= _COMPLETE
    ]
    if not begins:
        return [entry]
    edges = [*begins, len(body)]
    parts = [Entry((body[start],), None, None, tuple(body[start + 1 : end])) for start, end in pairwise(edges)]
    return [replace(entry, body=body[: begins[0]]), *parts]


def main_range(line: EntryLine) -> DateRange:
    """The range that a dated line states, else the last date."""
    return next((stretch for stretch in line.ranges if not stretch.single), line.ranges[-1])


def _anchors(lines: Sequence[EntryLine], starts: Starts) -> list[int]:
    plain = [index for index, line in enumerate(lines) if not line.bullet and _is_ranged(line)]
    if not plain:
        plain = [index for index, line in enumerate(lines) if line.bullet and _is_ranged(line)]
    near = {index + step for index in plain for step in (-2, -1, 0, 1, 2)}
    beside = {index + step for index in plain for step in (-1, 0, 1)}
    depth = _depth_above(lines, plain[0]) if plain else 0
    lone = [
        index
        for index, line in enumerate(lines)
        if (index not in near and _is_lone(line, starts, strict=bool(plain)))
        or _is_below_start(lines, index, starts)
        or (index not in plain and _is_below_header(lines, index, depth, starts))
        or (index not in beside and _closes(line) and starts(line))
        or (_leads_cell(line) and starts(line) and all(_leads_cell(lines[at]) for at in plain))
    ]
    return sorted({*plain, *lone})


def _is_ranged(line: EntryLine) -> bool:
    if not any(not stretch.single for stretch in line.ranges) or line.is_prose:
        return False
    return _at_edge(line, next(stretch for stretch in line.ranges if not stretch.single))


def _at_edge(line: EntryLine, stretch: DateRange) -> bool:
    """Whether the date stands at an edge of the line, or among few words."""
    text = line.span.text
    before, after = text[: stretch.start].strip(), text[stretch.end :].strip()
    return len(before) <= 3 or not LETTERS.search(after) or len(text) <= 110


def _is_lone(line: EntryLine, starts: Starts, *, strict: bool) -> bool:
    if line.bullet or not line.ranges or line.is_prose or (len(line.rest) > 90 and not line.parted):
        return False
    text = line.span.text
    at_end = not LETTERS.search(text[line.ranges[-1].end :]) or not LETTERS.search(text[: line.ranges[0].start])
    return starts(line) if strict or not at_end else True


def _closes(line: EntryLine) -> bool:
    """Whether a header ends in a date set apart from it by a gap."""
    if line.bullet or line.is_prose or not line.ranges:
        return False
    before = line.span.text[: line.ranges[-1].start]
    return before.rstrip(" ").endswith(("\t", "|")) and not LETTERS.search(line.span.text[line.ranges[-1].end :])


def _leads_cell(line: EntryLine) -> bool:
    """Whether a line's first cell is a date: "2026" beside "Cook"."""
    text = line.span.text
    return bool(line.ranges) and line.ranges[0].start <= 1 and text[line.ranges[0].end :].startswith("\t")


def _is_below_start(lines: Sequence[EntryLine], index: int, starts: Starts) -> bool:
    """Whether a line is nothing but a date, below a header without one that stands below another entry."""
    line = lines[index]
    if index < 2 or line.bullet or not line.ranges or LETTERS.search(line.rest):
        return False
    above = lines[index - 1]
    return bool(lines[index - 2].ranges) and not above.ranges and above.is_header_like and starts(above)


def _depth_above(lines: Sequence[EntryLine], first: int) -> int:
    """How many lines of its header stand above the first date, where that has a line to itself; else 0."""
    plain = all(line.is_header_like and not line.ranges for line in lines[:first])
    bare = plain and not LETTERS.search(lines[first].rest)
    return first if bare and first <= _MAX_UP else 0


def _is_below_header(lines: Sequence[EntryLine], index: int, depth: int, starts: Starts) -> bool:
    """Whether a line is nothing but a date, below as many lines of a header as the first entry has."""
    line, header = lines[index], lines[max(index - depth, 0) : index]
    if not header or index <= depth or line.bullet or not line.ranges or LETTERS.search(line.rest):
        return False
    return starts(header[0]) and not any(above.ranges or not above.is_header_like for above in header)


def _heads(lines: Sequence[EntryLine], anchors: Sequence[int]) -> list[int]:
    """Where each entry's header begins."""
    first = anchors[0]
    depth = 0
    while depth < min(first, _MAX_UP) and lines[first - depth - 1].is_header_like:
        depth += 1
    heads = [first - depth]
    edge = min((line.x0 for line in lines[first - depth : first + 1] if line.x0 is not None), default=None)
    for before, anchor in pairwise(anchors):
        head = anchor
        while head > before + 1 and anchor - head < depth and _belongs_above(lines, head - 1, edge):
            head -= 1
        heads.append(head)
    return heads


def _reached(
    lines: Sequence[EntryLine], anchors: Sequence[int], heads: Sequence[int], completeness: Completeness, starts: Starts
) -> Iterator[int]:
    """The heads of all entries but the first, one line higher where only that line makes the header complete."""
    for before, anchor, head in zip(anchors, anchors[1:], heads[1:], strict=False):
        own, above = [*lines[head : anchor + 1], *_header_below(lines, anchor)], lines[head - 1]
        is_open = head > before + 1 and completeness(own) < _HALF and above.is_header_like and starts(above)
        yield head - (is_open and completeness(lines[head - 1 : anchor + 1]) > _HALF)


def _header_below(lines: Sequence[EntryLine], anchor: int) -> list[EntryLine]:
    return [line for line in lines[anchor + 1 : anchor + 2] if line.is_header_like]


def _belongs_above(lines: Sequence[EntryLine], index: int, edge: float | None) -> bool:
    line, above = lines[index], lines[index - 1]
    if not line.is_header_like:
        return False
    if edge is not None and line.x0 is not None and line.x0 > edge + 6:
        return False
    runs_on = (above.bullet or above.is_prose) and len(above.rest) > 60 and not above.span.text.rstrip().endswith(".")
    return not (runs_on and line.x0 is None and len(line.rest.split()) <= 2)


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


def undated_entries(lines: Sequence[EntryLine], completeness: Completeness, starts: Starts) -> list[Entry]:
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
        dates = main_range(dated) if dated else None
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
    if not (position and DURATION.fullmatch(tail)):
        pieces.append(line.span.part(position, len(line.span.text)))
    pieces = [_without_stops(outside_brackets(piece)) if line.leads else outside_brackets(piece) for piece in pieces]
    if line.is_stopped:
        pieces = [part for piece in pieces for part in _between_stops(piece)]
    return [piece for piece in pieces if LETTERS.search(piece.text) and not _is_date_word(piece.text)]


def _without_stops(piece: Span) -> Span:
    """The piece without the full stop that closed the date before it, and its own: "2019. Cook, Leeds."."""
    end = len(piece.text) - _has_stop(piece.text)
    return piece.part(2 if piece.text.startswith(". ") else 0, end)


def _between_stops(piece: Span) -> list[Span]:
    """The sentences of a piece, without their full stops."""
    edges = [0, *(match.end() for match in stops(piece.text)), len(piece.text)]
    parts = [piece.part(start, end) for start, end in pairwise(edges)]
    return [part.part(0, len(part.text) - _has_stop(part.text)) for part in parts]


def _has_stop(text: str) -> bool:
    return text.endswith(".") and not LEGAL_END.search(text)


def _is_date_word(text: str) -> bool:
    """Whether a text only belongs to the date beside it: "2 years", or "De" before "2015 à 2019"."""
    return is_duration(text) or text.casefold() in _BEFORE_DATES


def outside_brackets(piece: Span) -> Span:
    """The piece without the brackets that stood around a date: "University of Leeds (" before "2015)"."""
    text = piece.text
    end = len(text) - 1 if text.endswith(("(", "[")) else len(text)
    return piece.part(1 if text.startswith((")", "]")) else 0, end)


def body_texts(body: Sequence[EntryLine]) -> tuple[str, tuple[str, ...]]:
    """Description (running text) and highlights (bullets, wrapped lines joined) of an entry."""
    description: list[str] = []
    highlights: list[str] = []
    for line in body:
        text = " ".join(line.span.text.split())
        if is_duration(text):
            continue
        if line.bullet:
            highlights.append(" ".join(line.span.text[bullet_length(line.span.text) :].split()))
        elif highlights:
            highlights[-1] = f"{highlights[-1]} {text}"
        else:
            description.append(text)
    return " ".join(description), tuple(item for item in highlights if item)
