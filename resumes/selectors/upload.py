"""Questions about uploads of the open organization, and where each of their files stands now."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from core.enums import TaskStatus
from core.errors import NotFoundError
from core.models import TaskRun
from resumes.enums import ResumeStatus, UploadOutcome
from resumes.models import Resume, Upload, UploadItem

READING = "reading"
DELETED = "deleted"
_ACCEPTED = Q(items__outcome=UploadOutcome.ACCEPTED)
_REFUSED = Q(items__outcome=UploadOutcome.REFUSED)
_TROUBLE = Q(items__resume__status__in=[ResumeStatus.REFUSED, ResumeStatus.FAILED])


def uploads() -> QuerySet[Upload]:
    """Uploads, newest first, with `total`, `read`, `waiting`, `duplicates` and `trouble` (refused or failed) files."""
    found: QuerySet[Upload] = Upload.objects.select_related("actor").annotate(
        total=Count("items"),
        read=Count("items", filter=_ACCEPTED & Q(items__resume__status=ResumeStatus.READ)),
        waiting=Count("items", filter=_ACCEPTED & Q(items__resume__status=ResumeStatus.QUEUED)),
        duplicates=Count("items", filter=Q(items__outcome=UploadOutcome.DUPLICATE)),
        trouble=Count("items", filter=_REFUSED | (_ACCEPTED & _TROUBLE)),
    )
    return found.order_by("-created_at", "-id")


def upload_detail(upload_id: uuid.UUID) -> Upload:
    """An upload with its figures. Raises NotFoundError."""
    found = uploads().filter(pk=upload_id).first()
    if found is None:
        raise NotFoundError("There is no such upload.")
    return found


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """One file of an upload as it stands now.

    `status` is queued, reading, read, refused, failed, duplicate or deleted; `reason` says why it was not read,
    or of whom it is a duplicate. `resume` is the new one or, for a duplicate, the existing one.
    """

    item: UploadItem
    status: str
    resume: Resume | None
    task: TaskRun | None
    reason: str


def uploaded_files(upload: Upload) -> list[UploadedFile]:
    """The files of an upload in the order they were sent, in a fixed number of queries."""
    items = list(upload.items.select_related("resume__candidate").defer(*_LONG))
    tasks = tasks_of(item.resume_id for item in items if item.resume_id)
    return [uploaded_file(item, tasks.get(item.resume_id)) for item in items]


_LONG = (
    "resume__text",
    "resume__redacted_text",
    "resume__redaction_offsets",
    "resume__candidate__search",
)


def tasks_of(resume_ids: Iterable[uuid.UUID | None]) -> dict[uuid.UUID | None, TaskRun]:
    """The latest reading task of each resume."""
    runs = TaskRun.objects.filter(subject_id__in=set(resume_ids), kind="resumes.read").order_by("created_at")
    return {run.subject_id: run for run in runs}


def uploaded_file(item: UploadItem, task: TaskRun | None) -> UploadedFile:
    """The state of one file."""
    status, reason = _state(item, task)
    return UploadedFile(item, status, item.resume, task, reason)


def _state(item: UploadItem, task: TaskRun | None) -> tuple[str, str]:
    if item.outcome != UploadOutcome.ACCEPTED:
        return item.outcome, item.message
    if item.resume is None:
        return DELETED, "The resume was deleted since."
    if item.resume.status == ResumeStatus.QUEUED and task is not None and task.status == TaskStatus.RUNNING:
        return READING, ""
    return item.resume.status, item.resume.error
