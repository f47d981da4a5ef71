"""Importing many candidates: a file is received, and checked or taken in by a worker."""

import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from core.enums import Role
from core.errors import ConflictError, InvalidError, NotFoundError
from core.models import Organization, TaskRun, User
from core.services import task_run
from core.task_kinds import Apply, Progress, TaskKind
from core.tenancy import organization_scope
from resumes.enums import ImportKind, ImportState, KnownPeople, RowOutcome
from resumes.importing import Row
from resumes.models import BulkImport, ImportRow
from resumes.services.file_name import display_name
from resumes.services.import_rows import Seen, check_file, check_rows, import_batch, import_files
from resumes.services.import_source import ResumeArchive, check_columns, read_file, rows_of, table_of
from resumes.services.stored_files import delete_files

T = TypeVar("T")
Result = dict[str, Any]

KIND = "resumes.import"
BATCH = 100
FILES_A_BATCH = 10
MOST_ERRORS = 200
TABLE_BYTES = 20 * 1024 * 1024
ARCHIVE_BYTES = 200 * 1024 * 1024
NOT_READABLE = "This is no CSV, Excel, JSON Resume or ZIP file. Save the table as CSV or .xlsx."


@transaction.atomic
def receive_import(
    *,
    file: "File[Any]",
    organization: Organization,
    actor: User,
    is_dry_run: bool = False,
    is_strict: bool = False,
    known_people: str = KnownPeople.SKIP,
    columns: Mapping[str, str] | None = None,
) -> TaskRun:
    """Keep the file and ask for its import, or for a dry run of it. Raises InvalidError for what is no such file.

    `columns` says of headers what they are, where their names do not; empty leaves a column out.
    """
    kind = _kind_of(file)
    most = ARCHIVE_BYTES if kind == ImportKind.ZIP else TABLE_BYTES
    if (file.size or 0) > most:
        message = f"The file is larger than {most // 1024**2} MB. Split it, and import the parts."
        raise InvalidError(message, fields={"file": [message]})
    made = BulkImport(
        organization=organization,
        actor=actor,
        kind=kind,
        original_name=display_name(file.name or ""),
        file=file,
        is_dry_run=is_dry_run,
        is_strict=is_strict,
        known_people=known_people,
        columns=check_columns(columns or {}),
    )
    made.save()
    return _ask(made, actor)


def _kind_of(file: "File[Any]") -> str:
    """By content; the name has no say."""
    head = file.read(4096)
    file.seek(0)
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_archive(file)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return ImportKind.JSON
    is_wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not head.strip() or (b"\0" in head and not is_wide) or head.startswith((b"%PDF", b"{\\rtf")):
        raise InvalidError(NOT_READABLE, fields={"file": [NOT_READABLE]})
    return ImportKind.CSV


def _kind_of_archive(file: "File[Any]") -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        message = "The archive cannot be opened."
        raise InvalidError(message, fields={"file": [message]}) from error
    finally:
        file.seek(0)
    if "[Content_Types].xml" not in names:
        return ImportKind.ZIP
    if "xl/workbook.xml" not in names:
        raise InvalidError(NOT_READABLE, fields={"file": [NOT_READABLE]})
    return ImportKind.XLSX


def _ask(bulk_import: BulkImport, actor: User) -> TaskRun:
    verb = "Check" if bulk_import.is_dry_run else "Import"
    return task_run.enqueue(
        kind=KIND,
        title=f"{verb} {bulk_import.original_name}",
        organization=bulk_import.organization,
        actor=actor,
        subject_id=bulk_import.pk,
    )


