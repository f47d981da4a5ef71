"""A sheet as plain lines, for the formats whose layouts differ by what holds the lines."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tests.samples.sheet import Entry, Group, Section, Sheet

BRIEF_KINDS = {"certificates", "publications", "awards", "interests", "references"}
SIDE_KINDS = {"skills", "languages", "certificates", "interests"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line; `kind` is name, headline, contact, heading, strong, text or bullet, `right` stands flush right."""

    kind: str
    text: str
    right: str = ""


Form = Callable[[Entry], Iterator[Line]]
"""How the head of an entry is arranged."""


def joined(separator: str, *parts: str) -> str:
    """The parts that are not empty."""
    return separator.join(part for part in parts if part)


def title_first(entry: Entry) -> Iterator[Line]:
    """Title with the dates on the right, employer and place below."""
    yield Line("strong", entry.title, entry.dates)
    yield from _filled(joined(", ", entry.organization, entry.place))


def employer_first(entry: Entry) -> Iterator[Line]:
    """Employer with the place on the right, title with the dates on the right below."""
    if not entry.organization:
        yield Line("strong", entry.title, joined(", ", entry.place, entry.dates))
        return
    yield Line("strong", entry.organization, entry.place)
    yield Line("text", entry.title, entry.dates)


def one_line(entry: Entry) -> Iterator[Line]:
    """All in one line, the dates in parentheses."""
    dates = entry.dates and f"({entry.dates})"
    yield Line("strong", joined(" ", joined(", ", entry.title, entry.organization, entry.place), dates))


def dates_below(entry: Entry) -> Iterator[Line]:
    """Title, employer with its place, dates: a line each."""
    yield Line("strong", entry.title)
    yield from _filled(joined(" - ", entry.organization, entry.place))
    yield from _filled(entry.dates)


def dates_first(entry: Entry) -> Iterator[Line]:
    """Dates, then title, then employer."""
    yield from _filled(entry.dates)
    yield Line("strong", entry.title)
    yield from _filled(joined(", ", entry.organization, entry.place))


def barred(entry: Entry) -> Iterator[Line]:
    """Employer and title with a bar between, dates and place with a bar between."""
    yield Line("strong", joined(" | ", entry.organization, entry.title))
    yield from _filled(joined(" | ", entry.dates, entry.place))


def undated(entry: Entry) -> Iterator[Line]:
    """Without the dates, which stand in a column of their own."""
    yield Line("strong", entry.title)
    yield from _filled(joined(", ", entry.organization, entry.place))


def tail(entry: Entry) -> Iterator[Line]:
    """What follows the head of an entry."""
    yield from _filled(entry.description)
    yield from (Line("text", note) for note in entry.notes)
    yield from (Line("bullet", highlight) for highlight in entry.highlights)


def brief(entry: Entry) -> Iterator[Line]:
    """A certificate or the like in one line."""
    yield Line("text", joined(", ", entry.title, entry.organization, entry.place, entry.dates))


def group_line(group: Group, separator: str = ", ") -> Line:
    """The items after their label."""
    return Line("text", joined(": ", group.label, separator.join(group.items)))


def group_list(group: Group) -> Iterator[Line]:
    """An item a line below their label."""
    if group.label:
        yield Line("strong", group.label)
    yield from (Line("text", item) for item in group.items)


def section_lines(section: Section, form: Form, *, separator: str = ", ", listed: bool = False) -> Iterator[Line]:
    """A section with its heading; `listed` groups have a line for each item."""
    yield Line("heading", section.heading)
    yield from _filled(section.text)
    for entry in section.entries:
        yield from brief(entry) if section.kind in BRIEF_KINDS else form(entry)
        yield from tail(entry)
    for group in section.groups:
        if listed:
            yield from group_list(group)
        else:
            yield group_line(group, separator)


def all_lines(sections: Iterable[Section], form: Form, *, separator: str = ", ", listed: bool = False) -> list[Line]:
    """All sections in order."""
    return [line for item in sections for line in section_lines(item, form, separator=separator, listed=listed)]


def top_lines(sheet: Sheet, *, separator: str = "", labels: bool = False) -> Iterator[Line]:
    """Name, headline and contact data: in one line with the separator between, or a line each."""
    yield Line("name", sheet.name)
    if sheet.headline:
        yield Line("headline", sheet.headline)
    texts = [f"{item.label}: {item.text}" if labels else item.text for item in sheet.contacts]
    yield from (Line("contact", text) for text in ([separator.join(texts)] if separator else texts))


def beside(sheet: Sheet) -> list[Section]:
    """The sections that go into a sidebar."""
    return [section for section in sheet.sections if section.kind in SIDE_KINDS]


def main(sheet: Sheet) -> list[Section]:
    """The sections beside a sidebar."""
    return [section for section in sheet.sections if section.kind not in SIDE_KINDS]


def _filled(text: str) -> Iterator[Line]:
    if text:
        yield Line("text", text)
