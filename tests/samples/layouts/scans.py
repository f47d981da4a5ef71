"""Scans and photographs of printed pages: no text, only pixels."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from random import Random

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

from tests.samples.layouts.layout import Layout
from tests.samples.layouts.typst_pdf import render_typst
from tests.samples.sheet import Sheet

DOTS_PER_INCH = 200


@dataclass(frozen=True, slots=True)
class Wear:
    """What a scanner does to a page: `tilt` in degrees at most (0.3 at least), `noise` as the deviation of a shade,
    `paper` as the shade of white, `quality` of the JPEG in between (0 for none)."""

    tilt: float = 0.8
    noise: float = 6
    paper: int = 250
    quality: int = 0


def pages_of(pdf: bytes) -> list[Image.Image]:
    """The pages in shades of gray."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=DOTS_PER_INCH / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()


def worn(page: Image.Image, wear: Wear, seed: int) -> Image.Image:
    """The page as it comes from the scanner; the seed chooses its tilt and its noise."""
    rng = np.random.default_rng(seed)
    angle = rng.choice((-1, 1)) * rng.uniform(0.3, max(wear.tilt, 0.3))
    turned = page.rotate(float(angle), Image.Resampling.BICUBIC, fillcolor=255)
    shades = np.asarray(turned, dtype=np.float32) * (wear.paper / 255)
    shades += rng.normal(0, wear.noise, shades.shape).astype(np.float32)
    result = Image.fromarray(shades.clip(0, 255).astype(np.uint8))
    return _squeezed(result, wear.quality) if wear.quality else result


def photographed(page: Image.Image, seed: int) -> Image.Image:
    """The page on a table, seen slightly from the side, darker toward one corner."""
    rng = Random(seed)
    width, height = page.size
    rim = width // 18
    table = Image.new("L", (width + 2 * rim, height + 2 * rim), 96)
    table.paste(page, (rim, rim))
    slant = [rng.uniform(0, 0.018) * width for _ in range(8)]
    corners = [(slant[0], slant[1]), (table.width - slant[2], slant[3]),
               (table.width - slant[4], table.height - slant[5]), (slant[6], table.height - slant[7])]  # fmt: skip
    seen = table.transform(
        table.size,
        Image.Transform.PERSPECTIVE,
        _coefficients(corners, table.size),
        Image.Resampling.BICUBIC,
        fillcolor=96,
    )
    light = np.linspace(1.0, 0.78, table.width)[None, :] * np.linspace(1.0, 0.92, table.height)[:, None]
    shaded = np.asarray(seen, dtype=np.float32) * light
    shaded += np.random.default_rng(seed).normal(0, 5, shaded.shape)
    return Image.fromarray(shaded.clip(0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.6))


def _coefficients(corners: list[tuple[float, float]], size: tuple[int, int]) -> list[float]:
    """Of the projection that takes the corners of a picture of this size to these points of the source."""
    targets = [(0, 0), (size[0], 0), (size[0], size[1]), (0, size[1])]
    rows, values = [], []
    for (x, y), (u, v) in zip(targets, corners, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return [float(number) for number in np.linalg.solve(np.array(rows, dtype=float), np.array(values, dtype=float))]


def _squeezed(page: Image.Image, quality: int) -> Image.Image:
    target = BytesIO()
    page.save(target, "JPEG", quality=quality)
    return Image.open(BytesIO(target.getvalue())).convert("L")


def _pdf(pages: list[Image.Image]) -> bytes:
    target = BytesIO()
    moment = time.gmtime(0)
    pages[0].save(
        target, "PDF", save_all=True, append_images=pages[1:], resolution=DOTS_PER_INCH, quality=70,
        creationDate=moment, modDate=moment,
    )  # fmt: skip
    return target.getvalue()


def _tiff(pages: list[Image.Image]) -> bytes:
    target = BytesIO()
    resolution = (DOTS_PER_INCH, DOTS_PER_INCH)
    pages[0].save(
        target, "TIFF", save_all=True, append_images=pages[1:], compression="jpeg", quality=80, dpi=resolution
    )
    return target.getvalue()


def _below_each_other(pages: list[Image.Image]) -> Image.Image:
    if len(pages) == 1:
        return pages[0]
    whole = Image.new("L", (max(page.width for page in pages), sum(page.height for page in pages)), 255)
    for number, page in enumerate(pages):
        whole.paste(page, (0, sum(earlier.height for earlier in pages[:number])))
    return whole


def _png(pages: list[Image.Image]) -> bytes:
    target = BytesIO()
    _below_each_other(pages).point(lambda shade: shade | 0x0F).save(target, "PNG", dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
    return target.getvalue()


def _jpeg(pages: list[Image.Image]) -> bytes:
    target = BytesIO()
    _below_each_other(pages).save(target, "JPEG", quality=60, dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
    return target.getvalue()


def _scan(template: str, wear: Wear, write: Callable[[list[Image.Image]], bytes]) -> Callable[[Sheet], bytes]:
    def render(sheet: Sheet) -> bytes:
        pages = pages_of(render_typst(sheet, template))
        return write([worn(page, wear, sheet.seed * 10 + number) for number, page in enumerate(pages)])

    return render


def render_photo(sheet: Sheet) -> bytes:
    """A photograph of each page, below each other."""
    pages = pages_of(render_typst(sheet, "classic"))
    return _jpeg([photographed(page, sheet.seed * 10 + number) for number, page in enumerate(pages)])


SCAN_LAYOUTS = (
    Layout("pdf-scan", "pdf", "scan", held_out=False, render=_scan("dates_below", Wear(), _pdf)),
    Layout("tiff-scan", "tiff", "scan", held_out=False, render=_scan("centered", Wear(tilt=0.5), _tiff)),
    Layout("png-scan", "png", "scan", held_out=False, render=_scan("one_line", Wear(noise=9, paper=238), _png)),
    Layout("jpg-scan", "jpg", "scan", held_out=False, render=_scan("dates_left", Wear(quality=45), _jpeg)),
    Layout("pdf-scan-columns", "pdf", "scan", held_out=True, render=_scan("sidebar_first", Wear(paper=242), _pdf)),
    Layout("tiff-scan-worn", "tiff", "scan", held_out=True,
           render=_scan("title_at_employer", Wear(tilt=2, noise=14, paper=225, quality=40), _tiff)),
    Layout("jpg-photo", "jpg", "scan", held_out=True, render=render_photo),
)  # fmt: skip
