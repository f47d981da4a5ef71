"""How the words of a PDF page are painted, and what lies over them."""

import ctypes
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import TypeVar

import pypdfium2 as pdfium
from pypdfium2 import raw

from resumes.parsing.document import Box
from resumes.parsing.glyphs import PageFrame

T = TypeVar("T")

_UNPAINTED = frozenset([raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP])
_MIN_ALPHA = 24  # of 255
_PALE = 232  # of 255, the darkest channel of what is hardly seen on paper
_MAX_OBJECTS = 2000  # of a page, looked at
_MAX_NOTES = 200


class Paint(Enum):
    """Full, pale as paper, or none at all."""

    FULL = auto()
    PALE = auto()
    NONE = auto()


def paint_of(text_page: pdfium.PdfTextPage, place: int) -> Paint:
    """How the character at this place is painted."""
    item = raw.FPDFText_GetTextObject(text_page.raw, place)
    if item and raw.FPDFTextObj_GetTextRenderMode(item) in _UNPAINTED:
        return Paint.NONE
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFText_GetFillColor(text_page.raw, place, red, green, blue, alpha):
        return Paint.FULL
    if alpha.value < _MIN_ALPHA:
        return Paint.NONE
    return Paint.PALE if min(red.value, green.value, blue.value) >= _PALE else Paint.FULL


def picture_boxes(page: pdfium.PdfPage, frame: PageFrame) -> list[Box]:
    """Where the page's pictures stand."""
    edges = [ctypes.c_float() for _ in range(4)]
    boxes, rect = [], raw.FS_RECTF()
    for item in _objects(page, raw.FPDF_PAGEOBJ_IMAGE):
        if raw.FPDFPageObj_GetBounds(item, *edges):
            rect.left, rect.bottom, rect.right, rect.top = (edge.value for edge in edges)
            boxes.append(Box(*frame.rectangle(rect)))
    return boxes


def without_text(page: pdfium.PdfPage, look: Callable[[], T]) -> T:
    """What `look` returns while the page's text is switched off, and with it groups of drawings that may hold some."""
    kinds = (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM)
    switched = [item for item in _objects(page, *kinds) if raw.FPDFPageObj_SetIsActive(item, False)]
    try:
        return look()
    finally:
        for item in switched:
            raw.FPDFPageObj_SetIsActive(item, True)


def _objects(page: pdfium.PdfPage, *kinds: int) -> Iterator[raw.FPDF_PAGEOBJECT]:
    for at in range(min(raw.FPDFPage_CountObjects(page.raw), _MAX_OBJECTS)):
        item = raw.FPDFPage_GetObject(page.raw, at)
        if raw.FPDFPageObj_GetType(item) in kinds:
            yield item


def notes_of(page: pdfium.PdfPage) -> Iterator[str]:
    """The words of a page's comments and form fields."""
    for at in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MAX_NOTES)):
        note = raw.FPDFPage_GetAnnot(page.raw, at)
        for key in (b"Contents", b"V"):
            if text := _string(note, key):
                yield text
        raw.FPDFPage_CloseAnnot(note)


def _string(note: raw.FPDF_ANNOTATION, key: bytes) -> str:
    size = min(raw.FPDFAnnot_GetStringValue(note, key, None, 0), 40_000)
    buffer = ctypes.create_string_buffer(size + 2)
    raw.FPDFAnnot_GetStringValue(note, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "ignore")
