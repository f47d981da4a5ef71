"""Words of a PDF page with their place, size and weight, read character by character from PDFium."""

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

_BOLD_NAME = re.compile(r"bold|black|heavy|demi|cmbx|cmb10|[-,]bd|-b\b", re.IGNORECASE)
_BOLD_WEIGHT = 600
_WORD_GAP = 0.15  # of the character height
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

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The shown place of a point in the page's own coordinates."""
        match self.rotation:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y

    def rectangle(self, rect: raw.FS_RECTF) -> tuple[float, float, float, float]:
        """The shown place of a rectangle as x0, y0, x1, y1."""
        if not self.rotation:
            return rect.left - self.left, self.top - rect.top, rect.right - self.left, self.top - rect.bottom
        ax, ay = self.point(rect.left, rect.top)
        bx, by = self.point(rect.right, rect.bottom)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def shows(self, x: float, y: float) -> bool:
        """Whether the shown point lies on the page."""
        return bool(-2 <= x <= self.width + 2 and -2 <= y <= self.height + 2)


class _Glyph(NamedTuple):
    """One character with its loose box: as wide as the pen moves, as high as the font."""

    char: str
    x0: float
    y0: float
    x1: float
    y1: float
    place: int


_Run = list[_Glyph]


def read_words(text_page: pdfium.PdfTextPage, frame: PageFrame) -> list[Word]:
    """The page's words in the order of its content stream, also those that stand outside the page."""
    runs = _read_runs(text_page, frame)
    usual = _usual_gaps(runs)
    return [_word(part, text_page, frame) for run in runs for part in _split_run(run, usual)]


def _read_runs(text_page: pdfium.PdfTextPage, frame: PageFrame) -> list[_Run]:
    """Characters between the spaces and line ends that PDFium sees."""
    handle, rect, runs = text_page.raw, raw.FS_RECTF(), [_Run()]
    for index in range(min(text_page.count_chars(), _MAX_CHARS)):
        code = raw.FPDFText_GetUnicode(handle, index)
        if (code <= 0x20 and code != _HYPHEN_CODE) or code == 0xA0 or 0xD800 <= code <= 0xDFFF:
            runs.append([])
            continue
        raw.FPDFText_GetLooseCharBox(handle, index, rect)
        runs[-1].append(_Glyph(chr(code), *frame.rectangle(rect), index))
    return [run for run in runs if run]


def _usual_gaps(runs: Sequence[_Run]) -> dict[str, float]:
    """For each character the usual gap after it: zero, or below where a substitute font is wider than the true one.

    Where most characters follow each other without any gap, the font is the true one and the rest is kerning.
    """
    gaps = defaultdict(list)
    for run in runs:
        for before, after in pairwise(run):
            if after.x0 > before.x0:  # letters of one ligature have one box
                gaps[before.char].append(after.x0 - before.x1)
    found = [gap for several in gaps.values() for gap in several]
    if sum(abs(gap) < _NO_GAP for gap in found) > _TRUE_FONT_SHARE * len(found):
        return {}
    return {char: min(0.0, sorted(several)[len(several) // 4]) for char, several in gaps.items()}


def _split_run(run: _Run, usual: dict[str, float]) -> Iterator[_Run]:
    """The run parted where the pen jumps: PDFium misses spaces in tight text, and some jumps between lines."""
    start = 0
    height = max(run[0].y1 - run[0].y0, 1.0)
    widest, narrowest, jump = _WORD_GAP * height, -2 * height, _LINE_JUMP * height
    for end, (before, after) in enumerate(pairwise(run), start=1):
        gap = after.x0 - before.x1 - usual.get(before.char, 0.0)
        if not narrowest <= gap <= widest or abs(after.y1 - before.y1) > jump:
            yield run[start:end]
            start = end
    yield run[start:]


def _word(glyphs: _Run, text_page: pdfium.PdfTextPage, frame: PageFrame) -> Word:
    first = glyphs[0]
    y0, y1 = min(glyph.y0 for glyph in glyphs), max(glyph.y1 for glyph in glyphs)
    x0, x1 = min(glyph.x0 for glyph in glyphs), max(glyph.x1 for glyph in glyphs)
    text = "".join(glyph.char for glyph in glyphs)
    baseline = _baseline(text_page, frame, first)
    return Word(text, x0, y0, x1, y1, baseline, _font_size(text_page, first), first.place)


def _baseline(text_page: pdfium.PdfTextPage, frame: PageFrame, glyph: _Glyph) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    if not raw.FPDFText_GetCharOrigin(text_page.raw, glyph.place, x, y):
        return glyph.y1
    return frame.point(x.value, y.value)[1]


def _font_size(text_page: pdfium.PdfTextPage, glyph: _Glyph) -> float:
    """The size in points as shown; the nominal size is useless where a matrix scales the text."""
    nominal = float(raw.FPDFText_GetFontSize(text_page.raw, glyph.place))
    height = glyph.y1 - glyph.y0
    return nominal if height * 0.5 <= nominal <= height * 1.5 else height * 0.85


def is_bold(text_page: pdfium.PdfTextPage, place: int) -> bool:
    """Whether the character at `place` is set in a bold font, by weight or by the font's name."""
    if raw.FPDFText_GetFontWeight(text_page.raw, place) >= _BOLD_WEIGHT:
        return True
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(text_page.raw, place, buffer, 128, ctypes.c_int())
    return bool(_BOLD_NAME.search(buffer.value.decode("utf-8", "replace")))
