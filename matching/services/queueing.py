"""Asking for work that serves everybody who asks before it starts."""

import uuid

from core.enums import TaskStatus
from core.models import Organization, TaskRun, User
from core.services import task_run


def enqueue_once(
    *, kind: str, title: str, organization: Organization, actor: User | None, subject_id: uuid.UUID | None = None
) -> TaskRun:
    """The waiting task of this kind and subject, or a new one; call it inside the transaction of the change.

    The row is locked until the transaction ends: a worker cannot start on it before it can see the change.
    """
    while True:
        run = task_run.enqueue(
            kind=kind,
            title=title,
            organization=organization,
            actor=actor,
            subject_id=subject_id,
            unique_key=f"{kind}:{subject_id or ''}",
        )
        waiting = TaskRun.objects.select_for_update(of=("self",)).filter(pk=run.pk, status=TaskStatus.QUEUED)
        if waiting.exists():
            return run
