"""Small parts of sentences: spans of time, degrees, steps of seniority, language levels."""

from collections.abc import Callable
from gettext import NullTranslations as Speech
from typing import Any


def span(months: int, speech: Speech) -> str:
    """ "8 months", "1 year", "5 years 2 months"; under a month is "less than a month"."""
    years, rest = divmod(months, 12)
    parts = [
        speech.ngettext("{count} year", "{count} years", years).format(count=years) if years else "",
        speech.ngettext("{count} month", "{count} months", rest).format(count=rest) if rest else "",
    ]
    return " ".join(filter(None, parts)) or speech.gettext("less than a month")


def step(level: int, speech: Speech) -> str:
    """The name of a step of `matching.scoring.seniority`."""
    names = (
        speech.gettext("intern"),
        speech.gettext("junior"),
        speech.gettext("middle"),
        speech.gettext("senior"),
        speech.gettext("lead or manager"),
        speech.gettext("director"),
        speech.gettext("top"),
    )
    return names[level]


def degree(level: str, speech: Speech) -> str:
    """ "a bachelor's degree"."""
    names = {
        "secondary": speech.gettext("a secondary school certificate"),
        "vocational": speech.gettext("a vocational qualification"),
        "associate": speech.gettext("an associate degree"),
        "bachelor": speech.gettext("a bachelor's degree"),
        "master": speech.gettext("a master's degree"),
        "doctorate": speech.gettext("a doctorate"),
    }
    return names.get(level) or speech.gettext("a degree of unknown level")


def language_level(level: str, speech: Speech) -> str:
    """ "native level" or "level B2"; "an unstated level" where empty."""
    if not level:
        return speech.gettext("an unstated level")
    return speech.gettext("native level") if level == "native" else speech.gettext("level {grade}").format(grade=level)


def grade(level: str, speech: Speech) -> str:
    """ "B2" or "native"."""
    return speech.gettext("native") if level == "native" else level


def year(month: str, speech: Speech) -> str:
    """The year of a month as "2024-05"."""
    return month[:4]


def percent(share: float, speech: Speech) -> str:
    """ "60 %", which does not break."""
    return f"{round(100 * share)}\N{NO-BREAK SPACE}%"


FORMS: dict[str, Callable[[Any, Speech], str]] = {
    "span": span,
    "step": step,
    "degree": degree,
    "language_level": language_level,
    "grade": grade,
    "year": year,
    "percent": percent,
}
"""What may follow the colon of a value in a message."""
