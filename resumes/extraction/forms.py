"""Entries of forms: an answer beside or below the name of each field."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from resumes.extraction.dates import find_ranges
from resumes.extraction.entry_lines import EntryLine
from resumes.extraction.spans import Span, bullet_length
from resumes.extraction.words.forms import FORM_LABELS
from resumes.parsing.document import Line

_KINDS = {label: kind for kind, labels in FORM_LABELS.items() for label in labels}
_ANSWERED = re.compile(r"([^\t:：]{2,60}?)[\s:：]*(?:\t|[:：]\s)\s*(?=\S)")
_ONCE = ("title", "employer", "degree", "institution", "dates", "place")
_WHO = frozenset(["title", "employer", "degree", "institution"])
_MAX_MORE = 60  # characters of an answer's second line
_MAX_DATED = 120  # characters of a line that may date an entry


@dataclass(slots=True)
class FormEntry:
    """What a form says of one job or degree: the answers by field, and the lines of text below."""

    answers: dict[str, Span] = field(default_factory=dict)
    body: list[EntryLine] = field(default_factory=list)


def form_entries(lines: Sequence[Line], as_of: date) -> list[FormEntry]:
    """The entries of a section that is a form; empty where it is none.

    Each entry has to name who or what and one field more; no dates may stand among the text below.
    """
    entries: list[FormEntry] = []
    last = ""
    for kind, span, line in _answers(lines):
        if kind in _ONCE and (not entries or kind in entries[-1].answers or (entries[-1].body and kind in _WHO)):
            entries.append(FormEntry())
        if not entries:
            return []
        last = _add(entries[-1], kind, span, line, last)
    whole = all(len(entry.answers) > 1 and _WHO & entry.answers.keys() for entry in entries)
    texts = (line for entry in entries for line in entry.body if not line.bullet)
    return entries if whole and not any(_is_ranged(line.span.text, as_of) for line in texts) else []


def _add(entry: FormEntry, kind: str, span: Span, line: Line, last: str) -> str:
    """Adds what a line says to the entry; returns the field that the next line may go on with."""
    if kind in _ONCE:
        entry.answers[kind] = span
        return kind
    if not kind and last in entry.answers and _goes_on(line, entry.answers[last]):
        entry.answers[last] = _longer(entry.answers[last], span)
        return last
    entry.body.append(_plain(span, line))
    return "text"


def _is_ranged(text: str, as_of: date) -> bool:
    return len(text) <= _MAX_DATED and any(not stretch.single for stretch in find_ranges(text, as_of))


def dated(span: Span | None, as_of: date) -> EntryLine | None:
    """The line of an answer's dates; None where it states none."""
    ranges = find_ranges(span.text, as_of) if span else ()
    return EntryLine(span, ranges, bullet=False, x0=None, bold=False) if span and ranges else None


def _answers(lines: Sequence[Line]) -> Iterator[tuple[str, Span, Line]]:
    """The lines without what they answer, each with the field that it answers: "" where they tell none."""
    asked = ""
    for line in lines:
        span = Span(line.text, line.start, line.end, line.page)
        alone = _kind(line.text)
        if alone:
            asked = alone
            continue
        found = _ANSWERED.match(line.text)
        kind = _kind(found[1]) if found else ""
        if found and kind:
            asked = ""
            yield kind, _from(span, found.end()), line
        else:
            yield asked, span, line
            asked = ""


def _kind(text: str) -> str:
    return _KINDS.get(" ".join(text.casefold().strip(" :：\t").replace("’", "'").split()), "")


def _from(span: Span, start: int) -> Span:
    return Span(span.text[start:], span.start + start, span.end, span.page)


def _goes_on(line: Line, answer: Span) -> bool:
    """Whether a line without a field is the rest of the answer above it."""
    short = len(line.text) <= _MAX_MORE and not bullet_length(line.text) and "\t" not in line.text
    return short and line.start == answer.end + 1


def _longer(span: Span, more: Span) -> Span:
    return Span(f"{span.text}\n{more.text}", span.start, more.end, span.page)


def _plain(span: Span, line: Line) -> EntryLine:
    return EntryLine(span, (), bullet_length(span.text) > 0, line.box.x0 if line.box else None, line.bold)
