"""Further ways to hide words in a DOCX."""

from xml.sax.saxutils import escape

from tests.resumes.parsing.files import docx, docx_of_xml, paragraph, relation
from tests.samples.tricks.docx import BODY, W, hidden

_DRAWN = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def color_of_the_theme(text: str) -> bytes:
    """The color of the paper, by its name."""
    return hidden(text, run='<w:color w:val="auto" w:themeColor="background1"/>')


def half_a_point(text: str) -> bytes:
    """The smallest size there is."""
    return hidden(text, run='<w:sz w:val="1"/><w:szCs w:val="1"/>')


def narrowed(text: str) -> bytes:
    """Letters of one percent of their width."""
    return hidden(text, run='<w:w w:val="1"/>')


def pressed_together(text: str) -> bytes:
    """Letters on each other."""
    return hidden(text, run='<w:spacing w:val="-200"/>')


def vanished_paragraph_style(text: str) -> bytes:
    """Hidden by the style of its paragraph, which another style hides."""
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Note"><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    body = BODY + paragraph(escape(text), properties='<w:pStyle w:val="Note"/>')
    return docx(body, extra={"word/styles.xml": styles}, relations=relation("r7", "styles", "styles.xml"))


def line_of_no_height(text: str) -> bytes:
    """A line that is one twentieth of a point high."""
    return hidden(text, properties='<w:spacing w:line="1" w:lineRule="exact"/>')


def frame_off_the_page(text: str) -> bytes:
    """A frame far above the page."""
    return hidden(text, properties='<w:framePr w:w="2000" w:hAnchor="page" w:vAnchor="page" w:x="-9000" w:y="-9000"/>')


def row_of_no_height(text: str) -> bytes:
    """A row of a table that is one twentieth of a point high."""
    row = '<w:tr><w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>'
    return docx(f"{BODY}<w:tbl>{row}<w:tc>{paragraph(escape(text))}</w:tc></w:tr></w:tbl>")


def hidden_row(text: str) -> bytes:
    """A row of a table that is hidden."""
    row = "<w:tr><w:trPr><w:hidden/></w:trPr>"
    return docx(f"{BODY}<w:tbl>{row}<w:tc>{paragraph(escape(text))}</w:tc></w:tr></w:tbl>")


def white_box(text: str) -> bytes:
    """White words in a text box behind the text."""
    words = paragraph(escape(text), run='<w:color w:val="FFFFFF"/>')
    return _boxed(words, x=900000, size=(3000000, 900000))


def box_of_no_size(text: str) -> bytes:
    """A text box of one unit."""
    return _boxed(paragraph(escape(text)), x=900000, size=(1, 1))


def _boxed(words: str, *, x: int, size: tuple[int, int]) -> bytes:
    box = (
        f'<w:p><w:r><w:drawing><wp:anchor behindDoc="1"><wp:positionH relativeFrom="page"><wp:posOffset>{x}'
        '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>900000</wp:posOffset>'
        f'</wp:positionV><wp:extent cx="{size[0]}" cy="{size[1]}"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{words}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></w:r></w:p>"
    )
    return _whole(box)


def _whole(inside: str) -> bytes:
    return docx_of_xml(f'<w:document xmlns:w="{W}" {_DRAWN}><w:body>{BODY}{inside}</w:body></w:document>')


def vml_off_the_page(text: str) -> bytes:
    """An old text box left of the page."""
    shape = (
        '<w:p><w:r><w:pict><v:shape style="position:absolute;margin-left:-3000pt;margin-top:0;width:200pt;height:50pt">'
        f"<v:textbox><w:txbxContent>{paragraph(escape(text))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    return _whole(shape)


def white_footer(text: str) -> bytes:
    """White in the footer."""
    words = paragraph(escape(text), run='<w:color w:val="FFFFFF"/>')
    part = f'<w:ftr xmlns:w="{W}">{words}</w:ftr>'
    return docx(BODY, extra={"word/footer1.xml": part}, relations=relation("r9", "footer", "footer1.xml"))


def white_by_default(text: str) -> bytes:
    """White by the style of the last paragraph."""
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Foot"><w:rPr><w:color w:val="FEFEFE"/></w:rPr>'
        "</w:style></w:styles>"
    )
    body = BODY + paragraph(escape(text), properties='<w:pStyle w:val="Foot"/>')
    return docx(body, extra={"word/styles.xml": styles}, relations=relation("r7", "styles", "styles.xml"))


def footnote(text: str) -> bytes:
    """A footnote in the open."""
    return _noted("footnote", "footnotes", text)


def endnote(text: str) -> bytes:
    """An endnote in the open."""
    return _noted("endnote", "endnotes", text)


def _noted(kind: str, kinds: str, text: str) -> bytes:
    part = f'<w:{kinds} xmlns:w="{W}"><w:{kind} w:id="2">{paragraph(escape(text))}</w:{kind}></w:{kinds}>'
    mark = f'<w:p><w:r><w:t>Treasurer of the choir</w:t></w:r><w:r><w:{kind}Reference w:id="2"/></w:r></w:p>'
    return docx(BODY + mark, extra={f"word/{kinds}.xml": part}, relations=relation("r8", kinds, f"{kinds}.xml"))


def reply_to_a_comment(text: str) -> bytes:
    """The second of two comments."""
    comments = "".join(
        f'<w:comment w:id="{number}" w:author="Recruiter">{paragraph(escape(words))}</w:comment>'
        for number, words in enumerate(("Nice.", text))
    )
    part = f'<w:comments xmlns:w="{W}">{comments}</w:comments>'
    return docx(BODY, extra={"word/comments.xml": part}, relations=relation("r8", "comments", "comments.xml"))


def deleted(text: str) -> bytes:
    """A deletion that is still on record."""
    return docx(f'{BODY}<w:p><w:del w:id="1"><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del></w:p>')


def code_of_a_field(text: str) -> bytes:
    """The code of a field, of which only the result shows."""
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>COMMENTS "'
        f'{escape(text)}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2026</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    return docx(BODY + field)


def described_picture(text: str) -> bytes:
    """What a picture is said to show."""
    picture = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/>'
        f'<wp:docPr id="1" name="Picture 1" descr="{escape(text)}"/></wp:inline></w:drawing></w:r></w:p>'
    )
    return _whole(picture)


def title_of_a_control(text: str) -> bytes:
    """The title of a content control."""
    control = (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(text)}"/><w:tag w:val="t"/></w:sdtPr><w:sdtContent>'
        f"{paragraph('Member of the chess club')}</w:sdtContent></w:sdt>"
    )
    return docx(BODY + control)


def custom_property(text: str) -> bytes:
    """A property of the author's own."""
    part = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property '
        f'fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="Note"><vt:lpwstr>{escape(text)}</vt:lpwstr>'
        "</property></Properties>"
    )
    return docx(BODY, extra={"docProps/custom.xml": part})


def document_variable(text: str) -> bytes:
    """A variable among the settings."""
    variable = f'<w:docVars><w:docVar w:name="note" w:val="{escape(text)}"/></w:docVars>'
    part = f'<w:settings xmlns:w="{W}">{variable}</w:settings>'
    return docx(BODY, extra={"word/settings.xml": part}, relations=relation("r8", "settings", "settings.xml"))