@transaction.atomic
def start_import(
    *, checked: BulkImport, actor: User, is_dry_run: bool, known_people: str, columns: Mapping[str, str]
) -> TaskRun:
    """Go on with a file that was checked: import it, or check it again with other columns. 409 where it is gone."""
    held: BulkImport = BulkImport.objects.select_for_update(of=("self",)).get(pk=checked.pk)
    if not held.is_dry_run or not held.file or not default_storage.exists(str(held.file.name)):
        raise ConflictError("The file of this check is gone, or was imported already. Send it again.")
    if held.state == ImportState.WAITING:
        raise ConflictError("The check has not ended yet.")
    made = BulkImport.objects.create(
        organization=held.organization,
        actor=actor,
        kind=held.kind,
        original_name=held.original_name,
        file=held.file.name,
        is_dry_run=is_dry_run,
        is_strict=held.is_strict,
        known_people=known_people,
        columns=check_columns(columns),
    )
    held.file = ""
    held.save(update_fields=["file"])
    return _ask(made, actor)


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Check or take in the file batch by batch; returns what ends the import. Goes on where a worker was killed."""
    with organization_scope(run.organization):
        bulk_import = BulkImport.objects.select_related("organization").filter(pk=run.subject_id).first()
    if bulk_import is None:
        raise NotFoundError("This import was removed.")
    data = read_file(bulk_import)
    if bulk_import.kind == ImportKind.ZIP:
        found = _files(bulk_import, ResumeArchive(data), run.actor, progress)
    else:
        found = _rows(bulk_import, data, run.actor, progress)
    return partial(_finish, bulk_import, found)


def _rows(bulk_import: BulkImport, data: bytes, actor: User | None, progress: Progress) -> Result:
    table = table_of(bulk_import, data)
    found: Result = {"headers": table.headers, "columns": table.described()} if table else {}
    reasons = _Reasons()
    total = sum(1 for row in rows_of(bulk_import, data, table) if reasons.read(row))
    if bulk_import.is_dry_run:
        rows = rows_of(bulk_import, data, table)
        return found | reasons.described() | _checked(bulk_import, rows, total, _check_rows, BATCH, progress)
    if bulk_import.is_strict and reasons.count:
        raise InvalidError(f"{reasons.count:,} of {total:,} rows have errors, so nothing was imported. Check the file.")
    done = 0
    for batch in _batches(rows_of(bulk_import, data, table), BATCH):
        with organization_scope(bulk_import.organization):
            import_batch(bulk_import=bulk_import, rows=batch, actor=actor)
        done += len(batch)
        progress(done, total)
    return found


def _files(bulk_import: BulkImport, archive: ResumeArchive, actor: User | None, progress: Progress) -> Result:
    numbered = ((number, archive.file(name)) for number, name in enumerate(archive.names, 1))
    total, done = len(archive.names), 0
    if bulk_import.is_dry_run:
        return _checked(bulk_import, numbered, total, _check_files, FILES_A_BATCH, progress)
    for batch in _batches(numbered, FILES_A_BATCH):
        with organization_scope(bulk_import.organization):
            import_files(bulk_import=bulk_import, files=batch, actor=actor)
        done += len(batch)
        progress(done, total)
    return {}


class _Reasons:
    """The first errors of rows, with how many rows have any."""

    def __init__(self) -> None:
        self.count = 0
        self._kept: list[dict[str, Any]] = []

    def read(self, row: Row) -> bool:
        """Note the row's errors; True, as every row counts."""
        self.count += bool(row.errors)
        for error in row.errors:
            self.add(row.number, error.column, error.reason)
        return True

    def add(self, number: int, column: str, reason: str) -> None:
        """Keep an error, while there is room."""
        if len(self._kept) < MOST_ERRORS:
            self._kept.append({"row": number, "column": column, "reason": reason})

    def described(self) -> Result:
        """As the result of the import has them."""
        return {"errors": self._kept}


_Check = Callable[[BulkImport, Any, Seen, _Reasons], Iterator[str]]


def _check_rows(bulk_import: BulkImport, rows: list[Row], seen: Seen, reasons: _Reasons) -> Iterator[str]:
    yield from check_rows(bulk_import, rows, seen)


def _check_files(bulk_import: BulkImport, files: list[Any], seen: Seen, reasons: _Reasons) -> Iterator[str]:
    for number, file in files:
        outcome, reason = check_file(file, seen)
        if reason:
            reasons.add(number, "", reason)
        yield outcome


def _checked(
    bulk_import: BulkImport, things: Iterable[Any], total: int, check: _Check, size: int, progress: Progress
) -> Result:
    counts: Counter[str] = Counter()
    seen, reasons, done = Seen(), _Reasons(), 0
    for batch in _batches(things, size):
        with organization_scope(bulk_import.organization):
            counts.update(check(bulk_import, batch, seen, reasons))
        done += len(batch)
        progress(done, total)
    return _counted(counts) | (reasons.described() if check is _check_files else {})


def _batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    coming = iter(things)
    while batch := list(islice(coming, size)):
        yield batch


def _counted(counts: Mapping[str, int]) -> Result:
    return {
        "total": sum(counts.values()),
        "created": counts.get(RowOutcome.CREATED, 0),
        "updated": counts.get(RowOutcome.UPDATED, 0),
        "duplicates": counts.get(RowOutcome.DUPLICATE, 0),
        "failed": counts.get(RowOutcome.FAILED, 0),
    }


def _finish(bulk_import: BulkImport, found: Result) -> Result:
    """Add up, and remove the file of an import that is done."""
    held: BulkImport = BulkImport.objects.select_for_update(of=("self",)).get(pk=bulk_import.pk)
    about = {"import_id": str(held.pk), "dry_run": held.is_dry_run}
    held.result = about | found if held.is_dry_run else about | found | _written(held)
    held.state, held.finished_at = ImportState.DONE, timezone.now()
    if not held.is_dry_run:
        name, held.file = str(held.file.name), ""
        delete_files([name])
    held.save()
    return dict(held.result)


def _written(held: BulkImport) -> Result:
    rows = ImportRow.objects.filter(bulk_import=held)
    reasons = _Reasons()
    for row in rows.filter(outcome=RowOutcome.FAILED).order_by("number")[:MOST_ERRORS]:
        for error in row.errors:
            reasons.add(row.number, error["column"], error["reason"])
    return _counted(Counter(rows.order_by().values_list("outcome", flat=True))) | reasons.described()


def give_up(run: TaskRun, message: str) -> None:
    """Mark the import as failed; what was written before stays and is counted."""
    held = BulkImport.objects.select_for_update(of=("self",)).filter(pk=run.subject_id).first()
    if held is None:
        return
    held.state, held.finished_at = ImportState.FAILED, timezone.now()
    held.result = {"import_id": str(held.pk), "dry_run": held.is_dry_run, "message": message, **_written(held)}
    held.save()


IMPORT = TaskKind(KIND, prepare, give_up, role=Role.ADMIN)
