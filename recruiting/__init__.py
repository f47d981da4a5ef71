"""Composition: settings, URLs, Celery, embedded services, health, dashboard, demo data."""

import os

from recruiting.celery import app as celery_app

for _threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")  # before numpy is loaded: there is a process a core, and idle threads spin

__all__ = ["celery_app"]
__version__ = "0.1.0"
