"""Telling other apps that a job changed."""

from core.models import User
from jobs.models import Job
from jobs.signals import job_changed


def announce(job: Job, actor: User | None, *, status_before: str = "") -> None:
    """Send `job_changed` inside the transaction of the change, with the status that the job had before."""
    before = status_before or job.status
    job_changed.send(sender=Job, organization=job.organization, job=job, actor=actor, status_before=before)
