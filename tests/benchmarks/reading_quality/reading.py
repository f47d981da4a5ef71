"""The reading that is measured: what a worker does with a file."""

from datetime import date

from resumes.extraction import read_document
from resumes.extraction.resume import ResumeReading
from resumes.manipulation import screen
from resumes.parsing import Document, parse

AS_OF = date(2026, 11, 1)


def read(content: bytes) -> tuple[Document, ResumeReading]:
    """As a worker reads. Raises RefusedFile."""
    document = screen(parse(content))
    return document, read_document(document, as_of=AS_OF)
