"""PNG, JPEG and TIFF: scans and photographs of resumes, read by OCR."""

import io
import struct
import warnings
from collections.abc import Iterator
from itertools import islice

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document, Page
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.limits import DEFAULT_LIMITS, Limits
from resumes.parsing.ocr import OCR_WARNING, can_read_pictures, read_picture

_FORMATS = ("PNG", "JPEG", "TIFF")
_TYPES = {b"\x89": "png", b"\xff": "jpeg"}
_LONG_SIDE = 2400  # pixels: an A4 page at about 200 dpi
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
        upright = ImageOps.exif_transpose(frame.convert("RGB"))
        upright.thumbnail((_LONG_SIDE, _LONG_SIDE))
        yield upright
