"""What was read from a resume, as the reader's dataclasses again."""

import json
import uuid
from dataclasses import dataclass, replace
from typing import Any

from core.errors import NotFoundError
from resumes.extraction.resume import PersonalSpan, Redaction, ResumeReading
from resumes.models import ParsedResume, Resume
from resumes.parsing import Document
from resumes.reader import wire


@dataclass(frozen=True, slots=True)
class StoredReading:
    """A reading with the document that its evidence points into."""

    resume: Resume
    reading: ResumeReading
    document: Document
    redaction: Redaction


def stored_reading(resume: Resume) -> StoredReading | None:
    """The reading of a resume. Ask for the resume with `select_related("parsed")`.

    None until it is read, and where an earlier reader left it in a shape that this one does not know.
    """
    parsed: ParsedResume | None = getattr(resume, "parsed", None)
    if parsed is None:
        return None
    try:
        reading: ResumeReading = wire.loads(ResumeReading, _dumped(parsed.reading))
        return StoredReading(resume, reading, document_of(resume), redaction_of(resume))
    except (ValueError, TypeError, KeyError):
        return None


def parsed_resume(resume_id: uuid.UUID) -> ParsedResume:
    """What is kept of a reading, with its resume. Raises NotFoundError."""
    found: ParsedResume | None = ParsedResume.objects.select_related("resume").filter(resume=resume_id).first()
    if found is None:
        raise NotFoundError("This resume was not read.")
    return found


def picture_name(parsed: ParsedResume, number: int) -> str:
    """The stored picture of page `number`, from 2 on; empty until it is drawn, and where it could not be."""
    return str(parsed.pictures[number - 2]) if 2 <= number < len(parsed.pictures) + 2 else ""


def document_of(resume: Resume) -> Document:
    """The text with its layout; only the text where no layout is kept."""
    bare: Document = wire.loads(Document, _dumped(resume.parsed.layout))
    text = resume.text
    lines = tuple(replace(line, text=text[line.start : line.end]) for line in bare.lines)
    return replace(bare, text=text, lines=lines)


def redaction_of(resume: Resume) -> Redaction:
    """The redacted text with the place of each of its characters in the original."""
    spans = tuple(PersonalSpan(*span) for span in resume.parsed.personal_spans)
    return Redaction(
        resume.redacted_text, spans, offsets_from_runs(resume.redaction_offsets, len(resume.redacted_text))
    )


def offsets_from_runs(runs: list[list[int]], length: int) -> tuple[int, ...]:
    """One offset a character from runs of [place, offset] in which both count up together."""
    ends = [start for start, _ in runs[1:]] + [length]
    return tuple(offset + step for (start, offset), end in zip(runs, ends, strict=False) for step in range(end - start))


def _dumped(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
