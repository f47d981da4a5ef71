"""ODT files by odfpy."""

from io import BytesIO

from odf import dc, meta
from odf.element import Element
from odf.opendocument import OpenDocument, OpenDocumentText
from odf.style import ParagraphProperties, Style, TextProperties
from odf.text import H, List, ListItem, P

from recruiting.demo.render.frozen_zip import frozen
from recruiting.demo.render.outline import OutlineLine, outline
from recruiting.demo.render.sheet import WRITTEN, Sheet


def render_odt(sheet: Sheet) -> bytes:
    """One column with headings and bullet lists."""
    Element.namespaces.clear()  # odfpy declares all that the process has met, so bytes would depend on earlier files
    document = OpenDocumentText()
    styles = _styles(document)
    document.meta.addElement(dc.Creator(text=sheet.name))
    document.meta.addElement(meta.CreationDate(text=WRITTEN.strftime("%Y-%m-%dT%H:%M:%S")))
    for line in outline(sheet):
        document.text.addElement(_element(line, styles))
    target = BytesIO()
    document.write(target)
    return frozen(target.getvalue())


def _styles(document: OpenDocument) -> dict[str, Element]:
    sizes = {
        "name": ("20pt", "bold"),
        "heading": ("13pt", "bold"),
        "strong": ("11pt", "bold"),
        "text": ("11pt", "normal"),
    }
    styles = {kind: Style(name=f"resume-{kind}", family="paragraph") for kind in sizes}
    for kind, (size, weight) in sizes.items():
        styles[kind].addElement(TextProperties(fontsize=size, fontweight=weight))
        styles[kind].addElement(ParagraphProperties(margintop="0.1cm", marginbottom="0.1cm"))
        document.styles.addElement(styles[kind])
    return styles


def _element(line: OutlineLine, styles: dict[str, Element]) -> Element:
    if line.kind in {"name", "heading"}:
        return H(outlinelevel=1 if line.kind == "name" else 2, stylename=styles[line.kind], text=line.text)
    if line.kind == "bullet":
        item = ListItem()
        item.addElement(P(stylename=styles["text"], text=line.text))
        bullets = List()
        bullets.addElement(item)
        return bullets
    return P(stylename=styles[line.kind], text=line.text)
