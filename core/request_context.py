"""The id of the request at hand, for answers, logs and the audit."""

from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")
