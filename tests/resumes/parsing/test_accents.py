"""Marks on letters, which Tesseract drops where only English is installed, and lines drawn under words."""

import io

import numpy as np
import pytest
import typst
from PIL import Image

from resumes.parsing import parse
from resumes.parsing.accents import with_marks
from resumes.parsing.hocr import Letter, ReadWord, read_lines
from resumes.parsing.ocr import can_read_pictures
from resumes.parsing.underlines import without_underlines

NAMES = ["Jürgen Köhler", "Lucía Gómez", "Hélène Lefèvre", "João Magalhães", "Zofia Wójcik", "Thomas Miller"]
needs_tesseract = pytest.mark.skipif(not can_read_pictures(), reason="Tesseract is not installed")


def drawn(rows: list[str]) -> np.ndarray:
    """Rows of signs, in which a number sign is ink, four times enlarged, with white on their left and right."""
    dark = np.array([[sign == "#" for sign in f".{row}."] for row in rows])
    return np.where(np.kron(dark, np.ones((4, 4), dtype=bool)), 0, 255).astype(np.uint8)


def read(rows: list[str], taken_for: str) -> str:
    shades = drawn(rows)
    height, width = shades.shape
    return with_marks(shades, ReadWord(0, 0, width, height, 90, [Letter(taken_for, 4, 0, width - 4, height)])).text


BODY = [".####.", "#....#", "#....#", "#....#", "#....#", ".####."]


@pytest.mark.parametrize(
    ("mark", "letter"),
    [
        (["#....#", "......"], "ö"),
        (["....#.", "..##..", "......"], "ó"),
        ([".#....", "..##..", "......"], "ò"),
        (["..##..", ".#..#.", "......"], "ô"),
        ([], "o"),
    ],
)
def test_ink_above_a_letter_tells_its_mark(mark: list[str], letter: str) -> None:
    assert read([*mark, *BODY], "o") == letter


def test_an_o_that_was_taken_for_a_digit_or_an_e_becomes_an_o_with_its_mark() -> None:
    rows = ["#....#", "......", *BODY]
    shades = drawn(rows)
    height, width = shades.shape
    letters = [Letter("S", -50, 0, -1, height), Letter("é", 4, 0, width - 4, height)]
    assert with_marks(shades, ReadWord(0, 0, width, height, 90, letters)).text == "Sö"


def test_addresses_keep_their_letters() -> None:
    rows = ["#....#", "......", *BODY]
    shades = drawn(rows)
    letters = [Letter(sign, 4, 0, 28, 32) for sign in "o@x.org"]
    assert with_marks(shades, ReadWord(0, 0, 32, 32, 90, letters)).text == "o@x.org"


def test_lines_words_and_letters_are_read_from_the_page_that_tesseract_writes() -> None:
    page = (
        "<span class='ocr_line' id='line_1' title=\"bbox 1 2 30 9; baseline 0 -1\">\n"
        "<span class='ocrx_word' id='word_1' title='bbox 1 2 9 9; x_wconf 91'>\n"
        "<span class='ocrx_cinfo' title='x_bboxes 1 2 4 9; x_conf 99.5'>R</span>"
        "<span class='ocrx_cinfo' title='x_bboxes 5 2 9 9; x_conf 98'>&amp;</span></span></span>"
    )
    [[word]] = read_lines(page)
    assert (word.text, word[:4], word.sureness) == ("R&", (1, 2, 9, 9), 91)


@needs_tesseract
@pytest.mark.parametrize("name", NAMES)
def test_names_in_scans_keep_their_marks(name: str) -> None:
    page = f"#set page(height: 6cm)\n#text(size: 18pt)[{name}]\n\nTelephone: none, references on request"
    picture = typst.compile(page.encode(), format="png", ppi=200)
    assert parse(picture).lines[0].text == name


@needs_tesseract
def test_boxes_stand_on_the_picture_as_it_was_before_it_was_turned() -> None:
    page = f"#set page(height: 12cm)\n{'A line of words for the scanner to read. ' * 9}\n\n#v(2cm)\nMontgomery"
    straight = Image.open(io.BytesIO(typst.compile(page.encode(), format="png", ppi=200))).convert("L")
    turned = straight.rotate(3, Image.Resampling.BICUBIC, fillcolor=255)
    lines = []
    for image in (straight, turned):
        target = io.BytesIO()
        image.save(target, "PNG")
        lines.append(next(line for line in parse(target.getvalue()).lines if line.text == "Montgomery"))
    down, across = np.nonzero(np.asarray(turned)[turned.height // 2 :] < 128)
    box, scale = lines[1].box, 842 / max(turned.size)
    assert box is not None
    assert box.x0 < across.mean() * scale < box.x1
    assert box.y0 < (down.mean() + turned.height // 2) * scale < box.y1


@needs_tesseract
def test_headings_that_are_underlined_are_read() -> None:
    page = "#set page(height: 6cm)\n#underline(offset: 2pt)[*Professional experience*]\n\nClerk, Northern Timber"
    lines = parse(typst.compile(page.encode(), format="png", ppi=200)).lines
    assert [line.text for line in lines] == ["Professional experience", "Clerk, Northern Timber"]


def test_a_line_under_words_is_painted_over_and_the_strokes_that_cross_it_stay() -> None:
    shades = np.full((60, 200), 255, dtype=np.uint8)
    shades[30:32, 20:180] = 0
    shades[10:50, 100:104] = 0
    clean = np.asarray(without_underlines(Image.fromarray(shades)))
    assert (clean[30:32, 20:90] == 255).all()
    assert (clean[10:50, 100:104] == 0).all()
