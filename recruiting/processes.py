"""The processes of a site and how each is started: the one truth for `make run`, containers and units."""

import os
import sys

WEB, WORKER, BEAT, FLOWER = "web", "worker", "beat", "flower"
NAMES = (WEB, WORKER, BEAT, FLOWER)
_PYTHON = [sys.executable, "-m"]
_CELERY = [*_PYTHON, "celery", "--quiet", "-A", "recruiting"]


def command(name: str, *, host: str = "127.0.0.1", port: int = 8000) -> list[str]:
    """The command of the process `name`."""
    return {
        WEB: [*_PYTHON, "gunicorn", "--config", "python:recruiting.gunicorn", "--bind", f"{host}:{port}",
              "recruiting.wsgi"],
        WORKER: [*_CELERY, "worker", "--concurrency", str(os.environ.get("WORKER_CONCURRENCY") or os.cpu_count() or 2),
                 "--without-gossip", "--without-mingle", "--loglevel", "WARNING"],
        BEAT: [*_CELERY, "beat", "--loglevel", "WARNING", "--pidfile", ""],
        FLOWER: [*_CELERY, "flower", "--address=" + host, f"--port={port}", "--logging=warning"],
    }[name]  # fmt: skip
