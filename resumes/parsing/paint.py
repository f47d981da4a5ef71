"""How the words of a PDF page are painted, and what lies over them."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from itertools import repeat
from typing import TypeVar

import numpy as np
import pypdfium2 as pdfium
from pypdfium2 import raw

from resumes.parsing.direct import NUMBER, POINTER, address_of, direct
from resumes.parsing.document import Box
from resumes.parsing.glyphs import PageFrame

T = TypeVar("T")

_UNPAINTED = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_MIN_ALPHA = 24  # of 255
_PALE = 232  # of 255, the darkest channel of what is hardly seen on paper
_MAX_OBJECTS = 2000  # of a page, looked at
_MAX_NOTES = 200


class Paint(Enum):
    """Full, pale as paper, or none at all."""

    FULL = auto()
    PALE = auto()
    NONE = auto()


_object_of = direct(raw.FPDFText_GetTextObject, POINTER, NUMBER, result=POINTER)
_mode_of = direct(raw.FPDFTextObj_GetTextRenderMode, POINTER)
_color_of = direct(raw.FPDFText_GetFillColor, POINTER, NUMBER, POINTER, POINTER, POINTER, POINTER)
_object_at = direct(raw.FPDFPage_GetObject, POINTER, NUMBER, result=POINTER)
_type_of = direct(raw.FPDFPageObj_GetType, POINTER)


def paints_of(text_page: pdfium.PdfTextPage, places: Sequence[int]) -> list[Paint]:
    """How the characters at these places are painted."""
    handle = address_of(text_page)
    modes = [_mode_of(item) if item else -1 for item in map(_object_of, repeat(handle), places)]
    colors = np.zeros((len(places), 4), np.uint32)  # red, green, blue, alpha
    start, end = colors.ctypes.data, colors.ctypes.data + colors.nbytes
    into = [range(start + part, end + part, 16) for part in range(0, 16, 4)]
    told = np.array(list(map(_color_of, repeat(handle), places, *into)), np.bool_)
    paints = [Paint.FULL] * len(places)
    for at in np.flatnonzero(told & (colors[:, :3].min(axis=1) >= _PALE)):
        paints[at] = Paint.PALE
    for at in np.flatnonzero(np.isin(modes, _UNPAINTED) | (told & (colors[:, 3] < _MIN_ALPHA))):
        paints[at] = Paint.NONE
    return paints


def picture_boxes(pictures: Sequence[raw.FPDF_PAGEOBJECT], frame: PageFrame) -> list[Box]:
    """Where the page's pictures stand."""
    edges = [ctypes.c_float() for _ in range(4)]
    boxes, rect = [], raw.FS_RECTF()
    for item in pictures:
        if raw.FPDFPageObj_GetBounds(item, *edges):
            rect.left, rect.bottom, rect.right, rect.top = (edge.value for edge in edges)
            boxes.append(Box(*frame.rectangle(rect)))
    return boxes


def pictures_of(page: pdfium.PdfPage) -> list[raw.FPDF_PAGEOBJECT]:
    """The page's pictures."""
    return list(_objects(page, raw.FPDF_PAGEOBJ_IMAGE))


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
    count = min(raw.FPDFPage_CountObjects(page.raw), _MAX_OBJECTS)
    for item in map(_object_at, repeat(address_of(page)), range(count)):
        if _type_of(item) in kinds:
            yield ctypes.cast(item, raw.FPDF_PAGEOBJECT)


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
