"""All layouts by name, and the one function that renders them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from recruiting.demo.people import plain
from recruiting.demo.person import Person
from recruiting.demo.render.markup import render_html, render_rtf, render_txt
from recruiting.demo.render.odt import render_odt
from recruiting.demo.render.pdf import render_pdf
from recruiting.demo.render.scan import render_scan
from recruiting.demo.render.sheet import Sheet, sheet_of
from recruiting.demo.render.word import render_header, render_plain, render_table


@dataclass(frozen=True, slots=True)
class RenderedResume:
    """A resume file with the truth about the person in it."""

    filename: str
    content: bytes
    person: Person
    layout: str


Renderer = Callable[[Sheet], bytes]


def _pdf(template: str) -> Renderer:
    return partial(render_pdf, template=template)


def _scan(sheet: Sheet) -> bytes:
    return render_scan(render_pdf(sheet, "single"), seed=sum(sheet.name.encode()))


LAYOUTS: dict[str, Renderer] = {
    "pdf-single": _pdf("single"),
    "pdf-sidebar-left": _pdf("sidebar_left"),
    "pdf-sidebar-right": _pdf("sidebar_right"),
    "pdf-label-left": _pdf("label_left"),
    "pdf-compact": _pdf("compact"),
    "pdf-banner": _pdf("banner"),
    "docx-plain": render_plain,
    "docx-table": render_table,
    "docx-header": render_header,
    "odt": render_odt,
    "rtf": render_rtf,
    "html": render_html,
    "txt": render_txt,
    "png-scan": _scan,
}
"""A layout's name starts with the extension of its files."""


def render(person: Person, layout: str) -> RenderedResume:
    """The resume of this person as a file. Raises KeyError for a layout that is not in LAYOUTS."""
    content = LAYOUTS[layout](sheet_of(person))
    extension = layout.partition("-")[0]
    filename = f"{plain(person.given_name)}_{plain(person.family_name)}_resume.{extension}"
    return RenderedResume(filename, content, person, layout)
