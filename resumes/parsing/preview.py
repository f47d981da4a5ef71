"""Pictures of pages, for people to look at."""

import io
import zlib
from textwrap import wrap

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from resumes.parsing.detection import FileType
from resumes.parsing.document import Document
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.image import open_frames
from resumes.parsing.pdf import load_page, open_pdf

_PICTURES = frozenset([FileType.PNG, FileType.JPEG, FileType.TIFF])
_A4_RATIO = 297 / 210
_LINES_A_PAGE = 60
_CHARS_A_LINE = 96
_MAX_HEIGHT_RATIO = 4.0
_SHADES = [round(shade / 17) for shade in range(256)]
_GRAYS = [shade * 17 for shade in range(16) for _ in range(3)]


def render_page(data: bytes, file_type: FileType, page: int, width: int, document: Document | None = None) -> bytes:
    """A PNG of page `page` (from 1), `width` pixels wide; formats without pages are set as plain text of `document`.

    Raises RefusedFile where the file or the page cannot be shown.
    """
    if file_type == FileType.PDF:
        return _png(_pdf_page(data, page, width))
    if file_type in _PICTURES:
        return _png(_frame(data, page, width))
    return _png(_text_page(document.text if document else "", page, width))


def render_preview(
    data: bytes, file_type: FileType, width: int = 900, document: Document | None = None
) -> bytes | None:
    """A PNG of the first page, None where it cannot be shown."""
    try:
        return render_page(data, file_type, 1, width, document)
    except RefusedFile:
        return None


def _pdf_page(data: bytes, number: int, width: int) -> Image.Image:
    with open_pdf(data) as pdf:
        page = load_page(pdf, number)
        shown, height = page.get_size()
        if not 0 < height <= shown * _MAX_HEIGHT_RATIO:
            raise RefusedFile(Refusal.CORRUPT, f"page {number} is {shown:.0f} by {height:.0f} points")
        try:
            pixels = page.render(scale=width / shown, rev_byteorder=True).to_numpy()
        except pdfium.PdfiumError as error:
            raise RefusedFile(Refusal.CORRUPT, f"page {number}") from error
        return _picture(pixels)


def _picture(pixels: NDArray[np.uint8]) -> Image.Image:
    """Rows of pixels, red, green and blue, as a picture; in shades of gray where there is no color."""
    red, green, blue = (pixels[:, :, channel] for channel in range(3))
    if np.array_equal(red, blue) and np.array_equal(red, green):
        return Image.fromarray(red)
    return Image.fromarray(pixels[:, :, :3])


def _frame(data: bytes, number: int, width: int) -> Image.Image:
    frames = open_frames(data)
    if not 1 <= number <= len(frames):
        raise RefusedFile(Refusal.CORRUPT, f"there is no page {number}")
    frame = frames[number - 1]
    height = min(round(frame.height * width / frame.width), round(width * _MAX_HEIGHT_RATIO))
    return frame.resize((width, max(height, 1)))


def _text_page(text: str, number: int, width: int) -> Image.Image:
    """A white page with a part of the text in the font that Pillow brings."""
    lines = [part for line in text.expandtabs(4).split("\n") for part in wrap(line, _CHARS_A_LINE) or [""]]
    shown = lines[(number - 1) * _LINES_A_PAGE : number * _LINES_A_PAGE]
    image = Image.new("L", (width, round(width * _A4_RATIO)), 255)
    margin, step = width / 14, width * _A4_RATIO / (_LINES_A_PAGE + 8)
    font = ImageFont.load_default(size=step * 0.72)
    for index, line in enumerate(shown):
        ImageDraw.Draw(image).text((margin, margin + index * step), line, fill=34, font=font)
    return image


def _png(image: Image.Image) -> bytes:
    """Few colors or shades keep a preview small: a page of text needs no more."""
    output = io.BytesIO()
    if image.mode == "L":
        few, bits = Image.frombytes("P", image.size, image.point(_SHADES).tobytes()), 4
        few.putpalette(_GRAYS)
    else:
        few = (image if image.mode == "RGB" else image.convert("RGB")).quantize(64, Image.Quantize.FASTOCTREE)
        bits = 8
    few.save(output, "PNG", bits=bits, compress_level=1, compress_type=zlib.Z_RLE)
    return output.getvalue()
