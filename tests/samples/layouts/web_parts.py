"""What the pages that Chromium prints have in common."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from tests.samples.layouts import lines
from tests.samples.layouts.html_files import contact, markup, tagged
from tests.samples.sheet import Section, Sheet


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page by what it makes of a sheet."""

    body: Callable[[Sheet], str]
    family: str
    held_out: bool


def top(sheet: Sheet) -> str:
    return tagged("h1", escape(sheet.name)) + tagged("p", escape(sheet.headline), class_="headline")


def contacts(sheet: Sheet) -> str:
    return tagged("ul", "".join(tagged("li", contact(item)) for item in sheet.contacts), class_="contacts")


def listed(sections: list[Section]) -> str:
    return markup(lines.all_lines(sections, lines.dates_below, listed=True))
