"""The text that Prometheus reads: what the processes counted, and what the database knows of waiting work."""

import os
import platform
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import django
from django.db import DatabaseError, connection
from prometheus_client import generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from core import metrics

VERSION = "0.1.0"


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
        build.add_metric((VERSION, platform.python_version(), django.get_version()), 1)
        yield build
