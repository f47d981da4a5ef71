"""Reading resumes again after the skills changed, so that they show what the organization knows now."""

import uuid

from django.db import transaction
from django.db.models import QuerySet

from core.models import Organization, TaskRun, User
from core.selectors.taxonomy import taxonomy_digest
from core.services import task_run
from core.task_kinds import Apply, Progress, TaskKind
from core.tenancy import organization_scope
from resumes.enums import ResumeStatus
from resumes.models import Resume
from resumes.services.reading import KIND as READING
from resumes.services.reading import request_reading

KIND = "resumes.reread"
BATCH = 100


def outdated_resumes() -> QuerySet[Resume]:
    """Resumes that were read with other skills than those in force."""
    found: QuerySet[Resume] = Resume.objects.filter(status=ResumeStatus.READ).exclude(
        parsed__skills_digest=taxonomy_digest()
    )
    return found


def is_under_way() -> bool:
    """Whether resumes are being read, or are about to be."""
    return bool(TaskRun.objects.open().filter(kind__in=[KIND, READING]).exists())


@transaction.atomic
def request_rereading(*, organization: Organization, actor: User | None) -> TaskRun:
    """Have all outdated resumes read again; a task that still waits serves both askers."""
    return task_run.enqueue(
        kind=KIND, title="Read resumes again", organization=organization, actor=actor, unique_key=KIND
    )


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Ask for each reading, batch after batch; what was a resume stays one, whatever the reader thinks now."""
    organization, after, done = run.organization, None, 0
    with organization_scope(organization):
        total = outdated_resumes().count()
    while last := _request_batch(organization, after, run.actor):
        after, done = last, min(done + BATCH, total)
        progress(done, max(total, 1))
    return lambda: {"resumes": total}


def _request_batch(organization: Organization, after: uuid.UUID | None, actor: User | None) -> uuid.UUID | None:
    """Ask for the next readings by id; returns the last one's id, None where there is none."""
    with organization_scope(organization):
        outdated = outdated_resumes().select_related("organization").defer("text", "redacted_text").order_by("pk")
        batch = list((outdated.filter(pk__gt=after) if after else outdated)[:BATCH])
        for resume in batch:
            request_reading(resume=resume, actor=actor, is_resume=True)
    return batch[-1].pk if batch else None


READ_AGAIN = TaskKind(KIND, prepare)
