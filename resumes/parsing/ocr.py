"""Reads text in pictures with Tesseract, where it is installed.

Tesseract is run over pipes: the sandbox lets no file be written, which pytesseract does.
"""

import csv
import io
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from PIL import Image

from resumes.parsing.building import DraftLine
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.glyphs import Word
from resumes.parsing.layout import reading_order, row_box, row_size, row_text

OCR_DPI = 200
OCR_WARNING = "ocr"
_MIN_CONFIDENCE = 30.0
_SECONDS_A_PAGE = 20
_WORD_LEVEL = "5"
_SIZE_OF_HEIGHT = 0.9  # a word's box holds ascenders or descenders, seldom both


def can_read_pictures() -> bool:
    """Whether Tesseract is on the PATH."""
    return shutil.which("tesseract") is not None


def read_picture(image: Image.Image, page: int, points_per_pixel: float) -> Iterator[DraftLine]:
    """The picture's lines in reading order; boxes in points. Raises RefusedFile: TIMEOUT, CORRUPT."""
    words = _words(_run_tesseract(image), points_per_pixel)
    for row, aside in reading_order(words, page).rows():
        yield DraftLine(row_text(row), page, row_box(row), row_size(row), aside=aside)


def _run_tesseract(image: Image.Image) -> str:
    """Tesseract's table of words (TSV)."""
    pixels = io.BytesIO()
    image.convert("L").save(pixels, "PNG", compress_level=1)
    command = [shutil.which("tesseract") or "tesseract", "stdin", "stdout", "--psm", "1", "tsv"]
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


def _words(table: str, scale: float) -> list[Word]:
    lines = defaultdict(list)
    for cell in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if cell["level"] == _WORD_LEVEL and cell["text"].strip() and float(cell["conf"]) >= _MIN_CONFIDENCE:
            lines[cell["block_num"], cell["par_num"], cell["line_num"]].append(cell)
    return [word for cells in lines.values() for word in _line_words(cells, scale)]


def _line_words(cells: list[dict[str, str]], scale: float) -> Iterator[Word]:
    """Words of one line on one baseline: half of them have no descender, so the middle lower edge is near it."""
    baseline = median(int(cell["top"]) + int(cell["height"]) for cell in cells) * scale
    size = max(int(cell["height"]) for cell in cells) * scale * _SIZE_OF_HEIGHT
    for cell in cells:
        x0, y0 = int(cell["left"]) * scale, int(cell["top"]) * scale
        x1, y1 = x0 + int(cell["width"]) * scale, y0 + int(cell["height"]) * scale
        yield Word(cell["text"], x0, y0, x1, y1, baseline, size, 0)
