"""The bodies of the pages that Chromium prints; the style sheet of the same name arranges them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape

from tests.samples.layouts import lines
from tests.samples.layouts.html_files import contact, markup, rows_of, tagged
from tests.samples.sheet import Entry, Group, Section, Sheet


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page by what it makes of a sheet."""

    body: Callable[[Sheet], str]
    family: str
    held_out: bool


def flex(sheet: Sheet) -> str:
    """The sidebar stands right of the main text, and after it in the file."""
    aside = tagged("h2", escape(sheet.contact_heading)) + _contacts(sheet) + _listed(lines.beside(sheet))
    main = _top(sheet) + markup(lines.all_lines(lines.main(sheet), lines.title_first))
    return tagged("main", main) + tagged("aside", aside)


def grid(sheet: Sheet) -> str:
    """A card for each section, two beside each other where they are short; skills as chips."""
    cards = "".join(tagged("section", _card(section), class_=section.kind) for section in sheet.sections)
    return tagged("header", _top(sheet) + _contacts(sheet)) + tagged("div", cards, class_="cards")


def _card(section: Section) -> str:
    head = [lines.Line("heading", section.heading), *([lines.Line("text", section.text)] if section.text else [])]
    entries = [line for entry in section.entries for line in (*lines.barred(entry), *lines.tail(entry))]
    return markup([*head, *entries]) + "".join(map(_chips, section.groups))


def _chips(group: Group) -> str:
    label = tagged("h3", escape(group.label)) if group.label else ""
    return label + tagged("div", "".join(tagged("span", escape(item), class_="chip") for item in group.items))


def table(sheet: Sheet) -> str:
    """One table of two columns."""
    rows = "".join(row for section in sheet.sections for row in rows_of(section))
    contacts = "".join(
        tagged("tr", tagged("td", escape(item.label)) + tagged("td", contact(item))) for item in sheet.contacts
    )
    return _top(sheet) + tagged("table", contacts + rows)


def ledger(sheet: Sheet) -> str:
    """One column in print style; dates float right and stand in the file before the title."""
    parts = [_top(sheet), tagged("p", " &bull; ".join(contact(item) for item in sheet.contacts), class_="line")]
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
    return _top(sheet) + tagged("div", _contacts(sheet) + markup(found), class_="flow")


def mirrored(sheet: Sheet) -> str:
    """The main text comes first in the file and stands right; contact data close the document."""
    main = markup(lines.all_lines(lines.main(sheet), lines.employer_first))
    aside = _listed(lines.beside(sheet))
    footer = tagged("footer", "".join(tagged("span", contact(item)) for item in sheet.contacts))
    return tagged("div", tagged("main", main) + tagged("aside", _top(sheet) + aside), class_="both") + footer


def letter(sheet: Sheet) -> str:
    """As an office suite on the web offers it: "employer, place - title" in one line, dates in capitals below."""
    main = "".join(map(_letter_section, lines.main(sheet)))
    aside = _contacts(sheet) + "".join(map(_letter_section, lines.beside(sheet)))
    return tagged("main", _top(sheet) + main) + tagged("aside", aside)


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
    parts = [tagged("header", _top(sheet) + tagged("p", " / ".join(map(contact, sheet.contacts)), class_="line"))]
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


def outer(sheet: Sheet) -> str:
    """Justified text that is hyphenated; dates and places in the outer margin on the right."""
    parts = [_top(sheet), tagged("p", " &middot; ".join(map(contact, sheet.contacts)))]
    for section in sheet.sections:
        parts.append(tagged("h2", escape(section.heading)))
        parts += [tagged("p", escape(section.text))] if section.text else []
        for entry in section.entries:
            head = tagged("h3", escape(entry.title)) + tagged("p", escape(entry.organization))
            beside = escape(entry.dates) + (tagged("b", escape(entry.place)) if entry.place else "")
            text = tagged("div", head + markup(lines.tail(entry)))
            parts.append(tagged("div", text + tagged("div", beside, class_="outer"), class_="entry"))
        parts += [markup([lines.group_line(group)]) for group in section.groups]
    return "\n".join(parts)


def slate(sheet: Sheet) -> str:
    """Contact data right of the name; "title, employer - place" in one line, dates in capitals below."""
    parts = [tagged("header", tagged("div", _top(sheet)) + _contacts(sheet))]
    for section in sheet.sections:
        parts.append(tagged("h2", escape(section.heading)))
        parts += [tagged("p", escape(section.text))] if section.text else []
        for entry in section.entries:
            rest = lines.joined(" – ", entry.organization, entry.place)
            parts.append(tagged("h3", tagged("b", escape(entry.title)) + (f", {escape(rest)}" if rest else "")))
            parts += [tagged("p", escape(entry.dates), class_="dates")] if entry.dates else []
            parts.append(markup(lines.tail(entry)))
        parts += [markup([lines.group_line(group, " / ")]) for group in section.groups]
    return "\n".join(parts)


def _undated(entry: Entry) -> Entry:
    return replace(entry, dates="")


def _top(sheet: Sheet) -> str:
    return tagged("h1", escape(sheet.name)) + tagged("p", escape(sheet.headline), class_="headline")


def _contacts(sheet: Sheet) -> str:
    return tagged("ul", "".join(tagged("li", contact(item)) for item in sheet.contacts), class_="contacts")


def _listed(sections: list[Section]) -> str:
    return markup(lines.all_lines(sections, lines.dates_below, listed=True))


WEB_PAGES = {
    "web_flex": WebPage(flex, "two-column", held_out=False),
    "web_table": WebPage(table, "table", held_out=False),
    "web_ledger": WebPage(ledger, "one-column", held_out=False),
    "web_grid": WebPage(grid, "cards", held_out=True),
    "web_columns": WebPage(columns, "two-column", held_out=False),
    "web_mirrored": WebPage(mirrored, "two-column", held_out=True),
    "web_letter": WebPage(letter, "two-column", held_out=False),
    "web_margin": WebPage(margin, "label-left", held_out=False),
    "web_outer": WebPage(outer, "label-left", held_out=True),
    "web_slate": WebPage(slate, "one-column", held_out=True),
}
