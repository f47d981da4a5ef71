"""What Celery calls."""

from celery import shared_task


@shared_task(name="resumes.sweep_files")
def sweep_files() -> int:
    """Remove stored files that no row names."""
    from resumes.services import sweeping  # noqa: PLC0415 - services stand above tasks

    return sweeping.sweep_files()
