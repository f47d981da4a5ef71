"""Log lines: one JSON object a line in production, plain text elsewhere; every line carries the request id.

In production no line holds what people entered: errors are told by type and place, without message or values, and
the addresses, headers and values that libraries write into their lines are left out.
"""

import logging
import re
import traceback
from collections.abc import Iterator, MutableMapping
from typing import Any

import structlog

from core.request_context import request_id

Event = MutableMapping[str, Any]
EXTRAS = ("method", "route", "status", "ms", "user", "organization", "task", "kind")
FIRST_WORDS = re.compile(r"[A-Za-z][A-Za-z ,.'-]*")
FRAMES = 12
OUTSPOKEN = ("django.request", "django.security", "django.template", "gunicorn", "celery", "kombu", "PIL", "boto")
"""Loggers of libraries whose lines quote requests, arguments or messages of errors: only their fixed words stay."""


def add_request_id(logger: Any, method: str, event: Event) -> Event:
    """The id of the request at hand."""
    event["request_id"] = request_id.get()
    return event


def bare_words(logger: Any, method: str, event: Event) -> Event:
    """Of an outspoken library's line, the words that stand in its source."""
    record = event.get("_record")
    if isinstance(record, logging.LogRecord) and record.name.startswith(OUTSPOKEN):
        event["event"] = _fixed_part(record)
    return event


def _fixed_part(record: logging.LogRecord) -> str:
    """What stands before the first value; where that is nothing, who said it."""
    words = FIRST_WORDS.match(str(record.msg))
    return words.group().strip() if words else record.funcName or record.name


def error_places(logger: Any, method: str, event: Event) -> Event:
    """An error by the types and places of its chain, without messages, source lines or values."""
    info = event.pop("exc_info", None)
    if isinstance(info, tuple) and isinstance(info[1], BaseException):
        event["error"] = list(_chain(info[1]))
    return event


def _chain(error: BaseException | None) -> Iterator[dict[str, Any]]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
        told = {
            "type": f"{type(error).__module__}.{type(error).__qualname__}",
            "at": [_place(frame) for frame in frames],
        }
        if state := getattr(error, "sqlstate", None):
            told["sqlstate"] = state
        yield told
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _place(frame: traceback.FrameSummary) -> str:
    return f"{frame.filename}:{frame.lineno} {frame.name}"


_SHARED = (
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.ExtraAdder(allow=EXTRAS),
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
    add_request_id,
)


def json_formatter() -> logging.Formatter:
    """One JSON object a line, without anything that people entered."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*_SHARED, bare_words],
        processors=[
            error_places,
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.EventRenamer("message"),
            structlog.processors.JSONRenderer(default=str),
        ],
    )


def plain_formatter() -> logging.Formatter:
    """A line for people who develop, with tracebacks."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=list(_SHARED),
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.ExceptionRenderer(),
            structlog.dev.ConsoleRenderer(colors=False, timestamp_key="time", pad_event_to=0),
        ],
    )
