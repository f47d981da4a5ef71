"""What a PDF says beside its pages: properties, the XMP packet, bookmarks, attached notes, descriptions of pictures."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from itertools import islice

import pypdfium2 as pdfium
from pypdfium2 import raw

from resumes.parsing.errors import RefusedFile
from resumes.parsing.markup import parse_xml

_MOST = 200
_PACKET = re.compile(rb"<x:xmpmeta\b.{0,200000}?</x:xmpmeta>", re.DOTALL)
_INFO = re.compile(rb"/Info\s+(\d{1,9})\s+(\d{1,5})\s+R")
_KEY = re.compile(rb"/([A-Za-z][\w.-]{0,60})\s*[(<]")
_MAX_NOTE = 40_000  # bytes of an attachment that may be a note
_MAX_VALUE = 40_000
_MAX_DICTIONARY = 20_000


def words_beside(pdf: pdfium.PdfDocument, data: bytes) -> Iterator[str]:
    """All of them; `data` is the file, in which what PDFium does not tell is looked for."""
    yield from pdf.get_metadata_dict(skip_empty=True).values()
    yield from _own_properties(pdf, data)
    yield from _packets(data)
    yield from (item.get_title() for item in islice(pdf.get_toc(max_depth=5), _MOST))
    yield from _notes(pdf)


def _own_properties(pdf: pdfium.PdfDocument, data: bytes) -> Iterator[str]:
    """Properties by names that no program knows; those of a dictionary in a compressed stream are not found."""
    for number, generation in {match.groups() for match in _INFO.finditer(data)}:
        start = data.rfind(b"%s %s obj" % (number, generation))
        end = data.find(b"endobj", start)
        names = set(_KEY.findall(data, start, min(end, start + _MAX_DICTIONARY))) if 0 <= start < end else set()
        for name in sorted(names - {key.encode() for key in pdf.METADATA_KEYS})[:_MOST]:
            yield _property(pdf, name)


def _property(pdf: pdfium.PdfDocument, name: bytes) -> str:
    size = min(raw.FPDF_GetMetaText(pdf.raw, name, None, 0), _MAX_VALUE)
    buffer = ctypes.create_string_buffer(size + 2)
    raw.FPDF_GetMetaText(pdf.raw, name, buffer, size)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "ignore")


def _packets(data: bytes) -> Iterator[str]:
    for packet in islice(_PACKET.finditer(data), _MOST):
        try:
            yield " ".join(" ".join(parse_xml(packet[0], "the XMP packet").itertext()).split())
        except RefusedFile:
            continue


def _notes(pdf: pdfium.PdfDocument) -> Iterator[str]:
    """Attached files of plain text."""
    for index in range(min(pdf.count_attachments(), _MOST)):
        try:
            data = bytes(pdf.get_attachment(index).get_data())
            yield data.decode() if len(data) <= _MAX_NOTE and b"\0" not in data else ""
        except (pdfium.PdfiumError, UnicodeDecodeError):
            continue


def descriptions(pictures: Sequence[raw.FPDF_PAGEOBJECT]) -> Iterator[str]:
    """What a page's pictures are said to show."""
    for picture in pictures[:_MOST]:
        for at in range(min(raw.FPDFPageObj_CountMarks(picture), 5)):
            if text := _parameter(raw.FPDFPageObj_GetMark(picture, at), b"Alt"):
                yield text


def _parameter(mark: raw.FPDF_PAGEOBJECTMARK, key: bytes) -> str:
    length = ctypes.c_ulong(0)
    if not raw.FPDFPageObjMark_GetParamStringValue(mark, key, None, 0, length) or length.value > _MAX_VALUE:
        return ""
    buffer = ctypes.create_string_buffer(length.value + 2)
    into = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFPageObjMark_GetParamStringValue(mark, key, into, length.value, length)
    return buffer.raw[: max(length.value - 2, 0)].decode("utf-16-le", "ignore")
