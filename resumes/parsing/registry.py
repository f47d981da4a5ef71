"""Which module reads which type. A format is added by a module with one function and a line here."""

from typing import Protocol

from resumes.parsing.detection import FileType, detect_type
from resumes.parsing.document import Document
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.limits import DEFAULT_LIMITS, Limits
from resumes.parsing.pdf import parse_pdf
from resumes.parsing.plain import parse_text


class Parser(Protocol):
    """Reads one type of file. Raises RefusedFile for every bad input, and nothing else."""

    def __call__(self, data: bytes, limits: Limits) -> Document: ...


PARSERS: dict[FileType, Parser] = {
    FileType.PDF: parse_pdf,
    FileType.TXT: parse_text,
}


def parse(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in a file's bytes. Raises RefusedFile."""
    if len(data) > limits.max_bytes:
        raise RefusedFile(Refusal.TOO_LARGE, f"the limit is {limits.max_bytes // 1024**2} MB")
    return PARSERS[detect_type(data)](data, limits)
