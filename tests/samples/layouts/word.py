"""DOCX files by python-docx: tabs, lists, tables, columns, page headers."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section as PageSection
from docx.shared import Cm, Pt, RGBColor

from recruiting.demo.render.frozen_zip import frozen
from tests.samples.layouts import lines
from tests.samples.layouts.layout import Layout
from tests.samples.layouts.lines import Line
from tests.samples.sheet import Sheet

_WRITTEN = datetime(2026, 6, 1)  # noqa: DTZ001 - the format has no zone
_SIZES = {"name": 22.0, "headline": 12.0, "heading": 13.0, "contact": 9.5}


def opened(sheet: Sheet, *, font: str = "Calibri", size: float = 10.5) -> DocumentObject:
    """An empty document."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    normal.paragraph_format.space_after = Pt(3)
    properties = document.core_properties
    properties.author, properties.title = sheet.name, f"CV {sheet.name}"
    properties.created = properties.modified = _WRITTEN
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    return document


def saved(document: DocumentObject) -> bytes:
    """The file, the same bytes each time."""
    target = BytesIO()
    document.save(target)
    return frozen(target.getvalue())


def put(container: Any, found: Iterable[Line], *, heading: str = "", bullet: str = "", tab: float = 17) -> list[Any]:
    """A paragraph for each line, into a document, cell or header. `heading` and `bullet` name styles; without one,
    the look is given to the characters alone. `tab` is where the right tab stands, in centimeters."""
    return [_paragraph(container, line, heading=heading, bullet=bullet, tab=tab) for line in found]


def _paragraph(container: Any, line: Line, *, heading: str, bullet: str, tab: float) -> Any:
    if line.kind == "bullet":
        return container.add_paragraph(line.text, style=bullet) if bullet else container.add_paragraph(f"• {line.text}")
    if line.kind == "heading" and heading:
        return container.add_paragraph(line.text, style=heading)
    paragraph = container.add_paragraph()
    run = paragraph.add_run(line.text)
    run.bold = line.kind in {"name", "heading", "strong"} or None
    if line.kind in _SIZES:
        run.font.size = Pt(_SIZES[line.kind])
    if line.kind == "heading":
        run.font.color.rgb = RGBColor(0x1F, 0x4E, 0x79)
        paragraph.paragraph_format.space_before = Pt(10)
    if line.right:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(tab), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run(f"\t{line.right}")
    return paragraph


def add_page_number(paragraph: Any) -> None:
    """The number of the page, counted by the program, at the end of a paragraph."""
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    paragraph._p.append(number)


def render_tabs(sheet: Sheet) -> bytes:
    """Plain paragraphs, dates behind a right tab, looks given by hand."""
    document = opened(sheet)
    for paragraph in put(document, lines.top_lines(sheet, separator=" | ")):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    put(document, lines.all_lines(sheet.sections, lines.title_first))
    return saved(document)


def render_lists(sheet: Sheet) -> bytes:
    """Styles of the program: title, headings, lists; each skill an item of a list."""
    document = opened(sheet, font="Cambria", size=11)
    document.add_heading(sheet.name, level=0)
    put(document, [Line("headline", sheet.headline)])
    put(document, (Line("bullet", f"{item.label}: {item.text}") for item in sheet.contacts), bullet="List Bullet")
    for section in sheet.sections:
        found = list(lines.section_lines(section, lines.dates_below, listed=section.kind == "skills"))
        if section.kind == "skills":
            found = [Line("bullet", line.text) if line.kind == "text" else line for line in found]
        put(document, found, heading="Heading 1", bullet="List Bullet 2")
    return saved(document)


def render_sidebar(sheet: Sheet) -> bytes:
    """A table of one row: contact data, skills and languages in the narrow cell, the rest in the wide one."""
    document = opened(sheet, font="Arial", size=9.5)
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    left.width, right.width = Cm(5.5), Cm(11.5)
    shade(left, "DCE6F1")
    side = [Line("heading", sheet.contact_heading), *(Line("contact", item.text) for item in sheet.contacts)]
    put(left, [*side, *lines.all_lines(lines.beside(sheet), lines.dates_below, listed=True)])
    put(right, list(lines.top_lines(sheet))[:2])
    put(right, lines.all_lines(lines.main(sheet), lines.title_first), bullet="List Bullet", tab=11)
    return saved(document)


def render_rows(sheet: Sheet) -> bytes:
    """One table of two columns: dates or labels on the left; a heading takes a row of merged cells."""
    document = opened(sheet, font="Times New Roman", size=11)
    put(document, list(lines.top_lines(sheet))[:2])
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for item in sheet.contacts:
        _row(table, item.label, [Line("text", item.text)])
    for section in sheet.sections:
        merged = table.add_row().cells
        put(merged[0].merge(merged[1]), [Line("heading", section.heading)])
        if section.text:
            _row(table, "", [Line("text", section.text)])
        for entry in section.entries:
            _row(table, entry.dates, [*lines.undated(entry), *lines.tail(entry)])
        for group in section.groups:
            _row(table, group.label, [Line("text", ", ".join(group.items))])
    return saved(document)


def render_page_header(sheet: Sheet) -> bytes:
    """Name and contact data stand in the page header, a page number in the footer."""
    document = opened(sheet, font="Georgia")
    header = document.sections[0].header
    put(header, lines.top_lines(sheet, separator="  •  "))
    add_page_number(document.sections[0].footer.paragraphs[0])
    put(document, lines.all_lines(sheet.sections, lines.employer_first), heading="Heading 2", bullet="List Bullet")
    return saved(document)


def render_columns(sheet: Sheet) -> bytes:
    """Name and contact data over the whole width, then two columns of the page."""
    document = opened(sheet, size=10)
    put(document, lines.top_lines(sheet, separator=" | "))
    _columns(document.add_section(WD_SECTION.CONTINUOUS), 2)
    put(document, lines.all_lines(sheet.sections, lines.barred), heading="Heading 3", bullet="List Bullet")
    return saved(document)


def render_controls(sheet: Sheet) -> bytes:
    """As a template of the program leaves it: each paragraph in a content control, dates before titles."""
    document = opened(sheet, font="Garamond", size=11)
    found = [*lines.top_lines(sheet, labels=True), *lines.all_lines(sheet.sections, lines.dates_first)]
    for paragraph in put(document, found, heading="Heading 1"):
        control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        paragraph._p.addprevious(control)
        control.append(content)
        content.append(paragraph._p)
    return saved(document)


def _columns(section: PageSection, count: int) -> None:
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), str(count))
    columns.set(qn("w:space"), "425")


def _row(table: Any, left: str, found: list[Line]) -> None:
    cells = table.add_row().cells
    cells[0].width, cells[1].width = Cm(4), Cm(13)
    cells[0].text = left
    put(cells[1], found, bullet="List Bullet")


def shade(cell: Any, fill: str) -> None:
    """A color behind a cell, as RRGGBB."""
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), fill)
    cell._tc.get_or_add_tcPr().append(shading)


WORD_LAYOUTS = (
    Layout("docx-tabs", "docx", "one-column", held_out=False, render=render_tabs),
    Layout("docx-lists", "docx", "one-column", held_out=False, render=render_lists),
    Layout("docx-sidebar", "docx", "two-column", held_out=False, render=render_sidebar),
    Layout("docx-rows", "docx", "table", held_out=False, render=render_rows),
    Layout("docx-controls", "docx", "one-column", held_out=False, render=render_controls),
    Layout("docx-page-header", "docx", "one-column", held_out=True, render=render_page_header),
    Layout("docx-columns", "docx", "two-column", held_out=True, render=render_columns),
)
