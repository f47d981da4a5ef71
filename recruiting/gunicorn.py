"""How gunicorn serves the site: `gunicorn --config python:recruiting.gunicorn recruiting.wsgi`."""

import os
from typing import Any

from core import metrics
from recruiting import environment as env
from recruiting.paths import BASE_DIR

PRODUCTION = env.text("RECRUITING_ENV") == "production"

chdir = str(BASE_DIR)
workers = env.integer("WEB_CONCURRENCY", 2, low=1)
threads = 4
timeout = 60
graceful_timeout = 15
keepalive = 20  # longer than the proxy's (deploy/Caddyfile): whoever lets go first never meets a closed connection
max_requests = 5000
max_requests_jitter = 500
preload_app = True
control_socket_disable = True
memory = "/dev/shm"  # noqa: S108 # nosec B108
worker_tmp_dir = memory if os.access(memory, os.W_OK) else None  # where heartbeats never wait for a disk
loglevel = "warning"
logconfig_dict: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "core.logs.json_formatter" if PRODUCTION else "core.logs.plain_formatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "gunicorn.error": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "gunicorn.access": {"handlers": [], "level": "WARNING", "propagate": False},
    },
}


def on_starting(server: Any) -> None:
    """Begin with figures of this life only."""
    metrics.forget("web")


def when_ready(server: Any) -> None:
    """Make once for all workers what the first request would wait for, and limit how long their queries take.

    Of the bucket it is the client: an upload to a silent store has no time left for making it. A query whose browser
    has gone would run on for as long as it takes; background work may take its time.
    """
    from django.conf import settings  # noqa: PLC0415 - there are settings only when the site is loaded
    from django.core.files.storage import default_storage  # noqa: PLC0415
    from django.urls import get_resolver  # noqa: PLC0415

    from recruiting.database import AnsweringConnection  # noqa: PLC0415
    from recruiting.preloading import preload  # noqa: PLC0415

    AnsweringConnection.longest_seconds = env.integer("DATABASE_QUERY_SECONDS", 30, low=1)
    if settings.STORAGE_BUCKET:
        default_storage.bucket  # type: ignore[attr-defined]  # noqa: B018 - made on the first asking
    get_resolver().url_patterns  # noqa: B018 - imports every view
    preload()


def pre_fork(server: Any, worker: Any) -> None:
    """Give the worker the first free place, so that its figures go on where its forerunner's ended."""
    taken = {getattr(other, "place", None) for other in server.WORKERS.values()}
    worker.place = next(number for number in range(len(taken) + 1) if number not in taken)


def post_fork(server: Any, worker: Any) -> None:
    """Name the process by its place."""
    os.environ[metrics.PLACE] = f"web{worker.place}"
