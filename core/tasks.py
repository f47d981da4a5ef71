"""What Celery calls: ids in, one service call."""

import uuid

from celery import shared_task


@shared_task(name="core.run_task")
def run_task(*, run_id: str, organization_id: str) -> None:
    """Do one piece of background work."""
    from core.services import task_run  # noqa: PLC0415 - the service rings this task: the two name each other

    task_run.execute(run_id=uuid.UUID(run_id), organization_id=uuid.UUID(organization_id))


@shared_task(name="core.relay")
def relay() -> None:
    """Ring again for work that was left behind."""
    from core.services import task_run  # noqa: PLC0415 - as above

    task_run.relay()
