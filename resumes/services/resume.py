"""What people do to a resume: give it a title, have it read again, delete it."""

from django.db import transaction
from django.db.models import Q

from core.errors import NotFoundError
from core.models import Organization, TaskRun, User
from core.services import activity
from resumes.enums import ResumeStatus
from resumes.models import Candidate, Resume, Upload
from resumes.parsing import Refusal
from resumes.selectors.batch import worth_retrying
from resumes.services.reader_version import reader_version
from resumes.services.reading import request_reading
from resumes.services.stored_files import discard
from resumes.services.versions import lock_resume, take_newest


@transaction.atomic
def update(*, resume: Resume, actor: User, title: str) -> Resume:
    """Change the title; repeating it changes nothing."""
    resume.title = title.strip()
    resume.save(update_fields=["title"])
    return resume


@transaction.atomic
def reparse(*, resume: Resume, actor: User | None) -> TaskRun:
    """Have the file read again. Until then, and where it is refused now, what was read before stays.

    Asked by a person for a file that was refused as no resume, it is taken for one.
    """
    is_resume = actor is not None and resume.refusal == Refusal.NOT_A_RESUME
    if resume.status in (ResumeStatus.REFUSED, ResumeStatus.FAILED):
        resume.status, resume.refusal, resume.error = ResumeStatus.QUEUED, "", ""
        resume.save(update_fields=["status", "refusal", "error"])
    return request_reading(resume=resume, actor=actor, is_resume=is_resume)


@transaction.atomic
def reparse_many(*, organization: Organization, actor: User | None, outdated_only: bool = False) -> list[TaskRun]:
    """Have all files of the organization read again, or only those that another reader read."""
    wanted = Resume.objects.for_list().select_related("organization").order_by("created_at", "id")
    if outdated_only:
        wanted = wanted.filter(Q(parsed=None) | ~Q(parsed__reader_version=reader_version()))
    return [reparse(resume=resume, actor=actor) for resume in wanted]


@transaction.atomic
def retry_unread(*, upload: Upload, actor: User) -> int:
    """Have the files of an upload read again that failed, as far as they might succeed; returns how many."""
    waiting = list(worth_retrying(upload).select_related("organization").defer("text", "redacted_text"))
    for resume in waiting:
        reparse(resume=resume, actor=actor)
    return len(waiting)


@transaction.atomic
def delete(*, resume: Resume, actor: User) -> None:
    """Delete the file and what was read from it. Its person stays, described by the newest of their other resumes.

    Raises NotFoundError where it is gone already.
    """
    found = lock_resume(resume.pk)
    if found is None:
        raise NotFoundError("This resume was deleted already.")
    discard([found])
    TaskRun.objects.filter(subject_id=found.pk).delete()
    candidate_id, name = found.candidate_id, found.original_name
    found.delete()
    if candidate_id is None:
        return
    candidate = Candidate.objects.select_for_update().get(pk=candidate_id)
    take_newest(candidate)
    activity.record(
        code="resume.deleted",
        subject_type="candidate",
        subject_id=candidate.pk,
        organization=candidate.organization,
        actor=actor,
        file=name,
    )
