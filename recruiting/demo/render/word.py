"""DOCX files by python-docx: one plain, one made of tables, one with the address in the page header."""

from io import BytesIO

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from recruiting.demo.render.frozen_zip import frozen
from recruiting.demo.render.sheet import WRITTEN, PrintedPosition, Sheet

_TEXT_WIDTH = Cm(17)


def render_plain(sheet: Sheet) -> bytes:
    """One column: title and dates in one paragraph, employer in the next."""
    document = _document(sheet)
    document.add_heading(sheet.name, level=0)
    document.add_paragraph(sheet.headline)
    document.add_paragraph(" | ".join(contact.text for contact in sheet.contacts))
    _summary(document, sheet)
    _experience(document, sheet)
    _closing_sections(document, sheet)
    return _saved(document)


def render_table(sheet: Sheet) -> bytes:
    """The address in a two-column table, and one table row for each job and degree, dates on the left."""
    document = _document(sheet)
    top = document.add_table(rows=1, cols=2).rows[0].cells
    _write(top[0], sheet.name, size=20, bold=True)
    top[0].add_paragraph(sheet.headline)
    top[1].text = "\n".join(contact.text for contact in sheet.contacts)
    _summary(document, sheet)
    document.add_heading(sheet.headings.experience, level=1)
    _rows(document, sheet.positions)
    document.add_heading(sheet.headings.education, level=1)
    schools = document.add_table(rows=0, cols=2)
    for item in sheet.education:
        cells = schools.add_row().cells
        cells[0].text, cells[1].text = item.dates, f"{item.degree}\n{item.institution}"
    _skills_and_languages(document, sheet)
    return _saved(document)


def render_header(sheet: Sheet) -> bytes:
    """Name and address stand in the page header, employer before title in the text."""
    document = _document(sheet)
    header = document.sections[0].header
    title = header.paragraphs[0].add_run(sheet.name)
    title.font.size, title.bold, title.font.color.rgb = Pt(18), True, RGBColor(0x1F, 0x3A, 0x5F)
    header.add_paragraph("  •  ".join(contact.text for contact in sheet.contacts))
    document.add_paragraph().add_run(sheet.headline).bold = True
    _summary(document, sheet)
    document.add_heading(sheet.headings.experience, level=1)
    for job in sheet.positions:
        document.add_paragraph().add_run(f"{job.employer}, {job.city}").bold = True
        _dated_line(document, job.dates, before=job.title)
        _bullets(document, job.highlights)
    _closing_sections(document, sheet)
    return _saved(document)


def _document(sheet: Sheet) -> DocumentObject:
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    properties = document.core_properties
    properties.author, properties.title = sheet.name, f"Resume of {sheet.name}"
    properties.created = properties.modified = WRITTEN.replace(tzinfo=None)
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2.2)
    return document


def _summary(document: DocumentObject, sheet: Sheet) -> None:
    document.add_heading(sheet.headings.summary, level=1)
    document.add_paragraph(sheet.summary)


def _experience(document: DocumentObject, sheet: Sheet) -> None:
    document.add_heading(sheet.headings.experience, level=1)
    for job in sheet.positions:
        line = _dated_line(document, job.dates, before=job.title)
        line.runs[0].bold = True
        document.add_paragraph(f"{job.employer}, {job.city}")
        _bullets(document, job.highlights)


def _dated_line(document: DocumentObject, dates: str, *, before: str) -> Paragraph:
    """A paragraph with the dates flush right."""
    line = document.add_paragraph()
    line.paragraph_format.tab_stops.add_tab_stop(_TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(before)
    line.add_run(f"\t{dates}")
    return line


def _rows(document: DocumentObject, jobs: tuple[PrintedPosition, ...]) -> None:
    table = document.add_table(rows=0, cols=2)
    for job in jobs:
        left, right = table.add_row().cells
        left.width, right.width = Cm(4), Cm(12.5)
        left.text = job.dates
        _write(right, f"{job.title}, {job.employer}", bold=True)
        for highlight in job.highlights:
            right.add_paragraph(highlight, style="List Bullet")


def _closing_sections(document: DocumentObject, sheet: Sheet) -> None:
    document.add_heading(sheet.headings.education, level=1)
    for item in sheet.education:
        document.add_paragraph(f"{item.degree}, {item.institution}, {item.dates}")
    _skills_and_languages(document, sheet)


def _skills_and_languages(document: DocumentObject, sheet: Sheet) -> None:
    document.add_heading(sheet.headings.skills, level=1)
    document.add_paragraph(", ".join(sheet.skills))
    if sheet.certificates:
        document.add_heading(sheet.headings.certificates, level=1)
        _bullets(document, sheet.certificates)
    document.add_heading(sheet.headings.languages, level=1)
    document.add_paragraph(", ".join(f"{spoken.name} ({spoken.level})" for spoken in sheet.languages))


def _bullets(document: DocumentObject, lines: tuple[str, ...]) -> None:
    for line in lines:
        document.add_paragraph(line, style="List Bullet")


def _write(cell: _Cell, text: str, *, size: float = 10.5, bold: bool = False) -> None:
    run = cell.paragraphs[0].add_run(text)
    run.font.size, run.bold = Pt(size), bold


def _saved(document: DocumentObject) -> bytes:
    target = BytesIO()
    document.save(target)
    return frozen(target.getvalue())
