"""Uploads as people follow them: their names, and how far each is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery

from resumes.enums import ResumeStatus, UploadOutcome
from resumes.models import Upload, UploadItem
from resumes.selectors.upload import DELETED, READING, UploadedFile, tasks_of, uploaded_file, uploads

STATES = {
    ResumeStatus.QUEUED.value: "Waiting",
    READING: "Reading",
    ResumeStatus.READ.value: "Read",
    UploadOutcome.DUPLICATE.value: "Duplicate",
    ResumeStatus.REFUSED.value: "Refused",
    ResumeStatus.FAILED.value: "Failed",
    DELETED: "Deleted",
}
"""Every state of a file of an upload with its word, in the order of legends."""

OPEN = (ResumeStatus.QUEUED.value, READING)


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How far an upload is; `figures` are label and number of the states that some of its files are in."""

    total: int
    done: int
    figures: tuple[tuple[str, int], ...]

    @property
    def finished(self) -> bool:
        """Whether nothing of it waits any more."""
        return self.done == self.total


def batches() -> QuerySet[Upload]:
    """Uploads with their figures and `first_name`, the name of the first file; newest first."""
    first = UploadItem.objects.filter(upload=OuterRef("pk")).order_by("created_at", "id").values("name")[:1]
    return uploads().annotate(first_name=Subquery(first)).order_by("-created_at", "-id")


def progress_of(files: Sequence[UploadedFile]) -> BatchProgress:
    """How far the upload with these files is."""
    counts = Counter(file.status for file in files)
    waiting = sum(counts[state] for state in OPEN)
    figures = tuple((label, counts[state]) for state, label in STATES.items() if counts[state])
    return BatchProgress(len(files), len(files) - waiting, figures)


def changed_since(files: Sequence[UploadedFile], moment: datetime) -> list[UploadedFile]:
    """The files whose resume or task changed after `moment`."""
    return [
        file
        for file in files
        if (file.resume is not None and file.resume.updated_at > moment)
        or (file.task is not None and file.task.updated_at > moment)
    ]


def files_of_items(items: Sequence[UploadItem]) -> list[UploadedFile]:
    """These items as they stand now, in a fixed number of queries."""
    fresh = UploadItem.objects.filter(pk__in=[item.pk for item in items]).select_related("resume__candidate")
    found = fresh.defer(
        "resume__text", "resume__redacted_text", "resume__redaction_offsets", "resume__candidate__search"
    )
    tasks = tasks_of(item.resume_id for item in items if item.resume_id)
    by_id = {item.pk: uploaded_file(item, tasks.get(item.resume_id)) for item in found}
    return [by_id[item.pk] for item in items]
