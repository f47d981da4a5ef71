"""Pages that Chromium prints to measure with: whoever works on the reader does not look at them."""

from html import escape

from tests.samples.layouts import lines
from tests.samples.layouts.html_files import contact, markup, tagged
from tests.samples.layouts.web_parts import WebPage, contacts, listed, top
from tests.samples.sheet import Group, Section, Sheet


def grid(sheet: Sheet) -> str:
    """A card for each section, two beside each other where they are short; skills as chips."""
    cards = "".join(tagged("section", _card(section), class_=section.kind) for section in sheet.sections)
    return tagged("header", top(sheet) + contacts(sheet)) + tagged("div", cards, class_="cards")


def _card(section: Section) -> str:
    head = [lines.Line("heading", section.heading), *([lines.Line("text", section.text)] if section.text else [])]
    entries = [line for entry in section.entries for line in (*lines.barred(entry), *lines.tail(entry))]
    return markup([*head, *entries]) + "".join(map(_chips, section.groups))


def _chips(group: Group) -> str:
    label = tagged("h3", escape(group.label)) if group.label else ""
    return label + tagged("div", "".join(tagged("span", escape(item), class_="chip") for item in group.items))


def mirrored(sheet: Sheet) -> str:
    """The main text comes first in the file and stands right; contact data close the document."""
    main = markup(lines.all_lines(lines.main(sheet), lines.employer_first))
    aside = listed(lines.beside(sheet))
    footer = tagged("footer", "".join(tagged("span", contact(item)) for item in sheet.contacts))
    return tagged("div", tagged("main", main) + tagged("aside", top(sheet) + aside), class_="both") + footer


def outer(sheet: Sheet) -> str:
    """Justified text that is hyphenated; dates and places in the outer margin on the right."""
    parts = [top(sheet), tagged("p", " &middot; ".join(map(contact, sheet.contacts)))]
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
    parts = [tagged("header", tagged("div", top(sheet)) + contacts(sheet))]
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


HELD_OUT_WEB_PAGES = {
    "web_grid": WebPage(grid, "cards", held_out=True),
    "web_mirrored": WebPage(mirrored, "two-column", held_out=True),
    "web_outer": WebPage(outer, "label-left", held_out=True),
    "web_slate": WebPage(slate, "one-column", held_out=True),
}
