"""A user's own marks on jobs; marking twice is marking once."""

from django.db import transaction

from core.models import User
from jobs.enums import SavedJobKind
from jobs.models import Job, SavedJob


@transaction.atomic
def mark_job(*, job: Job, kind: SavedJobKind, actor: User) -> None:
    """Mark the job for the user."""
    SavedJob.objects.get_or_create(job=job, user=actor, kind=kind, defaults={"organization": job.organization})


@transaction.atomic
def unmark_job(*, job: Job, kind: SavedJobKind, actor: User) -> None:
    """Take the user's mark away."""
    SavedJob.objects.filter(job=job, user=actor, kind=kind).delete()
