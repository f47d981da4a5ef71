"""Undoing an import: what it created goes, unless somebody has touched it since."""

from datetime import timedelta
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from core.enums import Role
from core.errors import ConflictError, NotFoundError
from core.models import Activity, TaskRun, User
from core.services import task_run
from core.task_kinds import Apply, Progress, TaskKind
from core.tenancy import organization_scope
from resumes.enums import ImportState, RowOutcome
from resumes.models import BulkImport, Candidate, ImportRow
from resumes.services.erasure import erase
from resumes.services.suppression import remove

KIND = "resumes.import_undo"
PERIOD = timedelta(days=7)
BATCH = 25
ENDED = (ImportState.DONE, ImportState.FAILED)


def can_undo(bulk_import: BulkImport) -> bool:
    """Whether the import can be undone now."""
    return (
        not bulk_import.is_dry_run
        and bulk_import.state in ENDED
        and bulk_import.finished_at is not None
        and bulk_import.finished_at > timezone.now() - PERIOD
        and bool(bulk_import.result.get("created"))
    )


@transaction.atomic
def request_undo(*, bulk_import: BulkImport, actor: User) -> TaskRun:
    """Ask for the undo. Raises ConflictError where there is nothing to undo, or it is too late."""
    held: BulkImport = BulkImport.objects.select_for_update(of=("self",)).get(pk=bulk_import.pk)
    if not can_undo(held):
        raise ConflictError(f"This import cannot be undone. An import can be undone for {PERIOD.days} days, once.")
    held.state = ImportState.UNDOING
    held.save(update_fields=["state"])
    return task_run.enqueue(
        kind=KIND,
        title=f"Undo the import of {held.original_name}",
        organization=held.organization,
        actor=actor,
        subject_id=held.pk,
    )


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Remove what was created, batch by batch; goes on where a worker was killed."""
    with organization_scope(run.organization):
        held = BulkImport.objects.select_related("organization").filter(pk=run.subject_id).first()
        if held is None:
            raise NotFoundError("This import was removed.")
        numbers = list(_created(held).values_list("number", flat=True))
    for start in range(0, len(numbers), BATCH):
        with organization_scope(run.organization):
            for row in _created(held).filter(number__in=numbers[start : start + BATCH]):
                _take_back(row, run.actor)
        progress(min(start + BATCH, len(numbers)), len(numbers))
    return partial(_finish, held)


def _created(held: BulkImport) -> Any:
    rows = ImportRow.objects.filter(bulk_import=held, outcome=RowOutcome.CREATED)
    there = rows.exclude(candidate=None) | rows.exclude(resume=None)
    return there.select_related("candidate", "resume__candidate").order_by("number")


def _take_back(row: ImportRow, actor: User | None) -> None:
    """Remove what the row made. The candidate is locked first: whoever writes about them just now comes before."""
    resume = row.resume
    candidate = row.candidate or (resume.candidate if resume else None)
    if candidate is not None:
        held = Candidate.objects.select_for_update(of=("self",)).filter(pk=candidate.pk).first()
        if held is not None and is_untouched(held, row):
            erase(candidate=held, actor=actor)
    elif resume is not None:
        remove([resume])


def is_untouched(candidate: Candidate, row: ImportRow) -> bool:
    """Whether the candidate is as the import made them: nothing changed, added or told since."""
    if candidate.corrected_fields and row.resume_id:
        return False
    if row.resume_id is None and candidate.updated_at > row.created_at:
        return False
    files = set(candidate.resumes.values_list("pk", flat=True)) - {row.resume_id}
    lines = Activity.objects.filter(subject_id=candidate.pk).count()
    return not files and lines <= 1 and not candidate.notes.exists()


def _finish(bulk_import: BulkImport) -> dict[str, Any]:
    held: BulkImport = BulkImport.objects.select_for_update(of=("self",)).get(pk=bulk_import.pk)
    left = _created(held).count()
    held.state = ImportState.UNDONE
    held.result = {**held.result, "removed": int(held.result["created"]) - left, "left": left}
    held.save()
    return dict(held.result)


def give_up(run: TaskRun, message: str) -> None:
    """Let it be asked again."""
    BulkImport.objects.filter(pk=run.subject_id, state=ImportState.UNDOING).update(state=ImportState.DONE)


UNDO = TaskKind(KIND, prepare, give_up, role=Role.ADMIN)
