"""Uploads as people follow them: their names, and how far each is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, When

from core.models import TaskRun
from resumes.enums import ResumeStatus, UploadOutcome
from resumes.models import Resume, Upload, UploadItem
from resumes.parsing import Refusal
from resumes.selectors.upload import (
    DELETED,
    KIND,
    LOOK,
    READING,
    UploadedFile,
    files_of,
    uploads,
    with_state,
)

STATES = {
    ResumeStatus.QUEUED.value: "Waiting",
    READING: "Reading",
    ResumeStatus.READ.value: "Read",
    LOOK: "Needs a look",
    UploadOutcome.DUPLICATE.value: "Duplicate",
    ResumeStatus.REFUSED.value: "Refused",
    ResumeStatus.FAILED.value: "Failed",
    DELETED: "Deleted",
}
"""Every state of a file of an upload with its word, in the order of legends."""

OPEN = (ResumeStatus.QUEUED.value, READING)
REASONS = 8


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How far an upload is; `figures` are state, label and number of the states that some of its files are in."""

    total: int
    done: int
    figures: tuple[tuple[str, str, int], ...]

    @property
    def finished(self) -> bool:
        """Whether nothing of it waits any more."""
        return self.done == self.total


def batches() -> QuerySet[Upload]:
    """Uploads with their figures and `first_name`, the name of the first file; newest first."""
    first = UploadItem.objects.filter(upload=OuterRef("pk")).order_by("created_at", "id").values("name")[:1]
    return uploads().annotate(first_name=Subquery(first)).order_by("-created_at", "-id")


def progress_of(upload: Upload) -> BatchProgress:
    """How far the upload is."""
    counts = dict(with_state(upload.items.order_by()).values_list("state").annotate(Count("pk")))
    total, waiting = sum(counts.values()), sum(counts.get(state, 0) for state in OPEN)
    figures = tuple((state, label, counts[state]) for state, label in STATES.items() if state in counts)
    return BatchProgress(total, total - waiting, figures)


def first_name(upload: Upload) -> str | None:
    """The name of its first file; None where it has none."""
    return upload.items.values_list("name", flat=True).first()


def items_in(upload: Upload, state: str = "") -> QuerySet[Any]:
    """The files of an upload, only those in one state where one is given."""
    items = with_state(upload.items.all())
    return items.filter(state=state) if state else items


def changed_since(items: QuerySet[Any], moment: datetime) -> QuerySet[Any]:
    """The files whose resume or task changed after `moment`."""
    worked_on = TaskRun.objects.filter(subject_id=OuterRef("resume_id"), kind=KIND, updated_at__gt=moment)
    return items.filter(Q(resume__updated_at__gt=moment) | Exists(worked_on))


def files_of_items(items: Sequence[UploadItem]) -> list[UploadedFile]:
    """These items as they stand now, in their order."""
    keys = [item.pk for item in items]
    by_key = {file.item.pk: file for file in files_of(with_state(UploadItem.objects.filter(pk__in=keys)))}
    return [by_key[key] for key in keys]


def not_read(upload: Upload) -> list[tuple[str, int]]:
    """Why files of the upload were not read, and how many for each reason; the most frequent first."""
    reason = Case(When(outcome=UploadOutcome.REFUSED, then=F("message")), default=F("resume__error"))
    unread = with_state(upload.items.order_by()).filter(state__in=[ResumeStatus.REFUSED, ResumeStatus.FAILED])
    counted = unread.annotate(reason=reason).values_list("reason").annotate(number=Count("pk"))
    return list(counted.order_by("-number", "reason")[:REASONS])


def worth_retrying(upload: Upload) -> QuerySet[Resume]:
    """Files that were kept and might be read at another try: the fault need not be theirs."""
    stopped = Q(status=ResumeStatus.REFUSED, refusal__in=[Refusal.TIMEOUT, Refusal.CRASHED])
    kept = Resume.objects.filter(upload_items__upload=upload, upload_items__outcome=UploadOutcome.ACCEPTED)
    found: QuerySet[Resume] = kept.filter(Q(status=ResumeStatus.FAILED) | stopped)
    return found
