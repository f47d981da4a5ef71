import io

import pytest
import typst
from PIL import Image

from resumes.parsing import FileType, RefusedFile, parse, render_page, render_preview
from tests.resumes.parsing.files import Put, docx, paragraph, pdf


def darkest(data: bytes) -> int:
    return Image.open(io.BytesIO(data)).convert("L").getextrema()[0]


def test_a_pdf_page_is_drawn_at_the_width_asked_for() -> None:
    data = pdf([Put(72, 700, "Jane Doe", 40)], [])
    first, second = (render_page(data, FileType.PDF, number, 300) for number in (1, 2))
    assert Image.open(io.BytesIO(first)).size == (300, 425)
    assert darkest(first) < 100
    assert darkest(second) == 255


def test_a_document_without_pages_is_drawn_as_text() -> None:
    data = docx(paragraph("Jane Doe"))
    preview = render_preview(data, FileType.DOCX, 600, parse(data))
    assert preview is not None
    assert Image.open(io.BytesIO(preview)).width == 600
    assert darkest(preview) < 100


def test_what_cannot_be_drawn_is_said() -> None:
    with pytest.raises(RefusedFile):
        render_page(pdf([]), FileType.PDF, 2, 300)
    assert render_preview(b"%PDF-broken", FileType.PDF) is None


def test_a_page_without_color_is_drawn_in_sixteen_grays_and_one_with_color_in_color() -> None:
    colored = typst.compile(b"#text(80pt, fill: red)[Jane Doe]")
    plain = pdf([Put(72, 700, "Jane Doe", 40)])
    reddest = Image.open(io.BytesIO(render_page(colored, FileType.PDF, 1, 300))).convert("RGB").getcolors(100_000)
    assert any(red > 200 and green < 100 for _, (red, green, _) in reddest)
    picture = render_page(plain, FileType.PDF, 1, 300)
    assert picture[24] == 4, "bits a pixel, as the header says"
    assert all(
        red == green == blue for _, (red, green, blue) in Image.open(io.BytesIO(picture)).convert("RGB").getcolors()
    )
