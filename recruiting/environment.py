"""Typed reading of environment variables; a wrong one stops the start with what to do."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"0", "false", "no", "off", ""})


def text(name: str, default: str = "") -> str:
    """The variable's text; `NAME_FILE` may point at a file that holds it (for secrets)."""
    file = os.environ.get(f"{name}_FILE")
    if not file:
        return os.environ.get(name, default)
    try:
        return Path(file).read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{name}_FILE points at {file}, which cannot be read: {error.strerror}.") from error


def boolean(name: str, *, default: bool) -> bool:
    """True or false, by the usual words."""
    raw = os.environ.get(name)
    if raw is None:
        return default
    word = raw.strip().lower()
    if word in TRUE or word in FALSE:
        return word in TRUE
    raise ImproperlyConfigured(f"{name} is {raw!r}; set it to true or false.")


def integer(name: str, default: int, *, low: int = 0) -> int:
    """A whole number of at least `low`."""
    raw = os.environ.get(name) or str(default)
    try:
        value = int(raw)
    except ValueError:
        raise ImproperlyConfigured(f"{name} is {raw!r}; set it to a whole number.") from None
    if value < low:
        raise ImproperlyConfigured(f"{name} is {value}; set it to {low} or more.")
    return value


def words(name: str, default: str = "") -> list[str]:
    """A list, separated by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def choice(name: str, default: str, allowed: tuple[str, ...]) -> str:
    """One of the allowed words."""
    value = text(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to one of: {', '.join(allowed)}.")
    return value


PERIODS = {"s": 1, "sec": 1, "m": 60, "min": 60, "h": 3600, "hour": 3600, "d": 86400, "day": 86400}


def rate(name: str, default: str) -> tuple[int, int]:
    """So many requests in so many seconds, written as 100/min."""
    raw = text(name, default)
    number, _, period = raw.partition("/")
    if not number.isdigit() or int(number) < 1 or period not in PERIODS:
        raise ImproperlyConfigured(f"{name} is {raw!r}; write a number and sec, min, hour or day, such as {default}.")
    return int(number), PERIODS[period]
