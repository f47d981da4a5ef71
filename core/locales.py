"""The ways to write dates, numbers and times that one can choose from: the pages themselves are English."""

from functools import cache
from zoneinfo import available_timezones

LANGUAGES = (
    ("en", "English (United States)"),
    ("en-gb", "English (United Kingdom)"),
    ("en-ie", "English (Ireland)"),
    ("en-au", "English (Australia)"),
)
"""Django's own codes; every one of them is written out in full by Django."""

DEFAULT_LANGUAGE = "en"
DEFAULT_TIME_ZONE = "UTC"


@cache
def time_zones() -> list[tuple[str, str]]:
    """The IANA time zones by place, as choices."""
    names = sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    return [(DEFAULT_TIME_ZONE, DEFAULT_TIME_ZONE), *((name, name.replace("_", " ")) for name in names)]
