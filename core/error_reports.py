"""Errors reported to Sentry: what failed and where, without anything that people entered."""

import logging
from typing import Any

from core.request_context import request_id

FRAME_PARTS = ("filename", "abs_path", "function", "module", "lineno", "in_app")
KEPT = ("event_id", "timestamp", "platform", "level", "logger", "sdk", "release", "environment", "type")
Event = dict[str, Any]


def scrubbed(event: Event, hint: dict[str, Any] | None = None) -> Event:
    """Only what is known to be harmless is sent; all else, and whatever a later version adds, is left out."""
    kept = {key: event[key] for key in KEPT if key in event}
    if errors := (event.get("exception") or {}).get("values"):
        kept["exception"] = {"values": [_error(error) for error in errors]}
    kept["tags"] = {"request_id": request_id.get()}
    if event.get("transaction_info", {}).get("source") in ("route", "component", "task"):
        kept["transaction"] = event.get("transaction")
    return kept


def _error(error: Event) -> Event:
    frames = (error.get("stacktrace") or {}).get("frames") or []
    places = [{key: frame[key] for key in FRAME_PARTS if key in frame} for frame in frames]
    return {"type": error.get("type"), "module": error.get("module"), "stacktrace": {"frames": places}}


def start(*, dsn: str, environment: str, release: str) -> None:
    """Report from now on; nothing is sent but errors."""
    import sentry_sdk  # noqa: PLC0415 - only where a DSN is set
    from sentry_sdk.integrations.logging import LoggingIntegration  # noqa: PLC0415 - as above

    sentry_sdk.init(
        dsn=dsn,
        environment=environment,
        release=release,
        server_name="",
        send_default_pii=False,
        include_local_variables=False,
        include_source_context=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        traces_sample_rate=None,
        send_client_reports=False,
        auto_session_tracking=False,
        integrations=[LoggingIntegration(level=None, event_level=logging.ERROR)],
        before_send=scrubbed,  # type: ignore[arg-type]
    )
