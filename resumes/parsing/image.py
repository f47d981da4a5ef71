"""PNG, JPEG and TIFF: scans and photographs of resumes, read by OCR."""

import io
import struct
import warnings
from collections.abc import Iterator
from itertools import islice, pairwise

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document, Page
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.limits import DEFAULT_LIMITS, Limits
from resumes.parsing.ocr import OCR_WARNING, can_read_pictures, read_picture

_FORMATS = ("PNG", "JPEG", "TIFF")
_TYPES = {b"\x89": "png", b"\xff": "jpeg"}
_LONG_SIDE = 2400  # pixels: an A4 page at about 200 dpi
_TALL = 1.9  # times as high as wide, at least where pages stand below each other
_PAGE = 1.414  # times as high as wide, a page
_CUT_NEAR = 0.06  # of a page's height, around where pages may part
_PAGE_HEIGHT = 842.0  # points: the page is taken to be as high as A4
_BROKEN = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    struct.error,
    IndexError,
    KeyError,
    TypeError,
)


def parse_image(data: bytes, limits: Limits) -> Document:
    """The lines of all frames. Raises RefusedFile, NO_TEXT where Tesseract is missing."""
    frames = open_frames(data, limits)
    if not can_read_pictures():
        raise RefusedFile(Refusal.NO_TEXT, "reading scans needs Tesseract, which is not installed here")
    lines: list[DraftLine] = []
    pages = []
    for number, frame in enumerate(frames, start=1):
        scale = _PAGE_HEIGHT / max(frame.size)
        pages.append(Page(number, frame.width * scale, frame.height * scale))
        lines += read_picture(frame, number, scale)
    return build_document(
        lines,
        file_type=_TYPES.get(data[:1], "tiff"),
        pages=pages,
        warnings=[OCR_WARNING],
        max_chars=limits.max_text_chars,
    )


def open_frames(data: bytes, limits: Limits = DEFAULT_LIMITS) -> list[Image.Image]:
    """The upright frames of a picture, scaled to what OCR needs. Raises RefusedFile: BOMB, CORRUPT, TOO_MANY_PAGES."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                return list(_frames(image, limits))
    except Image.DecompressionBombError as error:
        raise RefusedFile(Refusal.BOMB) from error
    except _BROKEN as error:
        raise RefusedFile(Refusal.CORRUPT) from error


def _frames(image: Image.Image, limits: Limits) -> Iterator[Image.Image]:
    frames = getattr(image, "n_frames", 1)
    if frames > limits.max_pages:
        raise RefusedFile(Refusal.TOO_MANY_PAGES, f"{frames} pages, the limit is {limits.max_pages}")
    for frame in islice(ImageSequence.Iterator(image), limits.max_ocr_pages):
        if frame.width * frame.height > limits.max_pixels:
            raise RefusedFile(Refusal.BOMB, f"{frame.width} by {frame.height} pixels")
        for page in islice(_pages(ImageOps.exif_transpose(frame.convert("RGB"))), limits.max_ocr_pages):
            page.thumbnail((_LONG_SIDE, _LONG_SIDE))
            yield page


def _pages(frame: Image.Image) -> Iterator[Image.Image]:
    """The pages that stand below each other in one picture, cut where it is whitest."""
    count = round(frame.height / (_PAGE * frame.width)) if frame.height > _TALL * frame.width else 1
    cuts = [0, *(_cut_near(frame, at * frame.height // count) for at in range(1, count)), frame.height]
    for top, bottom in pairwise(cuts):
        yield frame.crop((0, top, frame.width, bottom)) if count > 1 else frame


def _cut_near(frame: Image.Image, middle: int) -> int:
    reach = int(_CUT_NEAR * _PAGE * frame.width)
    band = np.asarray(frame.crop((0, middle - reach, frame.width, middle + reach)).convert("L"))
    ink = band.std(axis=1) + np.abs(np.arange(-reach, reach)) / reach
    return middle - reach + int(ink.argmin())
