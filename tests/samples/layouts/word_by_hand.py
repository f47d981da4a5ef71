"""DOCX files as people type them: tabs with hanging indents, small capitals, cells without lines, signs for levels."""

from collections.abc import Iterable
from typing import Any

from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from tests.samples.layouts import lines
from tests.samples.layouts.layout import Layout
from tests.samples.layouts.lines import Line
from tests.samples.layouts.word import add_page_number, opened, put, saved, shade
from tests.samples.sheet import Entry, Section, Sheet

_HANGING = 4.25
_NARROW = ("skills", "languages", "interests", "awards", "certificates")


def render_hanging(sheet: Sheet) -> bytes:
    """Everything is "left, tab, right" with a hanging indent; what is done follows indented, without bullets."""
    document = opened(sheet, font="Arial", size=11)
    title = document.add_paragraph().add_run("Curriculum Vitae")
    title.bold, title.font.size = True, Pt(18)
    _hanging(document, "Name:", sheet.name)
    for item in sheet.contacts:
        _hanging(document, f"{item.label}:", item.text)
    if sheet.headline:
        _hanging(document, "", sheet.headline)
    for section in sheet.sections:
        document.add_paragraph()
        document.add_paragraph().add_run(section.heading).bold = True
        if section.text:
            document.add_paragraph(section.text)
        for entry in section.entries:
            _hanging(document, entry.dates, lines.joined(", ", entry.title, entry.organization, entry.place))
            for line in lines.tail(entry):
                _hanging(document, "", f"- {line.text}" if line.kind == "bullet" else line.text)
        for group in section.groups:
            _hanging(document, group.label, ", ".join(group.items))
    return saved(document)


def _hanging(document: DocumentObject, left: str, right: str) -> None:
    paragraph = document.add_paragraph(f"{left}\t{right}")
    paragraph.paragraph_format.left_indent = Cm(_HANGING)
    paragraph.paragraph_format.first_line_indent = Cm(-_HANGING)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(_HANGING))


def render_small_capitals(sheet: Sheet) -> bytes:
    """Ruled headings in small capitals, justified text, employers first; later pages repeat name and number."""
    document = opened(sheet, font="Garamond", size=12)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    running = section.header.paragraphs[0]
    running.add_run(f"{sheet.name} - ")
    add_page_number(running)
    for line in lines.top_lines(sheet, separator=" | "):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line.text)
        run.font.small_caps = line.kind == "name" or None
        run.font.size = Pt(24 if line.kind == "name" else 11)
    for part in sheet.sections:
        heading = document.add_paragraph()
        run = heading.add_run(part.heading)
        run.font.small_caps, run.font.size = True, Pt(14)
        _ruled(heading)
        for paragraph in put(document, list(lines.section_lines(part, lines.employer_first))[1:], bullet="List Bullet"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    return saved(document)


def _ruled(paragraph: Any) -> None:
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in {"val": "single", "sz": "6", "space": "1", "color": "auto"}.items():
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)


def render_cells(sheet: Sheet) -> bytes:
    """Name and contact data in cells of the page header; a row without lines for each entry, dates on its right."""
    document = opened(sheet, font="Calibri", size=11)
    top = document.sections[0].header.add_table(1, 2, Cm(17))
    put(top.rows[0].cells[0], [line for line in lines.top_lines(sheet) if line.kind != "contact"])
    for paragraph in put(top.rows[0].cells[1], [Line("contact", item.text) for item in sheet.contacts]):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for section in sheet.sections:
        put(document, [Line("heading", section.heading.upper())])
        put(document, [Line("text", section.text)] if section.text else [])
        for entry in section.entries:
            _cells(document, entry)
        put(document, (lines.group_line(group, " | ") for group in section.groups))
    return saved(document)


def _cells(document: DocumentObject, entry: Entry) -> None:
    left, right = document.add_table(1, 2).rows[0].cells
    left.width, right.width = Cm(12.5), Cm(4.5)
    put(left, [Line("strong", lines.joined(", ", entry.organization, entry.title))])
    for paragraph in put(right, [Line("text", text) for text in (entry.dates, entry.place) if text]):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    put(document, lines.tail(entry), bullet="List Bullet")


def render_levels(sheet: Sheet) -> bytes:
    """A dark row with the name over a wide cell and a narrow one on the right, where signs tell how well."""
    document = opened(sheet, font="Century Gothic", size=9.5)
    table = document.add_table(rows=2, cols=2)
    table.autofit = False
    top = table.rows[0].cells[0].merge(table.rows[0].cells[1])
    shade(top, "2F3B4C")
    for paragraph in put(top, list(lines.top_lines(sheet))[: 2 if sheet.headline else 1]):
        paragraph.runs[0].font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    wide, narrow = table.rows[1].cells
    wide.width, narrow.width = Cm(11.5), Cm(5.5)
    shade(narrow, "EDEFF2")
    main = [section for section in sheet.sections if section.kind not in _NARROW]
    put(wide, lines.all_lines(main, lines.dates_below), bullet="List Bullet", tab=11)
    put(narrow, [Line("heading", sheet.contact_heading), *(Line("contact", item.text) for item in sheet.contacts)])
    for section in sheet.sections:
        if section.kind in _NARROW:
            put(narrow, _levels(section, sheet.seed))
    return saved(document)


def _levels(section: Section, seed: int) -> Iterable[Line]:
    yield Line("heading", section.heading)
    if section.text:
        yield Line("text", section.text)
    for entry in section.entries:
        yield from lines.brief(entry)
    for group in section.groups:
        if group.label:
            yield Line("strong", group.label)
        for position, item in enumerate(group.items):
            full = 3 + (position * 7 + seed) % 3
            signs = f" {'●' * full}{'○' * (5 - full)}" if section.kind in {"skills", "languages"} else ""
            yield Line("text", item + signs)


WORD_BY_HAND_LAYOUTS = (
    Layout("docx-hanging", "docx", "label-left", held_out=True, render=render_hanging),
    Layout("docx-small-capitals", "docx", "one-column", held_out=True, render=render_small_capitals),
    Layout("docx-cells", "docx", "table", held_out=True, render=render_cells),
    Layout("docx-levels", "docx", "two-column", held_out=True, render=render_levels),
)
