"""Reads text in pictures with Tesseract, where it is installed.

Tesseract is run over pipes: the sandbox lets no file be written, which pytesseract does.
"""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from statistics import median

import numpy as np
from PIL import Image

from resumes.parsing.accents import with_marks
from resumes.parsing.building import DraftLine
from resumes.parsing.document import Box
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.glyphs import Word
from resumes.parsing.hocr import ReadWord, read_lines
from resumes.parsing.layout import reading_order, row_box, row_size, row_text
from resumes.parsing.straighten import straighten
from resumes.parsing.underlines import without_underlines

OCR_DPI = 200
OCR_WARNING = "ocr"
_MIN_SURENESS = 30
_A_WORD = re.compile(r"\W?[^\W\d_]{4,}\W?")  # hardly noise, also where its language makes Tesseract unsure
_BULLET = "•"
# What bullets are taken for: marks, and round letters and signs.
_BULLET_LIKE = re.compile(r"[^\w\s()\[\]{}$€£#@&/\"'“”„+.,]{1,2}|[+.»]{1,2}|[eomn©¢°®]")
_SPARSE = "12"  # page segmentation: words wherever they are, with the orientation of the script
_SECONDS_A_PAGE = 20
_X_HEIGHT, _ASCENT, _DESCENT = 0.5, 0.72, 0.21  # of the font size
_LOW = re.compile(r"[acegmnopqrsuvwxyz.,:;•·–—-]+")
_DEEP = re.compile(r"[gjpqy,;()|{}\[\]/@Q]")


def can_read_pictures() -> bool:
    """Whether Tesseract is on the PATH."""
    return shutil.which("tesseract") is not None


def read_picture(image: Image.Image, page: int, points_per_pixel: float) -> Iterator[DraftLine]:
    """The picture's lines in reading order; boxes in points. Raises RefusedFile: TIMEOUT, CORRUPT."""
    straight = straighten(image)
    clean = without_underlines(straight.image)
    words = _words(_run_tesseract(clean), clean, points_per_pixel)
    for row, aside in reading_order(words, page).rows():
        pixels = _scaled(row_box(row), 1 / points_per_pixel)
        box = _scaled(straight.place_before(pixels), points_per_pixel)
        yield DraftLine(row_text(row), page, box, row_size(row), aside=aside, full=row[-1].full)


def _scaled(box: Box, scale: float) -> Box:
    return Box(box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale)


def _run_tesseract(image: Image.Image) -> str:
    """Tesseract's page of lines, words and letters (hOCR)."""
    pixels = io.BytesIO()
    image.save(pixels, "PNG", compress_level=1)
    settings = ["--psm", _SPARSE, "--dpi", str(OCR_DPI), "-c", "hocr_char_boxes=1"]
    command = [shutil.which("tesseract") or "tesseract", "stdin", "stdout", *settings, "hocr"]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, the picture comes by pipe
            command,
            input=pixels.getvalue(),
            capture_output=True,
            timeout=_SECONDS_A_PAGE,
            check=True,
            env={"OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise RefusedFile(Refusal.TIMEOUT) from error
    except subprocess.CalledProcessError as error:
        raise RefusedFile(Refusal.CORRUPT, "the picture cannot be read") from error
    return done.stdout.decode("utf-8", "replace")


def _words(page: str, image: Image.Image, scale: float) -> list[Word]:
    shades = np.asarray(image)
    lines = (_readable(words) for words in read_lines(page))
    marked = ([with_marks(shades, word) for word in words] for words in lines)
    return [word for words in marked if words for word in _line_words(words, scale)]


def _readable(words: list[ReadWord]) -> list[ReadWord]:
    """The words of a line that are no noise; its bullet is restored, of which Tesseract is seldom sure."""
    first, rest = words[0], [word for word in words[1:] if _is_sure(word)]
    if rest and _begins_item(first.text, rest[0].text):
        return [first._replace(letters=[first.letters[0]._replace(text=_BULLET)]), *rest]
    return [first, *rest] if _is_sure(first) else rest


def _is_sure(word: ReadWord) -> bool:
    return word.sureness >= _MIN_SURENESS or bool(_A_WORD.fullmatch(word.text))


def _begins_item(mark: str, following: str) -> bool:
    """Whether the first word of a line is a bullet: a letter or plus sign only before a capital."""
    if not _BULLET_LIKE.fullmatch(mark):
        return False
    return following[0].isupper() or not (mark.isalpha() or mark[0] in "+.")


def _line_words(words: list[ReadWord], scale: float) -> Iterator[Word]:
    """Words of one line on one baseline and of one size, which the letters that are in a word tell from its height."""
    baseline = median(_baseline(word) for word in words) * scale
    size = median(_size(word) for word in words) * scale
    for word in words:
        x0, y0, x1, y1 = (edge * scale for edge in word[:4])
        yield Word(word.text, x0, y0, x1, y1, baseline, size, 0)


def _size(word: ReadWord) -> float:
    return word.height / (_above(word.text) + _below(word.text))


def _baseline(word: ReadWord) -> float:
    return word.bottom - _below(word.text) * _size(word)


def _above(text: str) -> float:
    """How far the letters reach above the baseline, in parts of the font size."""
    return _X_HEIGHT if _LOW.fullmatch(text) else _ASCENT


def _below(text: str) -> float:
    return _DESCENT if _DEEP.search(text) else 0.0
