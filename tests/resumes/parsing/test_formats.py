"""Every format that is read, from files built here."""

import io

import pytest
from odf import opendocument, style, table, text
from PIL import Image, ImageDraw, ImageFont

from resumes.parsing import DEFAULT_LIMITS, FileType, Limits, Refusal, RefusedFile, detect_type, parse
from resumes.parsing.ocr import can_read_pictures
from tests.resumes.parsing.files import Put, archive, docx, header_part, paragraph, pdf, relation

needs_ocr = pytest.mark.skipif(not can_read_pictures(), reason="Tesseract is not installed")


def texts(data: bytes, limits: Limits = DEFAULT_LIMITS) -> list[str]:
    return [line.text for line in parse(data, limits).lines]


def refusal(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Refusal:
    with pytest.raises(RefusedFile) as caught:
        parse(data, limits)
    return caught.value.refusal


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraph(item) for item in paragraphs)}</w:tc>"


def odt() -> bytes:
    document = opendocument.OpenDocumentText()
    bold = style.Style(name="Strong", family="paragraph")
    bold.addElement(style.TextProperties(fontweight="bold", fontsize="18pt"))
    document.automaticstyles.addElement(bold)
    document.text.addElement(text.P(stylename=bold, text="Jane Doe"))
    entries = text.List()
    item = text.ListItem()
    item.addElement(text.P(text="Python"))
    entries.addElement(item)
    document.text.addElement(entries)
    grid, row = table.Table(), table.TableRow()
    for words in ("2018 - 2020", "Acme Corp"):
        field = table.TableCell()
        field.addElement(text.P(text=words))
        row.addElement(field)
    grid.addElement(row)
    document.text.addElement(grid)
    link = text.A(href="https://example.org/jane", text="my page")
    last = text.P(text="See ")
    last.addElement(link)
    document.text.addElement(last)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def picture(kind: str, frames: int = 1) -> bytes:
    def page(number: int) -> Image.Image:
        image = Image.new("RGB", (1000, 500), "white")
        ImageDraw.Draw(image).text(
            (60, 60), f"Experience at Acme page {number}", fill="black", font=ImageFont.load_default(48)
        )
        return image

    output = io.BytesIO()
    pages = [page(number) for number in range(1, frames + 1)]
    pages[0].save(output, kind, **({"save_all": True, "append_images": pages[1:]} if frames > 1 else {}))
    return output.getvalue()


def test_docx_keeps_header_body_tables_and_text_boxes_in_order() -> None:
    box = f"<w:p><w:r><w:drawing><w:txbxContent>{paragraph('In a box')}</w:txbxContent></w:drawing></w:r></w:p>"
    grid = f"<w:tbl><w:tr>{cell('2018 - 2020')}{cell('Acme Corp', 'Built things')}</w:tr></w:tbl>"
    body = paragraph("Jane Doe", run='<w:b/><w:sz w:val="48"/>') + box + grid + paragraph("Python", "<w:numPr/>")
    data = docx(
        body,
        extra={"word/header1.xml": header_part("jane@example.org")},
        relations=relation("r1", "header", "header1.xml")
        + relation("r2", "hyperlink", "https://example.org/jane", "External"),
    )
    document = parse(data)
    assert [line.text for line in document.lines] == [
        "jane@example.org",
        "Jane Doe",
        "In a box",
        "2018 - 2020\tAcme Corp",
        "Built things",
        "• Python",
    ]
    assert (document.lines[1].bold, document.lines[1].font_size) == (True, 24.0)
    assert document.links == ("https://example.org/jane",)


def test_docx_reads_a_layout_table_cell_by_cell() -> None:
    cells = cell("SKILLS", "Python", "SQL", "Git") + cell("WORK", "Acme", "Built", "Ran", "Led")
    grid = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    assert texts(docx(grid)) == ["SKILLS", "Python", "SQL", "Git", "WORK", "Acme", "Built", "Ran", "Led"]


def test_docx_leaves_out_deleted_and_hidden_text_and_keeps_inserted() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = f"<w:p><w:del>{run.format('gone')}</w:del><w:ins>{run.format('kept')}</w:ins></w:p>"
    assert texts(docx(body + paragraph("unseen", run="<w:vanish/>"))) == ["kept"]


def test_docx_styles_are_inherited() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:styleId="Base"><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
        '<w:style w:styleId="Heading1"><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    data = docx(
        paragraph("Experience", '<w:pStyle w:val="Heading1"/>'),
        extra={"word/styles.xml": styles},
        relations=relation("r1", "styles", "styles.xml"),
    )
    line = parse(data).lines[0]
    assert (line.bold, line.font_size) == (True, 14.0)


