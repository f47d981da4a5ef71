"""What Celery calls: ids in, one service call."""

import uuid

from celery import shared_task
from django.conf import settings


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


@shared_task(name="core.send_email")
def send_email(*, email_id: str) -> None:
    """Send one mail."""
    from core.services import email  # noqa: PLC0415 - as above

    email.send(email_id=uuid.UUID(email_id))


@shared_task(name="core.relay_emails")
def relay_emails() -> None:
    """Ring again for mail that was left behind."""
    from core.services import email  # noqa: PLC0415 - as above

    email.relay()


@shared_task(name="core.sweep_emails")
def sweep_emails() -> None:
    """Delete what the log of mail has held long enough, and registrations that were never confirmed."""
    from core.services import account, email  # noqa: PLC0415 - as above

    email.sweep(days=settings.EMAIL_LOG_DAYS)
    account.sweep_registrations()


@shared_task(name="core.sweep_idempotency")
def sweep_idempotency() -> int:
    """Forget the answers whose day is over."""
    from core.services import idempotency  # noqa: PLC0415 - as above

    return idempotency.sweep()


@shared_task(name="core.sweep_sign_ins")
def sweep_sign_ins() -> int:
    """Remove refresh tokens that have expired and sign-ins that ended long ago."""
    from core.services import sign_in  # noqa: PLC0415 - services stand above tasks

    return sign_in.sweep()


@shared_task(name="core.expire_exports")
def expire_exports() -> int:
    """Remove exports whose days are over."""
    from core.services import organization_export  # noqa: PLC0415 - as above

    return organization_export.expire_exports()
