"""Replaces personal data by placeholders and keeps a map back to the original."""

from collections.abc import Iterable

from resumes.extraction.resume import PersonalSpan, Redaction, ResumeReading
from resumes.parsing.document import Document
from resumes.privacy.finding import find_spans

_RANK = (
    "email",
    "identity_number",
    "phone",
    "birth_date",
    "address",
    "name",
    "url",
    "age",
    "gender",
    "nationality",
    "work_permit",
    "marital_status",
    "photo",
)


def redact(document: Document, reading: ResumeReading) -> Redaction:
    """The document's text without personal data; every stretch found becomes [NAME], [EMAIL], [PHONE] and so on.

    Each character of a placeholder maps to the first character of what it stands for.
    """
    spans = tuple(_merged(find_spans(document, reading)))
    parts: list[str] = []
    offsets: list[int] = []
    position = 0
    for span in spans:
        parts.append(document.text[position : span.start])
        offsets += range(position, span.start)
        placeholder = f"[{span.kind.upper()}]"
        parts.append(placeholder)
        offsets += [span.start] * len(placeholder)
        position = span.end
    parts.append(document.text[position:])
    offsets += range(position, len(document.text))
    return Redaction("".join(parts), spans, tuple(offsets))


def _merged(spans: Iterable[PersonalSpan]) -> list[PersonalSpan]:
    """Non-overlapping spans in order; where some overlap, one span covers all, of the most telling kind."""
    merged: list[PersonalSpan] = []
    for span in sorted(spans, key=lambda item: (item.start, -item.end)):
        if span.end <= span.start:
            continue
        if merged and span.start < merged[-1].end:
            last = merged[-1]
            kind = min(last.kind, span.kind, key=_RANK.index)
            merged[-1] = PersonalSpan(kind, last.start, max(last.end, span.end))
        else:
            merged.append(span)
    return merged
