"""Takes spans out of a document, so that its lines and offsets fit what is left."""

from collections.abc import Sequence
from dataclasses import replace

from resumes.parsing.document import Document, Line


def without(document: Document, spans: Sequence[tuple[int, int]]) -> Document:
    """The document without these characters; lines that are left without a letter or digit go altogether."""
    if not spans:
        return document
    kept, start = [], 0
    for line in document.lines:
        text = _left(line, spans)
        if text == line.text or any(char.isalnum() for char in text):
            end = start + len(text)
            kept.append(replace(line, text=text, start=start, end=end))
            start = end + 1
    return replace(document, text="\n".join(line.text for line in kept), lines=tuple(kept))


def _left(line: Line, spans: Sequence[tuple[int, int]]) -> str:
    inside = [span for span in spans if span[0] < line.end and span[1] > line.start]
    if not inside:
        return line.text
    parts, position = [], 0
    for start, end in sorted(inside):
        parts.append(line.text[position : max(start - line.start, position)])
        position = max(position, end - line.start)
    return "".join([*parts, line.text[position:]]).strip()
