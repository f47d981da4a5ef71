"""Words of a PDF page with their place, size and weight, read character by character from PDFium."""

import ctypes
import re
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

_BOLD_NAME = re.compile(r"bold|black|heavy|demi|cmbx|cmb10|[-,]bd|-b\b", re.IGNORECASE)
_BOLD_WEIGHT = 600
_WORD_GAP = 0.13  # of the character height; PDFium's own rule misses spaces in tightly set text
_MAX_CHARS = 200_000


class Word(NamedTuple):
    """A run of characters without a gap. Points, origin at the top left of the page as it is shown.

    `index` is the place of its first character in PDFium's text page.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    baseline: float
    size: float
    index: int


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

    def shows(self, x: float, y: float) -> bool:
        """Whether the shown point lies on the page."""
        return -2 <= x <= self.width + 2 and -2 <= y <= self.height + 2


def read_words(text_page: pdfium.PdfTextPage, frame: PageFrame) -> list[Word]:
    """The page's words in the order of its content stream; what stands outside the page is left out."""
    reader = _WordReader(text_page, frame)
    for index in range(min(text_page.count_chars(), _MAX_CHARS)):
        reader.take(index)
    reader.close()
    return reader.words


class _WordReader:
    def __init__(self, text_page: pdfium.PdfTextPage, frame: PageFrame) -> None:
        self.words: list[Word] = []
        self._page = text_page.raw
        self._frame = frame
        self._rect = raw.FS_RECTF()
        self._chars: list[str] = []
        self._index = 0
        self._box = (0.0, 0.0, 0.0, 0.0)

    def take(self, index: int) -> None:
        code = raw.FPDFText_GetUnicode(self._page, index)
        char = chr(code)
        if char.isspace() or code == 0 or 0xD800 <= code <= 0xDFFF:
            self.close()
            return
        box = self._char_box(index)
        if self._chars and self._starts_word(box):
            self.close()
        if self._chars:
            x0, y0, x1, y1 = self._box
            self._box = (min(x0, box[0]), min(y0, box[1]), max(x1, box[2]), max(y1, box[3]))
        else:
            self._index, self._box = index, box
        self._chars.append(char)

    def close(self) -> None:
        """Ends the word under construction."""
        if not self._chars:
            return
        x0, y0, x1, y1 = self._box
        if self._frame.shows((x0 + x1) / 2, (y0 + y1) / 2):
            size = self._font_size(y1 - y0)
            self.words.append(Word("".join(self._chars), x0, y0, x1, y1, self._baseline(y1), size, self._index))
        self._chars = []

    def _char_box(self, index: int) -> tuple[float, float, float, float]:
        rect = self._rect
        raw.FPDFText_GetLooseCharBox(self._page, index, rect)
        ax, ay = self._frame.point(rect.left, rect.top)
        bx, by = self._frame.point(rect.right, rect.bottom)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def _starts_word(self, box: tuple[float, float, float, float]) -> bool:
        height = max(self._box[3] - self._box[1], 1.0)
        moved_down = abs(box[1] - self._box[1]) > height * 0.6
        return moved_down or box[0] - self._box[2] > height * _WORD_GAP or box[0] < self._box[0] - height

    def _baseline(self, fallback: float) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        if not raw.FPDFText_GetCharOrigin(self._page, self._index, x, y):
            return fallback
        return self._frame.point(x.value, y.value)[1]

    def _font_size(self, height: float) -> float:
        """The size in points as shown; the nominal size is useless where a matrix scales the text."""
        nominal = float(raw.FPDFText_GetFontSize(self._page, self._index))
        return nominal if height * 0.5 <= nominal <= height * 1.5 else height * 0.8


def is_bold(text_page: pdfium.PdfTextPage, index: int) -> bool:
    """Whether the character at `index` is set in a bold font, by weight or by the font's name."""
    if raw.FPDFText_GetFontWeight(text_page.raw, index) >= _BOLD_WEIGHT:
        return True
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(text_page.raw, index, buffer, 128, ctypes.c_int())
    return bool(_BOLD_NAME.search(buffer.value.decode("utf-8", "replace")))
