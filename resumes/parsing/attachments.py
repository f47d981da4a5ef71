"""Files attached to a PDF: Europass writes the CV itself into one, as XML."""

import json

import pypdfium2 as pdfium

from resumes.parsing.errors import RefusedFile
from resumes.parsing.europass import ROOTS, europass_to_json
from resumes.parsing.limits import Limits
from resumes.parsing.markup import parse_xml

_MAX_ATTACHMENTS = 20
_SIGNS = tuple(root.encode() for root in ROOTS)


def attached_resume(pdf: pdfium.PdfDocument, limits: Limits) -> str:
    """The JSON Resume in the first Europass XML attached; empty where none is, or none that can be read."""
    for index in range(min(pdf.count_attachments(), _MAX_ATTACHMENTS)):
        found = _resume(_data(pdf, index), limits)
        if found:
            return found
    return ""


def _data(pdf: pdfium.PdfDocument, index: int) -> bytes:
    try:
        return bytes(pdf.get_attachment(index).get_data())
    except pdfium.PdfiumError:
        return b""


def _resume(data: bytes, limits: Limits) -> str:
    if len(data) > limits.max_part_bytes or not any(sign in data[:4096] for sign in _SIGNS):
        return ""
    try:
        return json.dumps(europass_to_json(parse_xml(data, "the attachment")), ensure_ascii=False)
    except RefusedFile:
        return ""
