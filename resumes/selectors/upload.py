"""Questions about uploads of the open organization, and where each of their files stands now."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When

from core.enums import TaskStatus
from core.errors import NotFoundError
from core.models import TaskRun
from resumes.enums import ResumeStatus, UploadOutcome
from resumes.models import Resume, Upload, UploadItem

KIND = "resumes.read"
READING = "reading"
LOOK = "look"
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

    `status` is queued, reading, read, look (read, and somebody should look at it), refused, failed, duplicate or
    deleted; `reason` says why it was not read, or of whom it is a duplicate. `resume` is the new one or, for a
    duplicate, the existing one.
    """

    item: UploadItem
    status: str
    resume: Resume | None
    task: TaskRun | None
    reason: str


def with_state(items: QuerySet[UploadItem]) -> QuerySet[Any]:
    """Files of uploads with `state`, where each stands now."""
    running = TaskRun.objects.filter(subject_id=OuterRef("resume_id"), kind=KIND, status=TaskStatus.RUNNING)
    return items.annotate(
        state=Case(
            When(~Q(outcome=UploadOutcome.ACCEPTED), then=F("outcome")),
            When(resume=None, then=Value(DELETED)),
            When(Q(resume__status=ResumeStatus.QUEUED) & Exists(running), then=Value(READING)),
            When(resume__status=ResumeStatus.READ, resume__candidate__doubts__gt=0, then=Value(LOOK)),
            default=F("resume__status"),
        )
    )


def uploaded_files(upload: Upload) -> list[UploadedFile]:
    """The files of an upload in the order they were sent, in a fixed number of queries."""
    return files_of(with_state(upload.items.all()))


def files_of(items: "QuerySet[UploadItem] | Sequence[UploadItem]") -> list[UploadedFile]:
    """These items, which have their `state`, with their resumes, people and tasks, in a fixed number of queries."""
    found = list(items)
    resumes = Resume.objects.for_list().in_bulk([item.resume_id for item in found if item.resume_id])
    tasks = tasks_of(resumes)
    return [_file(item, resumes.get(item.resume_id), tasks.get(item.resume_id)) for item in found]


def tasks_of(resume_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID | None, TaskRun]:
    """The latest reading task of each resume."""
    runs = TaskRun.objects.filter(subject_id__in=set(resume_ids), kind=KIND).order_by("created_at")
    return {run.subject_id: run for run in runs}


def _file(item: Any, resume: Resume | None, task: TaskRun | None) -> UploadedFile:
    return UploadedFile(item, item.state, resume, task, _reason(item, resume))


def _reason(item: UploadItem, resume: Resume | None) -> str:
    if item.outcome != UploadOutcome.ACCEPTED:
        return item.message
    return resume.error if resume is not None else "The resume was deleted since."