def test_odt() -> None:
    document = parse(odt())
    assert [line.text for line in document.lines] == ["Jane Doe", "• Python", "2018 - 2020\tAcme Corp", "See my page"]
    assert (document.lines[0].bold, document.lines[0].font_size) == (True, 18.0)
    assert document.links == ("https://example.org/jane",)


def test_rtf() -> None:
    data = rb"{\rtf1\ansi Jane Doe\par caf\'e9 {\b bold}\par {\pict 89504e47}end}"
    assert texts(data) == ["Jane Doe", "café bold", "end"]


def test_html_shows_what_a_browser_shows() -> None:
    page = """<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body><h1>Jane <i>Doe</i></h1>
    <p style="display: none">secret</p><script>x()</script><ul><li>Python<li>SQL</ul>
    <table><tr><td>2018</td><td>Acme</td></tr></table><a href="mailto:j@example.org">mail</a></body></html>"""
    document = parse(page.encode())
    assert [line.text for line in document.lines] == ["Jane Doe", "• Python", "• SQL", "2018\tAcme", "mail"]
    assert document.lines[0].bold
    assert document.links == ("mailto:j@example.org",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_any_encoding(encoding: str) -> None:
    assert texts("José\r\n\r\nSkills: “C”".encode(encoding)) == ["José", "Skills: “C”"]


@needs_ocr
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_pictures_are_read_by_ocr(kind: str) -> None:
    document = parse(picture(kind))
    assert (document.text, document.file_type, document.warnings) == (
        "Experience at Acme page 1",
        kind.lower(),
        ("ocr",),
    )


@needs_ocr
def test_every_page_of_a_tiff_is_read() -> None:
    assert [(line.text[-6:], line.page) for line in parse(picture("TIFF", frames=2)).lines] == [
        ("page 1", 1),
        ("page 2", 2),
    ]


@needs_ocr
def test_a_pdf_without_text_is_read_by_ocr() -> None:
    output = io.BytesIO()
    Image.open(io.BytesIO(picture("PNG"))).save(output, "PDF")
    assert (parse(output.getvalue()).text, parse(output.getvalue()).warnings) == ("Experience at Acme page 1", ("ocr",))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdf([Put(9, 9, "x")]), FileType.PDF),
        (b"\n\n junk before\n" + pdf([Put(9, 9, "x")]), FileType.PDF),
        (docx(""), FileType.DOCX),
        (odt(), FileType.ODT),
        (b"{\\rtf1 x}", FileType.RTF),
        (b"  <!doctype HTML><p>x", FileType.HTML),
        (b"plain", FileType.TXT),
        (picture("PNG"), FileType.PNG),
        (picture("JPEG"), FileType.JPEG),
        (picture("TIFF"), FileType.TIFF),
    ],
)
def test_the_content_tells_the_type(data: bytes, expected: FileType) -> None:
    assert detect_type(data) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", Refusal.EMPTY),
        (b" \n\0\n", Refusal.EMPTY),
        (bytes(range(256)) * 20, Refusal.UNSUPPORTED),
        (b"\x7fELF" + bytes(200), Refusal.UNSUPPORTED),
        (archive({"xl/workbook.xml": "<x/>"}), Refusal.UNSUPPORTED),
        (archive({"a.txt": "hello"}), Refusal.UNSUPPORTED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), Refusal.UNSUPPORTED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), Refusal.CORRUPT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), Refusal.ENCRYPTED),
        (b"%PDF-1.7 and nothing else", Refusal.CORRUPT),
        (pdf([]), Refusal.NO_TEXT),
        (docx(""), Refusal.NO_TEXT),
        (b"- - -\n* * *", Refusal.NO_TEXT),
        (b"\x89PNG\r\n\x1a\n broken", Refusal.CORRUPT),
        (b"PK\x03\x04 broken", Refusal.CORRUPT),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, expected: Refusal) -> None:
    assert refusal(data) == expected


def test_limits_hold() -> None:
    assert refusal(b"x" * 101, Limits(max_bytes=100)) == Refusal.TOO_LARGE
    assert refusal(b"x " * 101, Limits(max_text_chars=100)) == Refusal.TOO_LARGE
    assert refusal(pdf([Put(9, 9, "a")], [Put(9, 9, "b")]), Limits(max_pages=1)) == Refusal.TOO_MANY_PAGES
    assert refusal(picture("TIFF", frames=2), Limits(max_pages=1)) == Refusal.TOO_MANY_PAGES
    assert refusal(picture("PNG"), Limits(max_pixels=1000)) == Refusal.BOMB
