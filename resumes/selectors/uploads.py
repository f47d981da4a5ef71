"""Uploads as people follow them: what became of each file, and how far a batch is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Case, CharField, Count, F, OuterRef, Q, QuerySet, Subquery, Value, When

from resumes.enums import ResumeStatus, UploadOutcome
from resumes.models import Upload, UploadItem

REMOVED = "removed"
STATES = (
    (ResumeStatus.QUEUED.value, "Waiting"),
    (ResumeStatus.READ.value, "Read"),
    (UploadOutcome.DUPLICATE.value, "Duplicate"),
    (ResumeStatus.REFUSED.value, "Refused"),
    (ResumeStatus.FAILED.value, "Failed"),
    (REMOVED, "Removed"),
)
"""Every state of a file of an upload, with its word, in the order of legends."""

_READ = Q(items__outcome=UploadOutcome.ACCEPTED, items__resume__status=ResumeStatus.READ)
_WAITING = Q(items__outcome=UploadOutcome.ACCEPTED, items__resume__status=ResumeStatus.QUEUED)
_TROUBLE = Q(items__outcome=UploadOutcome.REFUSED) | Q(
    items__outcome=UploadOutcome.ACCEPTED, items__resume__status__in=(ResumeStatus.REFUSED, ResumeStatus.FAILED)
)


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How far an upload is; `figures` counts its files by state, states without a file left out."""

    total: int
    done: int
    figures: tuple[tuple[str, int], ...]

    @property
    def finished(self) -> bool:
        """Whether nothing of it waits any more."""
        return self.done == self.total


def uploads_for_list() -> QuerySet[Upload]:
    """Uploads, newest first, with `total`, `read`, `waiting` and `trouble` counted and the first file's name."""
    first = UploadItem.objects.filter(upload=OuterRef("pk")).order_by("created_at", "id").values("name")[:1]
    uploads: QuerySet[Upload] = Upload.objects.order_by("-created_at", "-id").annotate(
        first_name=Subquery(first),
        total=Count("items"),
        read=Count("items", filter=_READ),
        waiting=Count("items", filter=_WAITING),
        trouble=Count("items", filter=_TROUBLE),
    )
    return uploads


def files_of(upload: Upload) -> QuerySet[UploadItem]:
    """The files of an upload in the order they came, each with its `state` (a value of STATES)."""
    return with_state(upload.items.all()).order_by("created_at", "id")


def with_state(items: QuerySet[UploadItem]) -> QuerySet[UploadItem]:
    """The items with what a row shows, in one query."""
    return (
        items.annotate(state=_state())
        .select_related("resume__candidate")
        .defer("resume__text", "resume__redacted_text", "resume__redaction_offsets", "resume__candidate__search")
    )


def _state() -> Any:
    return Case(
        When(~Q(outcome=UploadOutcome.ACCEPTED), then=F("outcome")),
        When(resume=None, then=Value(REMOVED)),
        default=F("resume__status"),
        output_field=CharField(),
    )


def progress_of(upload: Upload) -> BatchProgress:
    """How far an upload is."""
    counted = upload.items.annotate(state=_state()).values_list("state").order_by("state").annotate(Count("pk"))
    counts: dict[str, int] = dict(counted)
    total = sum(counts.values())
    figures = tuple((label, counts[state]) for state, label in STATES if counts.get(state))
    return BatchProgress(total, total - counts.get(ResumeStatus.QUEUED, 0), figures)


def changed_since(upload: Upload, moment: datetime, shown: list[UUID] | None = None) -> QuerySet[UploadItem]:
    """The files whose resume changed after `moment`; only those in `shown` where given."""
    items = files_of(upload).filter(resume__updated_at__gt=moment)
    return items if shown is None else items.filter(pk__in=shown)
