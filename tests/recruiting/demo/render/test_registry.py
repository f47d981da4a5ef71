import re
import unicodedata
from dataclasses import replace
from html import unescape
from io import BytesIO

import pypdfium2
import pytest
from docx import Document
from odf import teletype
from odf.opendocument import OpenDocumentSpreadsheet, load
from PIL import Image
from striprtf.striprtf import rtf_to_text

from recruiting.demo.people import generate_person
from recruiting.demo.render.registry import LAYOUTS, render

_WITH_TEXT = sorted(set(LAYOUTS) - {"png-scan"})


def text_of(layout: str, content: bytes) -> str:
    readers = {"pdf": _pdf, "docx": _docx, "odt": _odt, "rtf": _rtf, "html": _html, "txt": bytes.decode}
    return unicodedata.normalize("NFC", readers[layout.partition("-")[0]](content))


def _pdf(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def _docx(content: bytes) -> str:
    document = Document(BytesIO(content))
    header = document.sections[0].header._element.itertext()
    return "".join([*header, *document.element.body.itertext()])


def _odt(content: bytes) -> str:
    return teletype.extractText(load(BytesIO(content)).text)


def _rtf(content: bytes) -> str:
    return rtf_to_text(content.decode("ascii"))


def _html(content: bytes) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", content.decode()))


@pytest.mark.parametrize("layout", _WITH_TEXT)
def test_text_layer_names_the_person_and_every_job(layout):
    person = generate_person(11)
    text = " ".join(text_of(layout, render(person, layout).content).split())

    assert person.name in text
    assert person.email in text
    for job in person.positions:
        assert job.title in text
        assert job.employer in text


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_same_person_gives_same_bytes(layout):
    assert render(generate_person(3), layout).content == render(generate_person(3), layout).content


def test_bytes_do_not_depend_on_what_was_rendered_before():
    before = render(generate_person(3), "odt").content
    OpenDocumentSpreadsheet().write(BytesIO())

    assert render(generate_person(3), "odt").content == before


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_name_of_the_file_ends_like_its_layout_begins(layout):
    resume = render(generate_person(5), layout)

    assert resume.filename.endswith("." + layout.partition("-")[0])
    assert resume.layout == layout


@pytest.mark.parametrize("layout", [name for name in sorted(LAYOUTS) if name.startswith("pdf")])
def test_pdf_embeds_its_fonts(layout):
    fonts = re.findall(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([A-Za-z]+)", render(generate_person(5), layout).content)

    assert fonts
    assert {font.decode()[:5] for font in fonts} <= {"Liber", "NewCM"}


def test_markup_in_data_is_printed_as_text():
    person = generate_person(5)
    hostile = "#panic() *bold* $x$ <b>&amp;</b> {\\rtf} \\u8364?"
    changed = replace(person, headline=hostile)

    for layout in ("pdf-single", "html", "rtf", "txt", "docx-plain"):
        assert hostile in " ".join(text_of(layout, render(changed, layout).content).split())


def test_scan_is_a_page_without_text():
    page = Image.open(BytesIO(render(generate_person(4), "png-scan").content))

    assert page.format == "PNG"
    assert min(page.size) > 1200
    assert len(page.getcolors()) == 16


def test_unknown_layout_is_refused():
    with pytest.raises(KeyError):
        render(generate_person(1), "pdf-origami")
