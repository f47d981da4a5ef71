"""Seeing background work through from a command, with the help of workers where some run."""

import time
import uuid
from collections.abc import Callable, Sequence

from django.db.models import Q
from django.utils import timezone

from core.enums import TaskStatus
from core.models import Organization, TaskRun
from core.services import task_run
from core.tenancy import organization_scope

POLL_SECONDS = 0.5


def see_through(*, organization: Organization, run_ids: Sequence[uuid.UUID], done: Callable[[int], object]) -> None:
    """Do these pieces of work, or wait for whoever has taken them; `done` hears how many more were dealt with."""
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


def work_off(organization: Organization, on_progress: Callable[[TaskRun], None] | None = None) -> None:
    """Do the organization's waiting work, and what that asks for, until none is left.

    Work that a worker holds is waited for; one that waits for its next attempt is waited for, too.
    """
    while run := _oldest_open(organization):
        if run.status == TaskStatus.QUEUED and (run.not_before is None or run.not_before <= timezone.now()):
            task_run.execute(run_id=run.pk, organization_id=organization.pk)
            if on_progress:
                on_progress(run)
        else:
            time.sleep(POLL_SECONDS)


def _oldest_open(organization: Organization) -> TaskRun | None:
    """The oldest that can be done now, else the oldest that is not ended."""
    with organization_scope(organization):
        work = TaskRun.objects.open().order_by("created_at")
        due = Q(not_before=None) | Q(not_before__lte=timezone.now())
        return work.filter(due, status=TaskStatus.QUEUED).first() or work.first()
