"""The bodies of the pages that Chromium prints; the style sheet of the same name arranges them."""

from dataclasses import replace
from html import escape

from tests.samples.layouts import lines
from tests.samples.layouts.html_files import contact, markup, rows_of, tagged
from tests.samples.layouts.web_parts import WebPage, contacts, listed, top
from tests.samples.sheet import Entry, Section, Sheet


def flex(sheet: Sheet) -> str:
    """The sidebar stands right of the main text, and after it in the file."""
    aside = tagged("h2", escape(sheet.contact_heading)) + contacts(sheet) + listed(lines.beside(sheet))
    main = top(sheet) + markup(lines.all_lines(lines.main(sheet), lines.title_first))
    return tagged("main", main) + tagged("aside", aside)


def table(sheet: Sheet) -> str:
    """One table of two columns."""
    rows = "".join(row for section in sheet.sections for row in rows_of(section))
    contacts = "".join(
        tagged("tr", tagged("td", escape(item.label)) + tagged("td", contact(item))) for item in sheet.contacts
    )
    return top(sheet) + tagged("table", contacts + rows)


def ledger(sheet: Sheet) -> str:
    """One column in print style; dates float right and stand in the file before the title."""
    parts = [top(sheet), tagged("p", " &bull; ".join(contact(item) for item in sheet.contacts), class_="line")]
    for section in sheet.sections:
        parts.append(tagged("h2", escape(section.heading)))
        parts += [tagged("p", escape(section.text))] if section.text else []
        for entry in section.entries:
            dates = tagged("span", escape(entry.dates), class_="dates")
            place = tagged("i", escape(lines.joined(", ", entry.organization, entry.place)))
            parts.append(tagged("div", dates + tagged("b", escape(entry.title)) + "<br>" + place, class_="entry"))
            parts.append(markup(lines.tail(entry)))
        parts += [markup([lines.group_line(group, " · ")]) for group in section.groups]
    return "\n".join(parts)


def columns(sheet: Sheet) -> str:
    """Everything below the name flows through two columns."""
    found = lines.all_lines(sheet.sections, lines.dates_first)
    return top(sheet) + tagged("div", contacts(sheet) + markup(found), class_="flow")


def letter(sheet: Sheet) -> str:
    """As an office suite on the web offers it: "employer, place - title" in one line, dates in capitals below."""
    main = "".join(map(_letter_section, lines.main(sheet)))
    aside = contacts(sheet) + "".join(map(_letter_section, lines.beside(sheet)))
    return tagged("main", top(sheet) + main) + tagged("aside", aside)


def _letter_section(section: Section) -> str:
    parts = [tagged("h2", escape(section.heading))]
    parts += [tagged("p", escape(section.text))] if section.text else []
    for entry in section.entries:
        employer = tagged("b", escape(entry.organization or entry.title))
        place = f", {escape(entry.place)}" if entry.place else ""
        title = f" — {tagged('i', escape(entry.title))}" if entry.organization else ""
        parts.append(tagged("h3", employer + place + title))
        parts += [tagged("p", escape(entry.dates), class_="dates")] if entry.dates else []
        parts.append(markup(lines.tail(entry)))
    return "".join((*parts, *(markup(lines.group_list(group)) for group in section.groups)))


def margin(sheet: Sheet) -> str:
    """Justified text that is hyphenated, dates and headings in a margin on the left, skills as a cloud."""
    parts = [tagged("header", top(sheet) + tagged("p", " / ".join(map(contact, sheet.contacts)), class_="line"))]
    for section in sheet.sections:
        parts.append(tagged("h2", escape(section.heading)))
        parts += [tagged("p", escape(section.text), class_="wide")] if section.text else []
        for entry in section.entries:
            dates = tagged("div", escape(entry.dates), class_="dates")
            parts.append(dates + tagged("div", markup([*lines.one_line(_undated(entry)), *lines.tail(entry)])))
        for group in section.groups:
            sizes = (f"s{(len(item) + sheet.seed) % 3}" for item in group.items)
            cloud = " ".join(tagged("span", escape(i), class_=s) for i, s in zip(group.items, sizes, strict=True))
            parts.append(tagged("div", escape(group.label), class_="dates") + tagged("div", cloud, class_="cloud"))
    return "\n".join(parts)


def _undated(entry: Entry) -> Entry:
    return replace(entry, dates="")


WEB_PAGES = {
    "web_flex": WebPage(flex, "two-column", held_out=False),
    "web_table": WebPage(table, "table", held_out=False),
    "web_ledger": WebPage(ledger, "one-column", held_out=False),
    "web_columns": WebPage(columns, "two-column", held_out=False),
    "web_letter": WebPage(letter, "two-column", held_out=False),
    "web_margin": WebPage(margin, "label-left", held_out=False),
}
