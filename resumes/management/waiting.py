"""Seeing background work through from a command, with the help of workers where some run."""

import time
import uuid
from collections.abc import Callable, Sequence

from core.models import Organization, TaskRun
from core.services import task_run
from core.tenancy import organization_scope

POLL_SECONDS = 1.0


def see_through(*, organization: Organization, run_ids: Sequence[uuid.UUID], done: Callable[[int], object]) -> None:
    """Do what still waits, then wait for what workers have taken; `done` hears how many more were dealt with."""
    for run_id in run_ids:
        task_run.execute(run_id=run_id, organization_id=organization.pk)
        done(1)
    while waiting := _open(organization, run_ids):
        time.sleep(POLL_SECONDS)
        for run_id in waiting:
            task_run.execute(run_id=run_id, organization_id=organization.pk)


def _open(organization: Organization, run_ids: Sequence[uuid.UUID]) -> list[uuid.UUID]:
    with organization_scope(organization):
        return list(TaskRun.objects.open().filter(pk__in=run_ids).values_list("pk", flat=True))
