"""Telling other apps that a job changed."""

from core.models import User
from jobs.models import Job
from jobs.signals import job_changed


def announce(job: Job, actor: User | None) -> None:
    """Send `job_changed` inside the transaction of the change."""
    job_changed.send(sender=Job, organization=job.organization, job=job, actor=actor)
