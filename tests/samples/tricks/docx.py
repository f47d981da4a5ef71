"""DOCX files whose words are hidden in many ways."""

from xml.sax.saxutils import escape

from tests.resumes.parsing.files import docx, docx_of_xml, header_part, paragraph, relation
from tests.samples.tricks.wording import HONEST

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = "".join(paragraph(escape(line)) for line in HONEST)


def hidden(text: str, *, run: str = "", properties: str = "") -> bytes:
    """The honest resume and a paragraph with these properties of its run and its own."""
    return docx(BODY + paragraph(escape(text), properties=properties, run=run))


def white(text: str) -> bytes:
    """White on white."""
    return hidden(text, run='<w:color w:val="FFFFFF"/>')


def nearly_white(text: str) -> bytes:
    """Hardly darker than the paper."""
    return hidden(text, run='<w:color w:val="FAFBFC"/>')


def vanished(text: str) -> bytes:
    """Hidden text."""
    return hidden(text, run="<w:vanish/>")


def hidden_on_the_web(text: str) -> bytes:
    """Hidden text of the web view."""
    return hidden(text, run="<w:webHidden/>")


def hidden_by_style(text: str) -> bytes:
    """Hidden by a character style."""
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="character" w:styleId="More"><w:rPr><w:vanish/></w:rPr></w:style>'
        "</w:styles>"
    )
    return docx(
        BODY + paragraph(escape(text), run='<w:rStyle w:val="More"/>'),
        extra={"word/styles.xml": styles},
        relations=relation("r7", "styles", "styles.xml"),
    )


def one_point(text: str) -> bytes:
    """One point."""
    return hidden(text, run='<w:sz w:val="2"/>')


def in_the_color_of_its_ground(text: str) -> bytes:
    """Blue on blue."""
    return hidden(text, run='<w:color w:val="1F3864"/><w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>')


def in_the_color_of_its_cell(text: str) -> bytes:
    """Gray on gray in a table."""
    words = paragraph(escape(text), run='<w:color w:val="D9D9D9"/>')
    cell = f'<w:tcPr><w:shd w:val="clear" w:fill="D9D9D9"/></w:tcPr>{words}'
    return docx(f"{BODY}<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>")


def white_cell(text: str) -> bytes:
    """White in a table without any shade."""
    words = paragraph(escape(text), run='<w:color w:val="FFFFFF"/>')
    return docx(f"{BODY}<w:tbl><w:tr><w:tc>{words}</w:tc></w:tr></w:tbl>")


def box_off_the_page(text: str) -> bytes:
    """A text box far left of the page."""
    box = (
        '<w:p><w:r><w:drawing><wp:anchor behindDoc="0"><wp:positionH relativeFrom="page"><wp:posOffset>-9000000'
        '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        '<wp:extent cx="3000000" cy="900000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>'
        f"{paragraph(escape(text))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></w:r></w:p>"
    )
    names = (
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    return docx_of_xml(f'<w:document xmlns:w="{W}" {names}><w:body>{BODY}{box}</w:body></w:document>')


def comment(text: str) -> bytes:
    """A comment beside the text."""
    part = f'<w:comments xmlns:w="{W}"><w:comment w:id="0">{paragraph(escape(text))}</w:comment></w:comments>'
    return docx(BODY, extra={"word/comments.xml": part}, relations=relation("r8", "comments", "comments.xml"))


def custom_xml(text: str) -> bytes:
    """Data that travels with the file."""
    return docx(BODY, extra={"customXml/item1.xml": f"<note>{escape(text)}</note>"})


def properties(text: str) -> bytes:
    """The keywords of the file."""
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        f"<cp:keywords>{escape(text)}</cp:keywords></cp:coreProperties>"
    )
    return docx(BODY, extra={"docProps/core.xml": core})


def tiny_header(text: str) -> bytes:
    """One point in the header."""
    part = header_part(escape(text)).replace("<w:rPr></w:rPr>", '<w:rPr><w:sz w:val="2"/></w:rPr>')
    return docx(BODY, extra={"word/header1.xml": part}, relations=relation("r9", "header", "header1.xml"))
