"""Seeing background work through to its end, for commands: what no worker takes is done here."""

import time
from collections.abc import Callable

from django.db.models import Q
from django.utils import timezone

from core.enums import TaskStatus
from core.models import Organization, TaskRun
from core.services import task_run
from core.tenancy import organization_scope

_PAUSE_SECONDS = 0.5


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
            time.sleep(_PAUSE_SECONDS)


def _oldest_open(organization: Organization) -> TaskRun | None:
    """The oldest that can be done now, else the oldest that is not ended."""
    with organization_scope(organization):
        work = TaskRun.objects.open().order_by("created_at")
        due = Q(not_before=None) | Q(not_before__lte=timezone.now())
        return work.filter(due, status=TaskStatus.QUEUED).first() or work.first()
