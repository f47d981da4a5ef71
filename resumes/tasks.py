"""What Celery calls."""

from celery import shared_task


@shared_task(name="resumes.sweep_files")
def sweep_files() -> int:
    """Remove stored files that no row names."""
    from resumes.services import sweeping  # noqa: PLC0415 - services stand above tasks

    return sweeping.sweep_files()


@shared_task(name="resumes.retention")
def retention() -> None:
    """Announce and erase candidates whom nobody touched for too long."""
    from resumes.services.retention import run_everywhere  # noqa: PLC0415 - as above

    run_everywhere()
