"""Whether somebody may work where they apply, and when they could start, as far as the resume states it."""

import re
from collections.abc import Iterator, Sequence

from resumes.extraction.resume import Field
from resumes.extraction.sections import Section, of_kind
from resumes.extraction.spans import Span
from resumes.extraction.words.standing import (
    AVAILABILITY_CLAUSES,
    AVAILABILITY_LABELS,
    NO_AVAILABILITY,
    PERMIT_CLAUSES,
    PERMIT_LABELS,
)

_KINDS = ("head", "contact", "personal", "summary", "other")
_MAX_LINE = 1000
_MAX_VALUE = 120
_FEW_WORDS = 8
_CELLS = re.compile(r"\t+|\s*[|•·●■▪]\s*|\s{3,}")
_END = re.compile(r"[.;](?=\s|$)|\n")


def _labelled(words: str) -> re.Pattern[str]:
    return re.compile(rf"^\W{{0,3}}(?:{words})\s*(?:[:：]|\s[–—-]\s)\s*(?=\S)", re.IGNORECASE)


def _clause(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)


_LABEL_ALONE = {
    "permit": re.compile(rf"^\W{{0,3}}(?:{PERMIT_LABELS})\s*[:：]?\s*$", re.IGNORECASE),
    "start": re.compile(rf"^\W{{0,3}}(?:{AVAILABILITY_LABELS})\s*[:：]?\s*$", re.IGNORECASE),
}
_BEGINS = {"permit": _clause(PERMIT_LABELS), "start": re.compile(r"(?!)")}
_LABELS = {"permit": _labelled(PERMIT_LABELS), "start": _labelled(AVAILABILITY_LABELS)}
_CLAUSES = {"permit": _clause(PERMIT_CLAUSES), "start": _clause(AVAILABILITY_CLAUSES)}
_ELSEWHERE = re.compile(NO_AVAILABILITY, re.IGNORECASE)


def read_work_permit(sections: Sequence[Section]) -> Field[str] | None:
    """Work permit, visa or right to work as stated."""
    return next((field for field in _found("permit", sections) if field is not None), None)


def read_availability(sections: Sequence[Section]) -> Field[str] | None:
    """Notice period, or from when somebody could start, as stated."""
    found = _found("start", sections)
    return next((field for field in found if field is not None and not _ELSEWHERE.search(field.value)), None)


def _found(what: str, sections: Sequence[Section]) -> Iterator[Field[str] | None]:
    """Labels first, which are certain, then clauses."""
    cells = list(_cells(sections))
    for number, cell in enumerate(cells):
        label = _LABELS[what].match(cell.text)
        if label is not None:
            yield _value(cell.part(label.end(), len(cell.text)), 0.92)
        elif _LABEL_ALONE[what].match(cell.text) and number + 1 < len(cells):
            yield _value(cells[number + 1], 0.75)
        elif _BEGINS[what].match(cell.text) and len(cell.text.split()) <= _FEW_WORDS:
            yield _value(cell, 0.75)
    for cell in cells:
        clause = _CLAUSES[what].search(cell.text)
        if clause is not None:
            end = _END.search(cell.text, clause.end())
            yield _value(cell.part(clause.start(), end.start() if end else len(cell.text)), 0.8)


def _value(span: Span, confidence: float) -> Field[str] | None:
    return span.field(confidence) if 1 < len(span.text) <= _MAX_VALUE else None


def _cells(sections: Sequence[Section]) -> Iterator[Span]:
    """The lines before the first heading, of personal data and of what has no place elsewhere, cell by cell."""
    for section in of_kind(tuple(sections), *_KINDS):
        for span in section.spans():
            if len(span.text) > _MAX_LINE:
                continue
            position = 0
            for match in _CELLS.finditer(span.text):
                yield span.part(position, match.start())
                position = match.end()
            yield span.part(position, len(span.text))
