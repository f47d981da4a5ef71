"""What a program says of itself, in words that people know."""

import re

SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X|Macintosh", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux|X11", "Linux"),
)
PROGRAMS = (
    ("Edg(e|A|iOS)?/", "Edge"),
    ("OPR/|Opera", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox|FxiOS", "Firefox"),
    ("Chrome|CriOS", "Chrome"),
    ("Safari", "Safari"),
    ("curl", "curl"),
    ("python-requests|python-httpx|aiohttp|Python-urllib", "Python program"),
    ("PostmanRuntime", "Postman"),
    ("node|axios|undici", "JavaScript program"),
    ("Go-http-client", "Go program"),
    ("Java|okhttp", "Java program"),
)
UNKNOWN = "Unknown program"


def device_words(user_agent: str) -> str:
    """Such as "Firefox on Windows"; a program that is not known goes by its own first word."""
    program = _first(PROGRAMS, user_agent) or user_agent.split("/", maxsplit=1)[0].strip()[:30] or UNKNOWN
    system = _first(SYSTEMS, user_agent)
    return f"{program} on {system}" if system else program


def _first(known: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((words for pattern, words in known if re.search(pattern, user_agent)), "")
