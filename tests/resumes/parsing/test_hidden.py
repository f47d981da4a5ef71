"""Text that nobody sees is left out of what is read, and told."""

import pytest

from resumes.parsing import parse
from resumes.parsing.hidden import MAX_CHARS
from resumes.parsing.limits import DEFAULT_LIMITS
from tests.resumes.parsing.files import docx, paragraph, pdf_of_objects, stream

SEEN = b"BT /F1 11 Tf 72 700 Td (Anna Keller, accountant in Basel since 2015) Tj ET\n"
WORDS = "Kubernetes Terraform Haskell expert"
SHOWN = f"BT /F1 11 Tf 72 500 Td ({WORDS}) Tj ET\n".encode()
TRICKS = {
    "white": b"1 g " + SHOWN,
    "nearly white": b"0.97 g " + SHOWN,
    "invisible": b"BT 3 Tr ET BT /F1 11 Tf 3 Tr 72 500 Td (%s) Tj ET\n" % WORDS.encode(),
    "clipped": b"q 0 0 10 10 re W n " + SHOWN + b"Q\n",
    "covered": SHOWN + b"1 g 60 490 400 30 re f\n",
    "covered by its own color": b"0.2 0.3 0.6 rg 60 490 400 30 re f " + SHOWN,
    "tiny": b"BT /F1 1 Tf 72 500 Td (%s) Tj ET\n" % WORDS.encode(),
    "scaled to nothing": b"BT /F1 11 Tf 0.1 0 0 0.1 72 500 Tm (%s) Tj ET\n" % WORDS.encode(),
    "left of the page": b"BT /F1 11 Tf -900 500 Td (%s) Tj ET\n" % WORDS.encode(),
    "below the page": b"BT /F1 11 Tf 72 -300 Td (%s) Tj ET\n" % WORDS.encode(),
}
HONEST = {
    "black": SHOWN,
    "gray": b"0.6 g " + SHOWN,
    "yellow": b"0.9 0.75 0.1 rg " + SHOWN,
    "white on a dark ground": b"0.1 0.1 0.3 rg 60 490 400 30 re f 1 g " + SHOWN,
    "small print": b"BT /F1 6 Tf 72 500 Td (%s) Tj ET\n" % WORDS.encode(),
    "an invisible layer over what is drawn": SHOWN + b"BT /F1 11 Tf 3 Tr 72 500 Td (%s) Tj ET\n" % WORDS.encode(),
}


def page(content: bytes) -> bytes:
    return pdf_of_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            (
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                b"/Resources << /Font << /F1 5 0 R >> >> >>"
            ),
            stream(SEEN + content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
    )


@pytest.mark.parametrize("content", TRICKS.values(), ids=TRICKS.keys())
def test_hidden_words_of_a_pdf_are_left_out_and_told(content):
    document = parse(page(content), DEFAULT_LIMITS)

    assert document.text == "Anna Keller, accountant in Basel since 2015"
    assert [(passage.text, passage.page) for passage in document.hidden] == [(WORDS, 1)]


@pytest.mark.parametrize("content", HONEST.values(), ids=HONEST.keys())
def test_words_that_people_see_are_read(content):
    document = parse(page(content), DEFAULT_LIMITS)

    assert WORDS in document.text
    assert document.hidden == ()


def test_a_hidden_copy_of_what_is_seen_elsewhere_is_no_trick():
    document = parse(page(b"1 g BT /F1 11 Tf 72 20 Td (accountant in Basel since 2015) Tj ET"), DEFAULT_LIMITS)

    assert document.text.count("Basel") == 1
    assert document.hidden == ()


def test_what_is_told_is_cut():
    many = b"1 g BT /F1 4 Tf 72 500 Td (%s) Tj ET" % (b"python " * 2000)

    assert max(len(passage.text) for passage in parse(page(many), DEFAULT_LIMITS).hidden) == MAX_CHARS


WHITE = '<w:color w:val="FFFFFF"/>'
TABLE = '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>{}</w:tc></w:tr></w:tbl>'


@pytest.mark.parametrize(
    ("reason", "run"),
    [("background", WHITE), ("marked", "<w:vanish/>"), ("tiny", '<w:sz w:val="2"/>')],
    ids=lambda value: value,
)
def test_hidden_words_of_a_docx_are_left_out_and_told(reason, run):
    document = parse(docx(paragraph("Anna Keller") + paragraph(WORDS, run=run)), DEFAULT_LIMITS)

    assert document.text == "Anna Keller"
    assert [(passage.text, passage.reason) for passage in document.hidden] == [(WORDS, reason)]


@pytest.mark.parametrize(
    "body",
    [
        TABLE.format(paragraph(WORDS, run=WHITE)),
        paragraph(WORDS, properties='<w:shd w:val="clear" w:fill="000000"/>', run=WHITE),
        paragraph(WORDS, run=f'{WHITE}<w:highlight w:val="black"/>'),
        paragraph(WORDS, run='<w:color w:val="auto"/>'),
    ],
    ids=["in a dark cell", "in a dark paragraph", "highlighted", "automatic"],
)
def test_white_words_on_a_dark_ground_of_a_docx_are_read(body):
    document = parse(docx(paragraph("Anna Keller") + body), DEFAULT_LIMITS)

    assert WORDS in document.text
    assert document.hidden == ()


@pytest.mark.parametrize("style", ["display:none", "visibility: hidden", "font-size:0px", "opacity:0.0"])
def test_hidden_words_of_a_page_are_left_out_and_told(style):
    html = f'<html><body><p>Anna Keller</p><p style="{style}">{WORDS}</p></body></html>'
    document = parse(html.encode(), DEFAULT_LIMITS)

    assert document.text == "Anna Keller"
    assert [passage.text for passage in document.hidden] == [WORDS]


def test_letters_of_a_size_that_begins_with_zero_are_read():
    html = f'<html><body><p>Anna Keller</p><p style="font-size:0.9em">{WORDS}</p></body></html>'

    assert WORDS in parse(html.encode(), DEFAULT_LIMITS).text
