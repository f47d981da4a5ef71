"""Which function reads which type. A format is added by a module with one function, a type and a line here."""

from typing import Protocol

from resumes.parsing.detection import FileType, detect_type
from resumes.parsing.doc import parse_doc
from resumes.parsing.document import Document
from resumes.parsing.docx import parse_docx
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.europass import parse_europass
from resumes.parsing.html import parse_html
from resumes.parsing.image import parse_image
from resumes.parsing.limits import DEFAULT_LIMITS, Limits
from resumes.parsing.odt import parse_odt
from resumes.parsing.pdf import parse_pdf
from resumes.parsing.plain import parse_text
from resumes.parsing.rtf import parse_rtf
from resumes.parsing.structured import parse_json


class Parser(Protocol):
    """Reads one type of file. Raises RefusedFile for every bad input, and nothing else."""

    def __call__(self, data: bytes, limits: Limits) -> Document: ...


PARSERS: dict[FileType, Parser] = {
    FileType.PDF: parse_pdf,
    FileType.DOCX: parse_docx,
    FileType.DOC: parse_doc,
    FileType.ODT: parse_odt,
    FileType.RTF: parse_rtf,
    FileType.TXT: parse_text,
    FileType.HTML: parse_html,
    FileType.PNG: parse_image,
    FileType.JPEG: parse_image,
    FileType.TIFF: parse_image,
    FileType.JSON: parse_json,
    FileType.XML: parse_europass,
}


def parse(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in a file's bytes. Raises RefusedFile."""
    if len(data) > limits.max_bytes:
        raise RefusedFile(Refusal.TOO_LARGE, f"the limit is {limits.max_bytes // 1024**2} MB")
    return PARSERS[detect_type(data)](data, limits)
