"""The text that Prometheus reads: what the processes counted, and what the database knows of waiting work."""

import hmac
import os
import platform
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from django.conf import settings
from django.db import DatabaseError, connection
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from core import metrics
from recruiting import __version__


def text() -> bytes:
    """All figures in Prometheus' own format."""
    if os.environ.get(metrics.FOLDER):
        collected = metrics.registry()
        collected.register(WaitingWork())
        collected.register(Build())
        return generate_latest(collected)
    return b""


class WaitingWork(Collector):
    """Work that waits or runs, of all organizations together; nothing where the database does not answer."""

    def collect(self) -> Iterator[Any]:
        """The number of tasks and the age of the oldest, by kind and status."""
        number = GaugeMetricFamily("recruiting_tasks_open", "Work by kind and status.", labels=("kind", "status"))
        age = GaugeMetricFamily(
            "recruiting_task_oldest_seconds", "Age of the oldest open work.", labels=("kind", "status")
        )
        with suppress(DatabaseError), connection.cursor() as cursor:
            cursor.execute("SELECT kind, status, number, oldest_seconds FROM open_task_figures()")
            for kind, status, count, seconds in cursor.fetchall():
                number.add_metric((kind, status), count)
                age.add_metric((kind, status), seconds)
        yield from (number, age)


class Build(Collector):
    """What runs here."""

    def collect(self) -> Iterator[Any]:
        """One, under the versions."""
        build = GaugeMetricFamily("recruiting_build", "What runs here.", labels=("version", "python", "django"))
        build.add_metric((__version__, platform.python_version(), django.get_version()), 1)
        yield build


def is_allowed(authorization: str) -> bool:
    """Whether the header carries the token of the settings."""
    expected = f"Bearer {settings.METRICS_TOKEN}"
    return bool(settings.METRICS_TOKEN) and hmac.compare_digest(authorization.encode(), expected.encode())


def begin_in_worker() -> None:
    """Begin with figures of this life only, and serve them on a port of their own where one is set."""
    metrics.forget("task")
    if settings.METRICS_TOKEN and settings.METRICS_PORT:
        server = make_server("", settings.METRICS_PORT, _answer, handler_class=_Quiet)
        threading.Thread(target=server.serve_forever, daemon=True).start()


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: Any) -> None:
        """Say nothing of probes."""


def _answer(request: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    if request.get("PATH_INFO") != "/metrics" or not is_allowed(request.get("HTTP_AUTHORIZATION", "")):
        start_response("404 Not Found", [("Content-Type", "text/plain")])
        return [b""]
    start_response("200 OK", [("Content-Type", CONTENT_TYPE_LATEST)])
    return [generate_latest(metrics.registry())]
