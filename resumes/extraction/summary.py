"""Headline and summary."""

import re
from collections.abc import Sequence

from resumes.extraction.contact import EMAIL
from resumes.extraction.job_words import is_title_word
from resumes.extraction.links import URL
from resumes.extraction.location import whole_place
from resumes.extraction.resume import Field
from resumes.extraction.sections import Section, heading_kind, of_kind
from resumes.extraction.spans import Span, join
from resumes.parsing.document import Document

_DIGITS = re.compile(r"\d{4,}")
_LABEL = re.compile(
    r"(?:position|(?:job\s)?title|profession|occupation|role|beruf|poste|profession|puesto|profesión|cargo|profissão|professione"
    r"|ruolo|functie|beroep|stanowisko|zawód)\s*(?::|\t)\s*",
    re.IGNORECASE,
)
_MAX_SUMMARY = 3000


def read_headline(sections: Sequence[Section], name: Field[str] | None) -> Field[str] | None:
    """The line near the name that says what the person is."""
    head = next((section for section in sections if section.kind == "head"), None)
    for line in head.spans()[:10] if head else ():
        span = line
        if name is not None and name.evidence is not None and span.start <= name.evidence.start < span.end:
            span = span.part(name.evidence.end - span.start, len(span.text))
        label = _LABEL.match(span.text)
        span = span.part(label.end(), len(span.text)) if label else span
        if _is_headline(span):
            return span.field(0.85 if name is not None else 0.7)
    return None


def _is_headline(span: Span) -> bool:
    if not 4 <= len(span.text) <= 110 or _DIGITS.search(span.text) or EMAIL.search(span.text) or URL.search(span.text):
        return False
    words = [word.casefold().strip(".,|()/") for word in span.text.replace("/", " ").split()]
    return any(is_title_word(word) for word in words) and heading_kind(span.text) is None and len(words) <= 14


def read_summary(document: Document, sections: Sequence[Section]) -> Field[str] | None:
    """The text of the summary section, or else the running text before the first heading."""
    for section in of_kind(tuple(sections), "summary"):
        spans = section.spans()
        if spans:
            return _cut(join(spans[0], spans[-1], document.text)).field(0.92)
    head = next((section for section in sections if section.kind == "head"), None)
    prose = [span for span in head.spans() if len(span.text) > 60 and _is_prose(span)] if head else []
    return _cut(join(prose[0], prose[-1], document.text)).field(0.6) if prose else None


def _is_prose(span: Span) -> bool:
    contact = EMAIL.search(span.text) or URL.search(span.text) or whole_place(span)
    return not contact and len(span.text.split()) > 8


def _cut(span: Span) -> Span:
    return span.part(0, min(len(span.text), _MAX_SUMMARY))
