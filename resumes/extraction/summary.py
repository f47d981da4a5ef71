"""Headline and summary."""

import itertools
import re
from collections.abc import Sequence

from resumes.extraction.contact import EMAIL
from resumes.extraction.heading_words import heading_kind
from resumes.extraction.job_words import is_title_word
from resumes.extraction.links import URL
from resumes.extraction.location import find_place, whole_place
from resumes.extraction.name_candidates import is_degree_after_name
from resumes.extraction.resume import Evidence, Field
from resumes.extraction.sections import Section, of_kind
from resumes.extraction.spans import Span, join
from resumes.parsing.document import Document

_DIGITS = re.compile(r"\d{4,}")
_LABEL = re.compile(
    r"(?:position|(?:job\s)?title|profession|occupation|role|beruf|poste|profession|puesto|profesión|cargo|profissão|professione"
    r"|ruolo|functie|beroep|stanowisko|zawód)\s*(?::|\t)\s*",
    re.IGNORECASE,
)
_MAX_SUMMARY = 3000
_MAX_LINE = 250
_MARKED = re.compile(r":|\t")
_OPEN = re.compile(
    r"(?:[|&/,]|\b(?:of|for|and|de|di|da|do|du|en|em|in|für|im|ds\.|und|et|y|e|i|con|com|avec|mit|met|à|a la|w))$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\s*(?:\t|\s{3,}|[✉☎⌂✆☞❖✶♥♦\ue000-\uf8ff]|\S+@|https?:|www\.|\S*\.(?:com|org|net)\b|\(?(?:\+|00|0\d|\(\d)[\d\s().-]{7,}|\d{4,})"
)


def read_headline(document: Document, sections: Sequence[Section], name: Field[str] | None) -> Field[str] | None:
    """The line near the name, or else in the address block, that says what the person is."""
    place = name.evidence if name is not None else None
    near = _near(document, place) if place else []
    head = [span for section in of_kind(tuple(sections), "head") for span in section.spans()[:10]]
    block = [span for section in of_kind(tuple(sections), "contact", "personal") for span in section.spans()[:12]]
    for number, line in enumerate([*near, *head, *block]):
        if len(line.text) > _MAX_LINE:
            continue
        span = _without_name(line, place) if place else line
        label = _LABEL.match(span.text)
        span = _alone(span.part(label.end(), len(span.text)) if label else span)
        if _is_headline(span) and (number < len(near) + len(head) or not _MARKED.search(line.text)):
            return _continued(document, span).field(0.85 if name is not None else 0.7)
    return None


def _near(document: Document, place: Evidence) -> list[Span]:
    """The line of the name and the two below it."""
    index = next((number for number, line in enumerate(document.lines) if line.end > place.start), 0)
    last = next((number for number, line in enumerate(document.lines) if line.end >= place.end), index)
    return [Span(line.text, line.start, line.end, line.page) for line in document.lines[index : last + 3]]


def _without_name(span: Span, place: Evidence) -> Span:
    """What of a line stands behind the name, and behind the degrees after it."""
    if span.start >= place.end or place.start >= span.end:
        return span
    rest = span.part(min(place.end, span.end) - span.start, len(span.text))
    comma = rest.text.find(" ")
    first = rest.text.split(" ", maxsplit=1)[0]
    return rest.part(comma, len(rest.text)) if comma > 0 and is_degree_after_name(first) else rest


def _alone(span: Span) -> Span:
    """The span without the contact data and the place that follow in its line."""
    contact = _CONTACT.search(span.text)
    span = span.part(0, contact.start()) if contact and contact.start() > 3 else span
    place = find_place(span)
    if (
        place is not None
        and place.confidence > 0.6
        and place.span.end == span.end
        and place.span.start > span.start + 3
    ):
        return span.part(0, place.span.start - span.start)
    return span


def _continued(document: Document, span: Span) -> Span:
    """The headline with the next line where that goes on in the same type."""
    index = next((number for number, line in enumerate(document.lines) if line.end >= span.end), 0)
    lines = document.lines[index : index + 3]
    for line, below in itertools.pairwise(lines):
        text = below.text.strip()
        alike = line.page == below.page and line.font_size == below.font_size and line.bold == below.bold
        open_end = document.text[span.end : line.end].strip() in {"|", ",", "&", "/", "·"} or _OPEN.search(span.text)
        fits = text and len(text) < 60 and not _DIGITS.search(text) and "@" not in text and heading_kind(text) is None
        if span.end < line.end - 3 or not (alike and fits and (open_end or text[:1].islower())):
            break
        span = Span(document.text[span.start : below.end].rstrip(), span.start, below.end, span.page)
    return span


def _is_headline(span: Span) -> bool:
    if not 3 <= len(span.text) <= 110 or _DIGITS.search(span.text) or EMAIL.search(span.text) or URL.search(span.text):
        return False
    words = [word.casefold().strip(".,|()/") for word in re.split(r"[\s/|]+", span.text)]
    return any(is_title_word(word) for word in words) and heading_kind(span.text) is None and len(words) <= 14


def read_summary(document: Document, sections: Sequence[Section]) -> Field[str] | None:
    """The text of the summary section, or else the running text before the first heading."""
    for section in of_kind(tuple(sections), "summary"):
        spans = section.spans()
        if spans and _cut(join(spans[0], spans[-1], document.text)).text:
            return _cut(join(spans[0], spans[-1], document.text)).field(0.92)
    head = next((section for section in sections if section.kind == "head"), None)
    prose = [span for span in head.spans() if len(span.text) > 60 and _is_prose(span)] if head else []
    return _cut(join(prose[0], prose[-1], document.text)).field(0.6) if prose else None


def _is_prose(span: Span) -> bool:
    contact = EMAIL.search(span.text) or URL.search(span.text) or whole_place(span)
    return not contact and len(span.text.split()) > 8


def _cut(span: Span) -> Span:
    return span.part(0, min(len(span.text), _MAX_SUMMARY))
