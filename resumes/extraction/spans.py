"""Pieces of a document's text that remember where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resumes.extraction.resume import Evidence, Field

_EDGE = " \t\u00a0,;:|•·●▪■◆◦‣∙○–—-*~/\\>→»✓"
_BULLET = re.compile(r"\s*(?:[•·●▪■◆◦‣∙○➢➤✓✔►▶❖\uf0b7\uf0a7]|§(?!\s?\d)|[-–—*+>»]\s|\(?\d{1,2}[.)]\s|o\s(?=[A-Z]))\s*")


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of the document's text, on `page`; `text` is the quote itself."""

    text: str
    start: int
    end: int
    page: int

    def part(self, start: int, end: int) -> "Span":
        """The characters `start` to `end` of this span, without the spaces and marks at their edges."""
        piece = self.text[start:end]
        left = len(piece) - len(piece.lstrip(_EDGE))
        piece = piece.strip(_EDGE)
        begin = self.start + start + left
        return Span(piece, begin, begin + len(piece), self.page)

    def evidence(self) -> Evidence:
        """Where this span stands."""
        return Evidence(self.page, self.start, self.end)

    def field(self, confidence: float) -> Field[str]:
        """The span as a field's value, spaces made single."""
        return Field(" ".join(self.text.split()), round(confidence, 2), self.evidence())


def join(first: Span, last: Span, text: str) -> Span:
    """The span from the start of `first` to the end of `last`; `text` is the document's."""
    return Span(text[first.start : last.end], first.start, last.end, first.page)


def cut(span: Span, pattern: re.Pattern[str]) -> Iterator[Span]:
    """The non-empty pieces of `span` between the matches of `pattern`."""
    position = 0
    for match in pattern.finditer(span.text):
        yield from _non_empty(span.part(position, match.start()))
        position = match.end()
    yield from _non_empty(span.part(position, len(span.text)))


def _non_empty(span: Span) -> Iterator[Span]:
    if span.text:
        yield span


def bullet_length(text: str) -> int:
    """How many characters of `text` are a bullet and the space around it; 0 where there is none."""
    match = _BULLET.match(text)
    return match.end() if match else 0
