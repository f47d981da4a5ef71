"""Words of a PDF page with their place, size and weight, read character by character from PDFium."""

import ctypes
import re
from collections import deque
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from pypdfium2 import raw

from resumes.parsing.direct import NUMBER, POINTER, address_of, direct

_BOLD_NAME = re.compile(r"bold|black|heavy|demi|cmbx|cmb10|[-,]bd|-b\b", re.IGNORECASE)
_BOLD_WEIGHT = 600
_WORD_GAP = 0.15  # of the character height
_SPACED = 0.05  # of the character height, between letters that are spaced out
_NO_GAP = 0.02  # points
_TRUE_FONT_SHARE = 0.6
_LINE_JUMP = 0.6  # of the character height
_HYPHEN_CODE = 0x02  # how PDFium reports a hyphen at a line end
_MAX_CHARS = 200_000


class Word(NamedTuple):
    """A run of characters without a gap. Points, origin at the top left of the page as it is shown.

    `place` is that of its first character in PDFium's text page.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    baseline: float
    size: float
    place: int


class PageFrame:
    """Turns coordinates of a PDF page into those of the page as it is shown: cropped, rotated, top left first."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.left, self.bottom, self.right, self.top = page.get_cropbox()
        self.rotation = page.get_rotation()
        self.width, self.height = page.get_size()

    def point(self, x: Any, y: Any) -> tuple[Any, Any]:
        """The shown place of a point, or of many in columns, in the page's own coordinates."""
        match self.rotation:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y

    def rectangle(self, rect: Any) -> tuple[Any, Any, Any, Any]:
        """The shown place as x0, y0, x1, y1 of what has left, top, right and bottom: a rectangle or many in columns."""
        ax, ay = self.point(rect.left, rect.bottom)
        bx, by = self.point(rect.right, rect.top)
        if not self.rotation:
            return ax, by, bx, ay
        return np.minimum(ax, bx), np.minimum(ay, by), np.maximum(ax, bx), np.maximum(ay, by)

    def shows(self, x: float, y: float) -> bool:
        """Whether the shown point lies on the page."""
        return bool(-2 <= x <= self.width + 2 and -2 <= y <= self.height + 2)


Numbers = NDArray[np.float64]


class _Sides(NamedTuple):
    left: Numbers
    top: Numbers
    right: Numbers
    bottom: Numbers


class _Glyphs(NamedTuple):
    """Characters in the order of the content stream, each with its loose box: as wide as the pen moves, as high as
    the font. `places` are those in PDFium's text page, `runs` count up at the spaces and line ends that PDFium sees.
    """

    codes: NDArray[np.uint32]
    places: NDArray[np.intp]
    runs: NDArray[np.intp]
    x0: Numbers
    y0: Numbers
    x1: Numbers
    y1: Numbers


_code_of = direct(raw.FPDFText_GetUnicode, POINTER, NUMBER, result=ctypes.c_uint)
_box_of = direct(raw.FPDFText_GetLooseCharBox, POINTER, NUMBER, POINTER)
_origin_of = direct(raw.FPDFText_GetCharOrigin, POINTER, NUMBER, POINTER, POINTER)
_matrix_of = direct(raw.FPDFText_GetMatrix, POINTER, NUMBER, POINTER)
_size_of = direct(raw.FPDFText_GetFontSize, POINTER, NUMBER, result=ctypes.c_double)


def read_words(text_page: pdfium.PdfTextPage, frame: PageFrame) -> list[Word]:
    """The page's words in the order of its content stream, also those that stand outside the page."""
    handle = address_of(text_page)
    count = min(text_page.count_chars(), _MAX_CHARS)
    glyphs = _read_glyphs(handle, count, frame) if count > 0 else None
    if glyphs is None or not len(glyphs.codes):
        return []
    starts = _rejoined(handle, glyphs, _word_starts(glyphs))
    return list(map(Word._make, zip(*_columns(handle, glyphs, starts, frame), strict=True)))


def _read_glyphs(handle: int, count: int, frame: PageFrame) -> _Glyphs:
    codes = np.fromiter(map(_code_of, repeat(handle), range(count)), np.uint32, count)
    boxes = np.zeros((count, 4), np.float32)
    first, step = boxes.ctypes.data, boxes.strides[0]
    deque(map(_box_of, repeat(handle), range(count), range(first, first + count * step, step)), maxlen=0)
    nothing = ((codes <= 0x20) & (codes != _HYPHEN_CODE)) | (codes == 0xA0) | (codes > 0x10FFFF)
    nothing |= (codes >= 0xD800) & (codes <= 0xDFFF)
    kept = np.flatnonzero(~nothing)
    sides = _Sides(*boxes[kept].T.astype(np.float64))
    return _Glyphs(codes[kept], kept, np.cumsum(nothing)[kept], *frame.rectangle(sides))


def _word_starts(glyphs: _Glyphs) -> NDArray[np.intp]:
    """Where words begin: PDFium misses spaces in tight text, and some jumps between lines."""
    within = glyphs.runs[1:] == glyphs.runs[:-1]
    ends = np.flatnonzero(np.append(~within, True)) + 1
    firsts = np.append(0, ends[:-1])
    height = np.repeat(np.maximum(glyphs.y1[firsts] - glyphs.y0[firsts], 1.0), ends - firsts)[1:]
    gap = glyphs.x0[1:] - glyphs.x1[:-1]
    gap = gap - _usual_gaps(glyphs, gap, within)
    follows = (-2 * height <= gap) & (gap <= _WORD_GAP * height)
    follows &= np.abs(glyphs.y1[1:] - glyphs.y1[:-1]) <= _LINE_JUMP * height
    return np.append(0, np.flatnonzero(~(within & follows)) + 1)


