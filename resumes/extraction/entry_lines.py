"""The lines of a section with their dates, and what stands beside or runs into them."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from resumes.extraction.dates import DateRange, find_ranges
from resumes.extraction.halved_dates import halved_dates
from resumes.extraction.location import whole_place
from resumes.extraction.run_in import LEGAL_END, header_and_text, runs_over
from resumes.extraction.sections import Section
from resumes.extraction.spans import Span, bullet_length
from resumes.extraction.wrapped import starts_low, wraps
from resumes.parsing.document import Line

_MAX_LED = 130  # characters of a header that begins with its dates
_MAX_CLOSE = 70  # characters of a line that ends a header in a place and dates
_MAX_TAIL = 30  # characters of the rest of a date
_MAX_DATED = 300  # characters of a line that is searched for dates
_MAX_PART = 10  # words between two full stops of a header
_FEW = 4  # words that end a header in a line of their own
_LEGAL_STOPS = re.compile(r"\b(?:Sp\. ?z ?o\. ?o\.|[Ss]p\. ?[jkp]\.|S\. de R\.|St\.)")
_PARTED = re.compile(r",\s|\s[|–—-]\s")
LETTERS = re.compile(r"[^\W\d_]+")
_VERB = re.compile(
    r"(?!certified|registered|licensed|applied|advanced|limited|united|integrated|allied|associated|accredited|retired|embedded|distributed|automated)[a-z]{2,}ed$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:[.:;,]|\b(?:and|of|und|et|y|e|en|i))$")
_LABELED = re.compile(
    r"(?:tech(?:nolog\w+|niques?|niek\w*|stack)?|(?:key|tech|technical|main|used|core)\s\w+|tools?|tech\sstack|stack|environment|keywords?|skills?(?:\sused)?|werkzeuge?|schlag\w+|schlüssel\w+|kenntnisse|eingesetzte\s\w+|"
    r"outils|environnement(?:\stechnique)?|mots[\s-]cl[ée]s?|compétences(?:\s\w+)?|herramientas|tecnologías|palabras\sclave|entorno(?:\stécnico)?|aptitudes|competencias|ferramentas|tecnologias|palavras[\s-]chave|competências|"
    r"strumenti|tecnologie|parole\schiave|competenze|hulpmiddelen|trefwoorden|(?:gebruikte\s)?kennis|schwerpunkte?|wykorzystane\s\w+|vaardigheden|narzędzia|technologie|słowa\skluczowe|umiejętności|achievements?|responsibilities|duties|aufgaben|erfolge|"
    r"tätigkeiten|missions?|réalisations|tâches|funciones|logros|tareas|funções|tarefas|mansioni|attività|risultati|taken|werkzaamheden|resultaten|obowiązki|osiągnięcia|zadania|reason\sfor\sleaving|project|projekt|projet|proyecto|projeto|progetto)\s?:",
    re.IGNORECASE,
)
"""A line below a header that tells of the work, behind a label: "Tools: SAP, Excel"."""
DURATION = re.compile(
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
        rest = " ".join([*parts, text[position:]]).strip(" \t,;:()|–—-•·").removeprefix(". ")
        return rest.removesuffix(".") if self.is_stopped and _is_sentence(rest) else rest

    @property
    def is_stopped(self) -> bool:
        """Whether full stops part the date from few words before it: "Cook. Acme, Leeds. 2018 – 2020"."""
        text = self.span.text
        if self.bullet or not self.ranges:
            return False
        behind = text[self.ranges[-1].end :]
        if LETTERS.search(behind) and not DURATION.fullmatch(behind):
            return False
        before = text[: self.ranges[0].start].rstrip()
        parts = _LEGAL_STOPS.sub("", before).split(". ")
        return before.endswith(".") and len(parts) <= 4 and all(_is_part(part) for part in parts)

    @property
    def leads(self) -> bool:
        """Whether the line begins with a range of dates: "2018 – 2020. Cook, Acme, Leeds."."""
        first = self.ranges[0] if self.ranges else None
        return first is not None and not first.single and first.start <= 3 and not starts_low(self.rest)

    @property
    def is_prose(self) -> bool:
        """Whether the line reads like running text rather than a header."""
        if self.parted or (self.leads and len(self.span.text) <= _MAX_LED):
            return False
        rest = self.rest
        words = sum(1 for word in rest.split() if word[0].isalnum())
        return (starts_low(rest) and words > 2) or len(rest) > 110 or words > 14 or (words > 3 and _is_sentence(rest))

    @property
    def is_header_like(self) -> bool:
        """Whether the line may belong to an entry's header."""
        rest = self.rest
        words = rest.split()
        if (
            self.bullet
            or self.is_prose
            or starts_low(rest)
            or (_GOES_ON.search(rest) and len(rest) > 40 and not LEGAL_END.search(rest))
            or (_LABELED.match(rest) and not self.ranges)
        ):
            return False
        if len(words) > 3 and _VERB.match(words[0]):
            return False
        if 1 < len(words) <= 6 and _is_sentence(rest) and "," not in rest:
            return False
        return (len(rest) <= 90 or self.parted) and bool(LETTERS.search(rest))


def _is_part(text: str) -> bool:
    return len(text.split()) <= _MAX_PART and not starts_low(text)


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and not LEGAL_END.search(text)


