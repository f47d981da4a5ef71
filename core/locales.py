"""The ways to write dates, numbers, times and explanations that one can choose from: the pages are English."""

from functools import cache
from zoneinfo import available_timezones

LANGUAGES = (
    ("en", "English (United States)"),
    ("en-gb", "English (United Kingdom)"),
    ("en-ie", "English (Ireland)"),
    ("en-au", "English (Australia)"),
)
"""Django's own codes; every one of them is written out in full by Django."""

EXPLANATION_LANGUAGES = (
    ("en", "English"),
    ("de", "Deutsch (German)"),
    ("fr", "Français (French)"),
    ("es", "Español (Spanish)"),
    ("it", "Italiano (Italian)"),
    ("pt", "Português (Portuguese)"),
    ("nl", "Nederlands (Dutch)"),
    ("pl", "Polski (Polish)"),
)
"""The languages in which the reasons behind a score are said: those that resumes are read in."""

DEFAULT_LANGUAGE = "en"
DEFAULT_EXPLANATION_LANGUAGE = "en"
DEFAULT_TIME_ZONE = "UTC"


@cache
def time_zones() -> list[tuple[str, str]]:
    """The IANA time zones by place, as choices."""
    names = sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    return [(DEFAULT_TIME_ZONE, DEFAULT_TIME_ZONE), *((name, name.replace("_", " ")) for name in names)]
