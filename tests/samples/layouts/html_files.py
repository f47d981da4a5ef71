"""HTML files: semantic, tables, and nothing but nested div elements."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from tests.samples.layouts import lines
from tests.samples.layouts.layout import Layout
from tests.samples.layouts.lines import Line
from tests.samples.sheet import Contact, Entry, Section, Sheet

_TAGS = {"name": "h1", "headline": "p", "contact": "p", "heading": "h2", "strong": "h3", "text": "p"}


def tagged(name: str, content: str, **attributes: str) -> str:
    """An element; `content` is markup already. `class_` stands for class."""
    told = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{told}>{content}</{name}>"


def page(sheet: Sheet, style: str, body: str) -> str:
    """A whole document."""
    head = f'<meta charset="utf-8"><title>{escape(sheet.name)}</title><style>{style}</style>'
    return f'<!DOCTYPE html>\n<html lang="{sheet.language}"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'


def contact(item: Contact) -> str:
    """The text, linked where it is a link."""
    return tagged("a", escape(item.text), href=item.url) if item.url else escape(item.text)


def markup(found: Iterable[Line]) -> str:
    """Headings, paragraphs and lists; what stands flush right is a span."""
    parts = []
    for listed, group in groupby(found, key=lambda line: line.kind == "bullet"):
        items = list(group)
        if listed:
            parts.append(tagged("ul", "".join(tagged("li", escape(line.text)) for line in items)))
        else:
            parts += [tagged(_TAGS[line.kind], _inline(line), class_=line.kind) for line in items]
    return "\n".join(parts)


def _inline(line: Line) -> str:
    right = f" {tagged('span', escape(line.right), class_='right')}" if line.right else ""
    return escape(line.text) + right


def render_semantic(sheet: Sheet) -> bytes:
    """header, section and article elements, dates in time elements."""
    top = tagged("h1", escape(sheet.name)) + tagged("p", escape(sheet.headline))
    address = tagged("address", "<br>".join(contact(item) for item in sheet.contacts))
    body = tagged("header", top + address) + tagged("main", "\n".join(_section(item) for item in sheet.sections))
    return page(sheet, "body{max-width:46em;margin:2em auto;font-family:Georgia,serif}", body).encode()


def _section(section: Section) -> str:
    articles = "".join(_article(entry) for entry in section.entries)
    groups = "".join(
        (tagged("h3", escape(group.label)) if group.label else "")
        + tagged("ul", "".join(tagged("li", escape(item)) for item in group.items))
        for group in section.groups
    )
    text = tagged("p", escape(section.text)) if section.text else ""
    return tagged("section", tagged("h2", escape(section.heading)) + text + articles + groups)


def _article(entry: Entry) -> str:
    dates = f" {tagged('time', escape(entry.dates))}" if entry.dates else ""
    place = lines.joined(", ", entry.organization, entry.place)
    head = tagged("h3", escape(entry.title)) + tagged("p", tagged("em", escape(place)) + dates)
    return tagged("article", head + markup(lines.tail(entry)))


def render_table(sheet: Sheet) -> bytes:
    """Nested tables: contact data beside the name, then a row for each entry with its dates on the left."""
    contacts = "<br>".join(contact(item) for item in sheet.contacts)
    name = f"<b><font size=6>{escape(sheet.name)}</font></b><br>{escape(sheet.headline)}"
    top = tagged("table", tagged("tr", tagged("td", name) + tagged("td", contacts, align="right")), width="100%")
    rows = "\n".join(row for section in sheet.sections for row in rows_of(section))
    body = tagged("center", tagged("table", tagged("tr", tagged("td", top, colspan="2")) + rows, width="700"))
    return page(sheet, "td{vertical-align:top;font:10pt Arial}", body).encode()


def rows_of(section: Section) -> list[str]:
    """The heading over both columns; dates or labels on the left, text on the right."""
    wide = [tagged("b", escape(section.heading)), *([escape(section.text)] if section.text else [])]
    pairs = [(entry.dates, markup([*lines.undated(entry), *lines.tail(entry)])) for entry in section.entries]
    pairs += [(group.label, escape(", ".join(group.items))) for group in section.groups]
    return [
        *(tagged("tr", tagged("td", text, colspan="2")) for text in wide),
        *(tagged("tr", tagged("td", escape(left), width="160") + tagged("td", right)) for left, right in pairs),
    ]


def render_soup(sheet: Sheet) -> bytes:
    """div and span elements with classes only, icons of a font that is not there, a sidebar before the name."""
    icons = {"email": "\uf0e0", "phone": "\uf095", "place": "\uf3c5", "link": "\uf0c1"}
    contacts = [
        _div(tagged("i", icons.get(item.kind, "\uf05a"), class_="fa") + tagged("span", contact(item)), "row")
        for item in sheet.contacts
    ]
    side = (
        _div(escape(sheet.contact_heading), "t")
        + "".join(contacts)
        + _divs(lines.all_lines(lines.beside(sheet), lines.dates_below, listed=True))
    )
    top = _div(escape(sheet.name), "n") + _div(escape(sheet.headline), "h")
    main = top + _divs(lines.all_lines(lines.main(sheet), lines.employer_first))
    style = ".w{display:flex}.s{width:30%}.m{width:70%}.t{font-size:16px;font-weight:700}.n{font-size:30px}"
    return page(sheet, style, _div(_div(_div(side, "s") + _div(main, "m"), "w"), "app")).encode()


def _div(content: str, name: str) -> str:
    return tagged("div", content, class_=name)


def _divs(found: Iterable[Line]) -> str:
    names = {"heading": "t", "strong": "b", "text": "x", "bullet": "li"}
    return "".join(
        _div(tagged("span", escape(line.text)) + (tagged("span", escape(line.right), class_="r") if line.right else ""),
             names[line.kind])
        for line in found
    )  # fmt: skip


def render_letter(sheet: Sheet) -> bytes:
    """What an office program saves as a page: paragraphs with inline styles and hard spaces, no headings."""
    sizes = {"name": 20, "headline": 12, "heading": 14}
    found = [*lines.top_lines(sheet, separator="  \u00b7  "), *lines.all_lines(sheet.sections, lines.one_line)]
    parts = []
    for line in found:
        text = escape(line.text)
        bold = tagged("b", text) if line.kind in {"name", "heading", "strong"} else text
        mark = "\u00b7&nbsp;&nbsp;&nbsp;" if line.kind == "bullet" else ""
        size = sizes.get(line.kind, 11)
        parts.append(tagged("p", mark + tagged("span", bold, style=f"font-size:{size}.0pt"), class_="MsoNormal"))
    return page(sheet, "p.MsoNormal{margin:0;font-family:Calibri}", "\n".join(parts)).encode()


def render_definitions(sheet: Sheet) -> bytes:
    """Lists of definitions: dates or labels are the terms, what they belong to the definitions."""
    contacts = "".join(tagged("dt", escape(item.label)) + tagged("dd", contact(item)) for item in sheet.contacts)
    top = tagged("h1", escape(sheet.name)) + tagged("h2", escape(sheet.headline)) + tagged("dl", contacts)
    body = top + "".join(map(_definitions, sheet.sections))
    return page(sheet, "dt{float:left;width:10em}dd{margin:0 0 .4em 11em}", body).encode()


def _definitions(section: Section) -> str:
    text = tagged("p", escape(section.text)) if section.text else ""
    pairs = [(entry.dates, markup([*lines.undated(entry), *lines.tail(entry)])) for entry in section.entries]
    pairs += [(group.label, escape(", ".join(group.items))) for group in section.groups]
    terms = "".join(tagged("dt", escape(left) or "&nbsp;") + tagged("dd", right) for left, right in pairs)
    return tagged("h2", escape(section.heading)) + text + (tagged("dl", terms) if terms else "")


def render_job_board(sheet: Sheet) -> bytes:
    """What a job board makes of a profile: a heading of the site, employer and place in one line, tags, a footer."""
    head = _div("jobfinder.example &rsaquo; Profile", "crumbs") + tagged("h1", escape(sheet.name))
    head += _div(escape(sheet.headline), "sub") + "".join(_div(contact(item), "row") for item in sheet.contacts)
    body = head + "".join(map(_board_section, sheet.sections))
    return page(sheet, ".crumbs,footer{font-size:9px;color:#888}", body + tagged("footer", "1 / 1")).encode()


def _board_section(section: Section) -> str:
    parts = [tagged("h2", escape(section.heading))]
    parts += [_div(escape(section.text), "text")] if section.text else []
    for entry in section.entries:
        at = lines.joined(" - ", entry.organization, entry.place)
        rows = [tagged("b", escape(entry.title)), escape(at), tagged("small", escape(entry.dates))]
        parts.append(_div("<br>".join(filter(None, rows)), "entry") + markup(lines.tail(entry)))
    for group in section.groups:
        tags = " ".join(tagged("span", escape(item), class_="tag") for item in group.items)
        parts.append((_div(escape(group.label), "label") if group.label else "") + _div(tags, "tags"))
    return "".join(parts)


HTML_LAYOUTS = (
    Layout("html-semantic", "html", "one-column", held_out=False, render=render_semantic),
    Layout("html-table", "html", "table", held_out=False, render=render_table),
    Layout("html-letter", "html", "one-column", held_out=False, render=render_letter),
    Layout("html-soup", "html", "two-column", held_out=True, render=render_soup),
    Layout("html-definitions", "html", "label-left", held_out=True, render=render_definitions),
    Layout("html-job-board", "html", "one-column", held_out=True, render=render_job_board),
)