def entry_lines(section: Section, as_of: date) -> list[EntryLine]:
    """The section's lines with the dates found in them; dates to the right of running text stand above it."""
    found: list[EntryLine] = []
    halved = {section.lines[index].start: dates for index, dates in halved_dates(section.lines, as_of).items()}
    ends = {below.start for above, below in pairwise(section.lines) if above.start in halved}
    for line, whole in _joined_dates(section.lines, as_of, halved.keys() | ends):
        if line.start in halved:
            found.append(EntryLine(whole, (halved[line.start],), bullet=False, x0=_left(line), bold=line.bold))
            continue
        if line.start in ends:
            rest = whole.part(whole.text.find("\t") + 1 or len(whole.text), len(whole.text))
            found += [_entry_line(rest, line, as_of)] if rest.text else []
            continue
        left, right = _side_note(whole, as_of)
        spans = [right, left] if right is not None else header_and_text(whole, as_of)
        read = [_entry_line(span, line, as_of) for span in spans if span.text.strip()]
        found += [replace(read[0], parted=True), *read[1:]] if len(spans) > 1 else read
    return found


def _joined_dates(lines: Sequence[Line], as_of: date, alone: Set[int]) -> list[tuple[Line, Span]]:
    """The lines as spans; a range broken over lines ("May 2019", "to", "June 2020") becomes one.

    Lines that begin at one of `alone` stay as they are.
    """
    found: list[tuple[Line, Span]] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        count = 1 if line.start in alone else _joined_lines(lines[position:], as_of)
        text = "\n".join(part.text for part in lines[position : position + count])
        found.append((line, Span(text, line.start, line.start + len(text), line.page)))
        position += count
    return found


def _joined_lines(lines: Sequence[Line], as_of: date) -> int:
    """How many lines from the first on are one: a broken date, or a header that goes on in the next line."""
    count = max(_broken_range(lines[:3], as_of), _broken_tail(lines[:2], as_of))
    if count == 1 and len(lines) > 1 and (wraps(lines[0], lines[1]) or _is_above_date(lines[:3], as_of)):
        count += _broken_tail(lines[1:3], as_of)
    return 2 if count == 1 and (runs_over(lines[:2], as_of) or _ends_in_dates(lines[:2], as_of)) else count


def _ends_in_dates(lines: Sequence[Line], as_of: date) -> bool:
    """Whether a header of several parts ends in the next line: dates in brackets, and a place before them if any."""
    if len(lines) < 2 or lines[1].start != lines[0].end + 1 or len(lines[1].text) > _MAX_CLOSE:
        return False
    header, rest = lines[0].text.strip(), lines[1].text.strip()
    place, bracket, dates = rest.rpartition("(")
    if not bracket or not dates.endswith(")") or "," not in header or bullet_length(header) or len(header) > _MAX_LED:
        return False
    ranges = find_ranges(dates, as_of)
    if len(ranges) != 1 or LETTERS.search(_without(dates, ranges[0])) or find_ranges(header, as_of):
        return False
    span = Span(rest, lines[1].start, lines[1].end, lines[1].page)
    return not place.strip() or (header.endswith(",") and whole_place(span.part(0, len(place))) is not None)


def _is_above_date(lines: Sequence[Line], as_of: date) -> bool:
    """Whether a few words that go on, or had no room, end a header of several parts right above nothing but dates."""
    if len(lines) < 3 or any(line.start != above.end + 1 for above, line in pairwise(lines)):
        return False
    header, rest, dates = (line.text.strip() for line in lines)
    few = (starts_low(rest) or lines[0].full) and len(rest.split()) <= _FEW
    if not few or len(header) > _MAX_LED or bullet_length(header) or not _PARTED.search(header):
        return False
    if find_ranges(f"{header} {rest}", as_of):
        return False
    ranges = find_ranges(dates, as_of)
    return len(ranges) == 1 and not ranges[0].single and not LETTERS.search(_without(dates, ranges[0]))


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
            return count if not LETTERS.search(_without(text, ranges[0])) else 1
    return 1


def _broken_tail(lines: Sequence[Line], as_of: date) -> int:
    """2 where the date at the end of a header goes on in the next line, which holds nothing else; else 1."""
    if len(lines) < 2 or len(lines[1].text) > _MAX_TAIL or lines[1].start != lines[0].end + 1:
        return 1
    above, below = lines[0].text, lines[1].text
    tail = above[-_MAX_TAIL:]
    text = f"{tail}\n{below}"
    if len(above) > _MAX_LED or bullet_length(above) or not any(map(str.isdigit, text)):
        return 1
    stretch = next((found for found in find_ranges(text, as_of) if found.start < len(tail) < found.end), None)
    if (
        stretch is None
        or LETTERS.search(text[stretch.end :])
        or not LETTERS.search(above[: -len(tail[stretch.start :])])
    ):
        return 1
    return 2


def _entry_line(span: Span, line: Line, as_of: date) -> EntryLine:
    ranges = find_ranges(span.text, as_of) if len(span.text) <= _MAX_DATED else ()
    return EntryLine(span, ranges, bullet_length(span.text) > 0, _left(line), line.bold)


def _left(line: Line) -> float | None:
    return line.box.x0 if line.box else None


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
    only_date = any(not LETTERS.search(_without(right.text, stretch)) for stretch in find_ranges(right.text, as_of))
    return (left, right) if only_date or whole_place(right) or is_duration(right.text) else (whole, None)


def _without(text: str, stretch: DateRange) -> str:
    return text[: stretch.start] + text[stretch.end :]


def is_duration(text: str) -> bool:
    """Whether a text is only a stretch such as "2 years 3 months"."""
    return text[:1].isdigit() and DURATION.fullmatch(text) is not None
