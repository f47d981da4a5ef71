"""Scans that lie askew, and pages below each other in one picture."""

import io

import pytest
from PIL import Image, ImageDraw

from resumes.parsing import parse
from resumes.parsing.document import Box
from resumes.parsing.image import open_frames
from resumes.parsing.ocr import can_read_pictures
from resumes.parsing.straighten import straighten


def page(lines: int = 40, height: int = 1700) -> Image.Image:
    image = Image.new("L", (1200, height), 250)
    draw = ImageDraw.Draw(image)
    for at in range(lines):
        draw.text((100, 100 + 36 * at), f"Line {at} of what Jane did at work for many years", fill=20, font_size=24)
    return image


@pytest.mark.parametrize("angle", [-4.0, -0.6, 0.3, 2.0])
def test_the_angle_of_a_scan_is_found(angle: float) -> None:
    askew = page().rotate(-angle, Image.Resampling.BICUBIC, fillcolor=250)
    assert straighten(askew).angle == pytest.approx(angle, abs=0.11)


def test_a_level_page_is_left_as_it_is() -> None:
    assert straighten(page()).image.tobytes() == page().tobytes()
    assert straighten(Image.new("L", (900, 900), 255)).angle == 0


def test_places_are_those_on_the_picture_as_it_was() -> None:
    image = Image.new("L", (1000, 1000), 255)
    ImageDraw.Draw(image).rectangle((800, 480, 820, 500), fill=0)
    straight = straighten(page())._replace(image=image.rotate(2.0, fillcolor=255), angle=2.0)
    left, top, right, bottom = _ink(straight.image)
    before = straight.place_before(Box(left, top, right, bottom))
    for now, then in zip((before.x0, before.y0, before.x1, before.y1), _ink(image), strict=True):
        assert now == pytest.approx(then, abs=3)


def _ink(image: Image.Image) -> tuple[int, int, int, int]:
    box = image.point(lambda shade: 255 * (shade < 128)).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("count", [1, 2, 3])
def test_pages_below_each_other_are_pages(count: int) -> None:
    strip = Image.new("L", (1200, 1700 * count), 250)
    for at in range(count):
        strip.paste(page(), (0, 1700 * at))
    target = io.BytesIO()
    strip.save(target, "PNG")
    frames = open_frames(target.getvalue())
    assert [frame.height for frame in frames] == pytest.approx([1700] * count, abs=110)


@pytest.mark.skipif(not can_read_pictures(), reason="Tesseract is not installed")
def test_small_lines_beside_a_large_one_are_read() -> None:
    image = page(6, 1000)
    draw = ImageDraw.Draw(image)
    draw.text((100, 600), "Jane Doe", fill=40, font_size=70)
    for at, text in enumerate(("+49 30 1234567", "jane.doe@example.org", "Berlin")):
        draw.text((850, 590 + 32 * at), text, fill=20, font_size=24)
    target = io.BytesIO()
    image.rotate(0.7, Image.Resampling.BICUBIC, fillcolor=250).save(target, "PNG")
    text = parse(target.getvalue()).text
    assert "Jane Doe" in text
    assert "jane.doe@example.org" in text
