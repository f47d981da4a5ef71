"""DOCX files with text boxes, as drawings with VML for older programs."""

from copy import deepcopy
from typing import Any

from docx.document import Document as DocumentObject
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tests.samples.layouts import lines
from tests.samples.layouts.layout import Layout
from tests.samples.layouts.lines import Line
from tests.samples.layouts.word import opened, put, saved
from tests.samples.sheet import Sheet

_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_POINT = 12700
_DRAWING = """<w:p {spaces}><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>
<wp:extent cx="{width}" cy="{height}"/><wp:wrapSquare wrapText="bothSides"/>
<wp:docPr id="{number}" name="Text Box {number}"/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback>{vml}</mc:Fallback></mc:AlternateContent></w:r></w:p>"""
_VML = """<w:pict>
<v:rect style="position:absolute;margin-left:{x}pt;margin-top:{y}pt;width:{width}pt;height:{height}pt">
<v:textbox><w:txbxContent/></v:textbox></v:rect></w:pict>"""

Box = tuple[int, int, int, int]
"""Left, top, width and height on the page in points."""


def render_boxes(sheet: Sheet) -> bytes:
    """Name and sidebar in two boxes of their own, the rest in paragraphs; the boxes stand at the end of the file."""
    document = opened(sheet, font="Arial", size=10)
    document.sections[0].left_margin = 220 * _POINT
    put(document, lines.all_lines(lines.main(sheet), lines.title_first), bullet="List Bullet", tab=11.5)
    side = [Line("heading", sheet.contact_heading), *(Line("contact", item.text) for item in sheet.contacts)]
    side += lines.all_lines(lines.beside(sheet), lines.dates_below, listed=True)
    _box(document, 1, side, (30, 140, 175, 620))
    _box(document, 2, list(lines.top_lines(sheet))[:2], (30, 40, 175, 90))
    return saved(document)


def render_old_boxes(sheet: Sheet) -> bytes:
    """Each section in a VML box of its own, as programs before 2010 wrote them."""
    document = opened(sheet, font="Verdana", size=9)
    put(document, lines.top_lines(sheet, separator=" / "))
    spaces = f"<w:p {_SPACES}><w:r>"
    for number, section in enumerate(sheet.sections):
        place = {"x": 0, "y": 70 * number, "width": 480, "height": 60}
        anchor = parse_xml(spaces + _VML.format(**place) + "</w:r></w:p>")
        _fill(document, anchor, list(lines.section_lines(section, lines.employer_first)))
    return saved(document)


def _box(document: DocumentObject, number: int, found: list[Line], box: Box) -> None:
    points = dict(zip(("x", "y", "width", "height"), box, strict=True))
    emus = {key: value * _POINT for key, value in points.items()}
    anchor = parse_xml(_DRAWING.format(spaces=_SPACES, number=number, vml=_VML.format(**points), **emus))
    _fill(document, anchor, found)


def _fill(document: DocumentObject, anchor: Any, found: list[Line]) -> None:
    paragraphs = [paragraph._p for paragraph in put(document, found)]
    for content in anchor.iter(qn("w:txbxContent")):
        content.extend(deepcopy(paragraph) for paragraph in paragraphs)
    paragraphs[0].addprevious(anchor)
    for paragraph in paragraphs:
        paragraph.getparent().remove(paragraph)


WORD_BOX_LAYOUTS = (
    Layout("docx-boxes", "docx", "two-column", held_out=False, render=render_boxes),
    Layout("docx-old-boxes", "docx", "cards", held_out=True, render=render_old_boxes),
)
