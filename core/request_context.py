"""The id of the request at hand, for answers, logs and the audit."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

NONE = "-"
request_id: ContextVar[str] = ContextVar("request_id", default=NONE)


@contextmanager
def named(identifier: str) -> Iterator[None]:
    """Work under the id of the request that asked for it."""
    token = request_id.set(identifier)
    try:
        yield
    finally:
        request_id.reset(token)


def known_id() -> str:
    """The id to keep with what is asked for; empty outside a request."""
    identifier = request_id.get()
    return "" if identifier == NONE else identifier
