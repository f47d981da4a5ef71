"""Doing the background work that waits, as a worker would."""

from core.enums import TaskStatus
from core.models import TaskRun
from core.services.task_run import execute


def work_off(person, kind=""):
    """Run everything that waits, and what that asks for, until nothing waits; returns the runs in order."""
    done = []
    while True:
        with person.scope():
            waiting = TaskRun.objects.filter(status=TaskStatus.QUEUED).order_by("created_at")
            run = (waiting.filter(kind=kind) if kind else waiting).first()
        if run is None:
            return done
        execute(run_id=run.pk, organization_id=run.organization_id)
        with person.scope():
            run.refresh_from_db()
        assert run.status == TaskStatus.SUCCEEDED, run.error
        done.append(run)
