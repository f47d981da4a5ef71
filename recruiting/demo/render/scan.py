"""Scan-like PNG pages: a rendered PDF page, slightly turned, gray and noisy."""

from io import BytesIO
from random import Random

import pypdfium2
from PIL import Image

_DOTS_PER_INCH = 170
_SHADES = 16


def render_scan(pdf: bytes, seed: int) -> bytes:
    """The first page of the PDF as a scanner would return it; the seed chooses tilt and noise."""
    rng = Random(seed)  # noqa: S311 - demo data, no secret
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0].render(scale=_DOTS_PER_INCH / 72).to_pil().convert("L")
    finally:
        document.close()
    tilted = page.rotate(rng.uniform(-0.7, 0.7), Image.Resampling.BICUBIC, fillcolor=255)
    return _png(_noisy(tilted, rng))


def _noisy(page: Image.Image, rng: Random) -> Image.Image:
    small = (page.width // 3, page.height // 3)
    grain = Image.frombytes("L", small, rng.randbytes(small[0] * small[1])).resize(page.size)
    return Image.blend(page, grain, 0.06)


def _png(page: Image.Image) -> bytes:
    target = BytesIO()
    page.quantize(_SHADES).save(target, "PNG", optimize=True, dpi=(_DOTS_PER_INCH, _DOTS_PER_INCH))
    return target.getvalue()
