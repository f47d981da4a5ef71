"""Replaces personal data by placeholders and keeps a map back to the original."""

import re
from collections.abc import Iterable, Sequence

from resumes.extraction.resume import Field, PersonalSpan, Redaction, ResumeReading
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
    "family",
    "faith",
    "veteran",
    "photo",
)
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")


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


def redact_written(text: str, *, names: Sequence[str], emails: Sequence[str], phones: Sequence[str]) -> str:
    """A text that was typed in, without personal data, a sentence a line; `names` are full, given and family name.

    What is known of the person is taken out beside what the text gives away itself.
    """
    full, given, family = names
    reading = ResumeReading(
        name=Field(full, 1.0) if full else None,
        given_name=given,
        family_name=family,
        emails=tuple(Field(email, 1.0) for email in emails if email),
        phones=tuple(Field(phone, 1.0) for phone in phones if phone),
    )
    redacted = redact(Document(text, (), (), "txt"), reading).text
    return _SENTENCE_END.sub("\n", redacted)


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
