"""ODT files by odfpy."""

from collections.abc import Callable, Iterable
from io import BytesIO

from odf import dc, meta
from odf.draw import Frame, TextBox
from odf.element import Element
from odf.opendocument import OpenDocument, OpenDocumentText
from odf.style import ParagraphProperties, Style, TabStop, TabStops, TextProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import H, List, ListItem, P, Tab

from recruiting.demo.render.frozen_zip import frozen
from tests.samples.layouts import lines
from tests.samples.layouts.layout import Layout
from tests.samples.layouts.lines import Line
from tests.samples.sheet import Sheet

_FONTS = {
    "name": ("22pt", "bold"),
    "headline": ("12pt", "normal"),
    "contact": ("10pt", "normal"),
    "heading": ("14pt", "bold"),
    "strong": ("11pt", "bold"),
    "text": ("10.5pt", "normal"),
}


def _written(sheet: Sheet, fill: Callable[[OpenDocument, Callable[[Iterable[Line]], list[Element]]], None]) -> bytes:
    document = OpenDocumentText()
    styles = {kind: _style(document, kind) for kind in _FONTS}
    document.meta.addElement(dc.Creator(text=sheet.name))
    document.meta.addElement(meta.CreationDate(text="2026-06-01T08:00:00"))
    fill(document, lambda found: [_element(line, styles) for line in found])
    target = BytesIO()
    document.write(target)
    return frozen(target.getvalue())


def _style(document: OpenDocument, kind: str) -> Style:
    size, weight = _FONTS[kind]
    style = Style(name=f"sample-{kind}", family="paragraph")
    properties = ParagraphProperties(margintop="0.1cm", marginbottom="0.08cm")
    stops = TabStops()
    stops.addElement(TabStop(position="17cm", type="right"))
    properties.addElement(stops)
    style.addElement(properties)
    style.addElement(TextProperties(fontsize=size, fontweight=weight))
    document.styles.addElement(style)
    return style


def _element(line: Line, styles: dict[str, Style]) -> Element:
    if line.kind == "bullet":
        item, bullets = ListItem(), List()
        item.addElement(P(stylename=styles["text"], text=line.text))
        bullets.addElement(item)
        return bullets
    if line.kind in {"name", "heading"}:
        return H(outlinelevel=1 if line.kind == "name" else 2, stylename=styles[line.kind], text=line.text)
    paragraph = P(stylename=styles[line.kind], text=line.text)
    if line.right:
        paragraph.addElement(Tab())
        paragraph.addText(line.right)
    return paragraph


def render_tabs(sheet: Sheet) -> bytes:
    """One column, dates behind a right tab."""

    def fill(document: OpenDocument, made: Callable[[Iterable[Line]], list[Element]]) -> None:
        _add(document.text, made(lines.top_lines(sheet, separator="  •  ")))
        _add(document.text, made(lines.all_lines(sheet.sections, lines.employer_first)))

    return _written(sheet, fill)


def render_rows(sheet: Sheet) -> bytes:
    """A table for each section, dates or labels in its left column."""

    def fill(document: OpenDocument, made: Callable[[Iterable[Line]], list[Element]]) -> None:
        _add(document.text, made(lines.top_lines(sheet, labels=True)))
        for section in sheet.sections:
            _add(document.text, made([Line("heading", section.heading)]))
            _add(document.text, made([Line("text", section.text)] if section.text else []))
            pairs = [
                *((entry.dates, [*lines.undated(entry), *lines.tail(entry)]) for entry in section.entries),
                *((group.label, [Line("text", ", ".join(group.items))]) for group in section.groups),
            ]
            if pairs:
                _add(document.text, [_table([(made([Line("text", left)]), made(right)) for left, right in pairs])])

    return _written(sheet, fill)


def render_frame(sheet: Sheet) -> bytes:
    """Contact data, skills and languages in a text frame, the rest in the text."""

    def fill(document: OpenDocument, made: Callable[[Iterable[Line]], list[Element]]) -> None:
        side = [Line("heading", sheet.contact_heading), *(Line("contact", item.text) for item in sheet.contacts)]
        box, anchor = TextBox(), P()
        _add(box, made([*side, *lines.all_lines(lines.beside(sheet), lines.dates_below, listed=True)]))
        frame = Frame(width="5.5cm", height="24cm", x="12cm", y="1cm", anchortype="paragraph")
        frame.addElement(box)
        anchor.addElement(frame)
        document.text.addElement(anchor)
        _add(document.text, made(list(lines.top_lines(sheet))[:2]))
        _add(document.text, made(lines.all_lines(lines.main(sheet), lines.dates_below)))

    return _written(sheet, fill)


def render_hanging(sheet: Sheet) -> bytes:
    """Dates or labels, a tab, and the text with a hanging indent, as a typewriter would have it."""

    def fill(document: OpenDocument, made: Callable[[Iterable[Line]], list[Element]]) -> None:
        style = _hanging_style(document)
        _add(document.text, made(line for line in lines.top_lines(sheet) if line.kind != "contact"))
        _add(document.text, [_hanging(style, item.label, item.text) for item in sheet.contacts])
        for section in sheet.sections:
            _add(document.text, made([Line("heading", section.heading)]))
            _add(document.text, made([Line("text", section.text)] if section.text else []))
            for entry in section.entries:
                head, *rest = [line.text for line in (*lines.undated(entry), *lines.tail(entry))]
                _add(document.text, [_hanging(style, entry.dates, head), *(_hanging(style, "", text) for text in rest)])
            _add(document.text, [_hanging(style, group.label, ", ".join(group.items)) for group in section.groups])

    return _written(sheet, fill)


def _hanging_style(document: OpenDocument) -> Style:
    style = Style(name="sample-hanging", family="paragraph")
    style.addElement(ParagraphProperties(marginleft="4.5cm", textindent="-4.5cm", marginbottom="0.05cm"))
    document.styles.addElement(style)
    return style


def _hanging(style: Style, left: str, right: str) -> Element:
    paragraph = P(stylename=style, text=left)
    paragraph.addElement(Tab())
    paragraph.addText(right)
    return paragraph


def _table(rows: list[tuple[list[Element], list[Element]]]) -> Table:
    table = Table()
    table.addElement(TableColumn(numbercolumnsrepeated=2))
    for pair in rows:
        row = TableRow()
        for content in pair:
            cell = TableCell()
            _add(cell, content)
            row.addElement(cell)
        table.addElement(row)
    return table


def _add(parent: Element, children: list[Element]) -> None:
    for child in children:
        parent.addElement(child)


ODT_LAYOUTS = (
    Layout("odt-tabs", "odt", "one-column", held_out=False, render=render_tabs),
    Layout("odt-rows", "odt", "table", held_out=False, render=render_rows),
    Layout("odt-frame", "odt", "two-column", held_out=True, render=render_frame),
    Layout("odt-hanging", "odt", "label-left", held_out=True, render=render_hanging),
)
