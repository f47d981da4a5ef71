"""The Celery application. Tasks are rung through `core.services.doorbell` only."""

import os
import warnings
from typing import Any

from celery import Celery
from celery.signals import worker_init, worker_shutting_down

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruiting.settings")
warnings.filterwarnings("ignore", message="(?s).*superuser privileges")  # the system checks say it, once

app = Celery("recruiting")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def _begin(**kwargs: Any) -> None:
    from recruiting import figures  # noqa: PLC0415 - models are ready only now
    from recruiting.preloading import preload  # noqa: PLC0415 - as above

    figures.begin_in_worker()
    preload()


@worker_shutting_down.connect
def _drain(**kwargs: Any) -> None:
    from core.services import task_run  # noqa: PLC0415 - as above

    task_run.draining.set()
