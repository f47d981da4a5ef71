"""Dates as an author prints them, and what such a date says."""

from calendar import monthrange
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from tests.samples.people.sources import Locale
from tests.samples.truth import PartialDate


class Month(NamedTuple):
    """A month of a year; months compare as they follow each other."""

    year: int
    month: int

    def plus(self, months: int) -> "Month":
        """The month so many months later, or earlier when negative."""
        years, month = divmod(self.month - 1 + months, 12)
        return Month(self.year + years, month + 1)

    def until(self, other: "Month") -> int:
        """Months from this one to the other."""
        return (other.year - self.year) * 12 + other.month - self.month


TODAY = Month(2026, 6)
"""The month in which all sample resumes were written."""


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How one author prints dates. `form` is a format of a month, `since` and `duration` are empty where unused;
    `short_start` leaves out the year of a start in the year of the end."""

    locale: Locale
    form: str
    dash: str
    present: str
    since: str
    duration: str
    short_start: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A printed range and what it says; `end` is None where it goes on."""

    text: str
    start: PartialDate | None
    end: PartialDate | None


def choose_dates(rng: Random, locale: Locale) -> DateStyle:
    """A way to print dates that is customary in the language."""
    form = rng.choice(locale.words["date_forms"])
    dashes = locale.words["dashes"] if "-" not in form else [d for d in locale.words["dashes"] if d.strip() != d]
    return DateStyle(
        locale,
        form,
        rng.choice(tuple(dashes)),
        rng.choice(locale.words["present"]),
        rng.choice(locale.words["since"]) if rng.random() < 0.15 else "",
        rng.choice(locale.words["durations"]) if rng.random() < 0.06 and form != "{y}" else "",
        rng.random() < 0.2,
    )


def with_years_only(style: DateStyle) -> DateStyle:
    """The same style without months."""
    return DateStyle(style.locale, "{y}", style.dash, style.present, style.since, "", short_start=False)


def print_month(month: Month, style: DateStyle, *, last: bool = False) -> str:
    """The month in the author's form; where days are printed, the first, or with `last` the last of the month."""
    long = style.locale.words["months"][month.month - 1]
    short = style.locale.words["short_months"][month.month - 1]
    day = monthrange(*month)[1] if last else 1
    return style.form.format(
        long=long,
        Long=long.capitalize(),
        short=short,
        Short=short.capitalize(),
        m=month.month,
        mm=f"{month.month:02d}",
        dd=f"{day:02d}",
        y=month.year,
        yy=f"{month.year % 100:02d}",
    )


def stated(month: Month, style: DateStyle) -> PartialDate:
    """What the printed date says: no month where only years are printed."""
    return PartialDate(month.year, None if style.form == "{y}" else month.month)


def print_span(start: Month, end: Month | None, style: DateStyle) -> Span:
    """A range of months, or one date where both ends look the same."""
    first, said = print_month(start, style), stated(start, style)
    if end is None:
        text = style.since.format(first) if style.since else f"{first}{style.dash}{style.present}"
        return Span(text + _duration(start, TODAY, style), said, None)
    final = print_month(end, style, last=True)
    if stated(end, style) == said and style.form == "{y}":
        return Span(final, said, said)
    if style.short_start and start.year == end.year and style.form.lower() in {"{long} {y}", "{short} {y}"}:
        first = first.rpartition(" ")[0]
    return Span(f"{first}{style.dash}{final}{_duration(start, end, style)}", said, stated(end, style))


def print_season(rng: Random, month: Month, style: DateStyle) -> Span:
    """A season or quarter of a year, which says the year only."""
    text = rng.choice(style.locale.words["seasons"]).format(y=month.year)
    return Span(text, PartialDate(month.year), PartialDate(month.year))


def _duration(start: Month, end: Month, style: DateStyle) -> str:
    years, months = divmod(start.until(end) + 1, 12)
    return style.duration.format(y=years, m=months) if years > 1 and months > 1 else ""
