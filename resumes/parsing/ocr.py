"""Reads text in pictures with Tesseract, where it is installed.

Tesseract is run over pipes: the sandbox lets no file be written, which pytesseract does.
"""

import csv
import io
import re
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
_BULLET = "•"
# What bullets are taken for: marks, and round letters and signs.
_BULLET_LIKE = re.compile(r"[^\w\s()\[\]{}$€£#@&/\"'“”„+.,]{1,2}|[+.»]{1,2}|[eomn©¢°®]")
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
        if cell["level"] == _WORD_LEVEL and cell["text"].strip():
            lines[cell["block_num"], cell["par_num"], cell["line_num"]].append(cell)
    readable = (_readable(cells) for cells in lines.values())
    return [word for cells in readable if cells for word in _line_words(cells, scale)]


def _readable(cells: list[dict[str, str]]) -> list[dict[str, str]]:
    """The words of a line that are no noise; its bullet is restored, of which Tesseract is seldom sure."""
    first, rest = cells[:1], [cell for cell in cells[1:] if float(cell["conf"]) >= _MIN_CONFIDENCE]
    if rest and _begins_item(first[0]["text"], rest[0]["text"]):
        return [{**first[0], "text": _BULLET}, *rest]
    return [cell for cell in first if float(cell["conf"]) >= _MIN_CONFIDENCE] + rest


def _begins_item(mark: str, following: str) -> bool:
    """Whether the first word of a line is a bullet: a letter or plus sign only before a capital."""
    if not _BULLET_LIKE.fullmatch(mark):
        return False
    return following[0].isupper() or not (mark.isalpha() or mark[0] in "+.")


def _line_words(cells: list[dict[str, str]], scale: float) -> Iterator[Word]:
    """Words of one line on one baseline: half of them have no descender, so the middle lower edge is near it."""
    baseline = median(int(cell["top"]) + int(cell["height"]) for cell in cells) * scale
    size = max(int(cell["height"]) for cell in cells) * scale * _SIZE_OF_HEIGHT
    for cell in cells:
        x0, y0 = int(cell["left"]) * scale, int(cell["top"]) * scale
        x1, y1 = x0 + int(cell["width"]) * scale, y0 + int(cell["height"]) * scale
        yield Word(cell["text"], x0, y0, x1, y1, baseline, size, 0)