def _rejoined(handle: int, glyphs: _Glyphs, starts: NDArray[np.intp]) -> NDArray[np.intp]:
    """The starts of words without those that letter-spacing made beside the low box of a drawn letter.

    Where letters are drawn, their boxes hold only the ink, so that a gap looks wide beside them; in a word that is
    spaced out, the others between its letters are hardly narrower.
    """
    inner = np.flatnonzero(glyphs.runs[starts[1:]] == glyphs.runs[starts[1:] - 1]) + 1
    if not len(inner):
        return starts
    at = starts[inner]
    height = glyphs.y1[at] - glyphs.y0[at]
    gaps = glyphs.x0[1:] - glyphs.x1[:-1]
    narrow = 2 * _gap_inside(glyphs, gaps, starts)[glyphs.runs[at]]
    spaced = (narrow > 2 * _SPACED * height) & (gaps[at - 1] <= narrow)
    inner, at, height = inner[spaced], at[spaced], height[spaced]
    low = height < _font_sizes(handle, glyphs.places[at].tolist(), height) if len(at) else spaced[:0]
    return np.delete(starts, inner[low])


def _gap_inside(glyphs: _Glyphs, gaps: Numbers, starts: NDArray[np.intp]) -> Numbers:
    """By run the usual gap between two characters inside of its words; 0.0 where none has two."""
    inside = glyphs.runs[1:] == glyphs.runs[:-1]
    inside[starts[1:] - 1] = False
    runs, size = glyphs.runs[1:][inside], int(glyphs.runs[-1]) + 1
    counts = np.bincount(runs, minlength=size)
    return np.bincount(runs, weights=gaps[inside], minlength=size) / np.maximum(counts, 1)


def _usual_gaps(glyphs: _Glyphs, gap: Numbers, within: NDArray[np.bool_]) -> Numbers:
    """For each character the usual gap after it: zero, or below where a substitute font is wider than the true one.

    Where most characters follow each other without any gap, the font is the true one and the rest is kerning.
    """
    told = within & (glyphs.x0[1:] > glyphs.x0[:-1])  # letters of one ligature have one box
    usual, codes = np.zeros_like(gap), glyphs.codes[:-1]
    if np.count_nonzero(np.abs(gap[told]) < _NO_GAP) > _TRUE_FONT_SHARE * np.count_nonzero(told):
        return usual
    for code in np.unique(codes[told]):
        several = np.sort(gap[told & (codes == code)])
        usual[codes == code] = min(0.0, several[len(several) // 4])
    return usual


def _columns(handle: int, glyphs: _Glyphs, starts: NDArray[np.intp], frame: PageFrame) -> list[list[Any]]:
    """The fields of the words that begin at `starts`, a list each."""
    text = "".join(map(chr, glyphs.codes.tolist()))
    ends = [*starts[1:].tolist(), len(text)]
    lows = [np.minimum.reduceat(side, starts).tolist() for side in (glyphs.x0, glyphs.y0)]
    highs = [np.maximum.reduceat(side, starts).tolist() for side in (glyphs.x1, glyphs.y1)]
    places = glyphs.places[starts].tolist()
    baselines = _baselines(handle, places, glyphs.y1[starts], frame).tolist()
    sizes = _font_sizes(handle, places, glyphs.y1[starts] - glyphs.y0[starts]).tolist()
    texts = [text[start:end] for start, end in zip(starts.tolist(), ends, strict=True)]
    return [texts, *lows, *highs, baselines, sizes, places]


def _baselines(handle: int, places: list[int], otherwise: Numbers, frame: PageFrame) -> Numbers:
    origins = np.zeros((len(places), 2))
    first, step = origins.ctypes.data, origins.strides[0]
    across = range(first, first + len(places) * step, step)
    down = range(first + step // 2, first + len(places) * step + step // 2, step)
    known = np.fromiter(map(_origin_of, repeat(handle), places, across, down), np.bool_, len(places))
    return np.where(known, frame.point(*origins.T)[1], otherwise)


def _font_sizes(handle: int, places: list[int], height: Numbers) -> Numbers:
    """Sizes in points as shown: the nominal size times what the matrix makes of it, where that fits the height."""
    nominal = np.fromiter(map(_size_of, repeat(handle), places), np.float64, len(places))
    matrices = np.zeros((len(places), 6), np.float32)
    first, step = matrices.ctypes.data, matrices.strides[0]
    deque(map(_matrix_of, repeat(handle), places, range(first, first + len(places) * step, step)), maxlen=0)
    shown = nominal * np.hypot(matrices[:, 2], matrices[:, 3])
    return np.where((height * 0.5 <= shown) & (shown <= height * 1.5), shown, height * 0.85)


def is_bold(text_page: pdfium.PdfTextPage, place: int) -> bool:
    """Whether the character at `place` is set in a bold font, by weight or by the font's name."""
    if raw.FPDFText_GetFontWeight(text_page.raw, place) >= _BOLD_WEIGHT:
        return True
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(text_page.raw, place, buffer, 128, ctypes.c_int())
    return bool(_BOLD_NAME.search(buffer.value.decode("utf-8", "replace")))
