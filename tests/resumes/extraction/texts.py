"""Documents made of plain lines, as a text file would give them."""

from datetime import date

from resumes.extraction import read_document
from resumes.extraction.resume import Field, ResumeReading
from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document

AS_OF = date(2026, 11, 15)


def document(text: str, **options) -> Document:
    """A document of the text's lines, without layout."""
    return build_document([DraftLine(line.strip()) for line in text.strip().splitlines()], file_type="txt", **options)


def read(text: str, **options) -> ResumeReading:
    """What is read from the text."""
    return read_document(document(text, **options), as_of=AS_OF)


def value(field: Field | None) -> object:
    """The field's value, None without one."""
    return None if field is None else field.value


def jobs(reading: ResumeReading) -> list[tuple]:
    """Title, employer, start, end of every job as text."""
    return [
        (
            value(job.title),
            value(job.employer),
            job.start and str(job.start.value),
            "now" if job.current else job.end and str(job.end.value),
        )
        for job in reading.experience
    ]


def degrees(reading: ResumeReading) -> list[tuple]:
    """Institution, degree, level and area of every degree."""
    return [(value(item.institution), value(item.degree), item.level, value(item.area)) for item in reading.education]
