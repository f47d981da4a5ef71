"""What Prometheus may know: counts and durations under labels from short fixed lists, never who or what.

Each process writes its figures into a file under PROMETHEUS_MULTIPROC_DIR, named by its place (web worker 0, task
worker 1) and not by its pid, so that processes that are replaced add to the same file.
"""

import os
from pathlib import Path

from billiard import current_process
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, multiprocess, values

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
PLACE = "RECRUITING_PROCESS"
REQUEST_SECONDS = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
TASK_SECONDS = (0.1, 0.5, 1, 2.5, 5, 15, 60, 300, 900)


def place() -> str:
    """The name of this process among those of the site."""
    index = getattr(current_process(), "index", None)
    return os.environ.get(PLACE) or (f"task{index}" if index is not None else f"pid{os.getpid()}")


if os.environ.get(FOLDER):
    values.ValueClass = values.MultiProcessValue(place)  # type: ignore[no-untyped-call]

REQUESTS = Histogram(
    "recruiting_request_seconds", "Requests by view, method and status.", ("view", "method", "status"),
    buckets=REQUEST_SECONDS,
)  # fmt: skip
TASKS = Histogram(
    "recruiting_task_seconds", "Attempts at background work by kind and how they ended.", ("kind", "outcome"),
    buckets=TASK_SECONDS,
)  # fmt: skip
READS = Counter("recruiting_reads", "Resumes by what became of them.", ("outcome",))
MAILS = Counter("recruiting_mails", "Mails by what became of them.", ("status",))
POOL = Gauge(
    "recruiting_database_pool", "Connections of the web processes to PostgreSQL.", ("state",), multiprocess_mode="sum"
)


def forget(prefix: str) -> None:
    """Remove the figures that processes of this kind left in an earlier life of the site."""
    folder = os.environ.get(FOLDER)
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        for file in Path(folder).glob(f"*_{prefix}*.db"):
            file.unlink(missing_ok=True)


def registry() -> CollectorRegistry:
    """The figures of all processes of this machine."""
    collected = CollectorRegistry()
    multiprocess.MultiProcessCollector(collected)  # type: ignore[no-untyped-call]
    return collected
