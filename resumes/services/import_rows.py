"""Turning rows of an import into candidates, a batch in one transaction; every row says what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.files.base import ContentFile
from django.db import DatabaseError, transaction

from core.errors import AppError, ConflictError
from core.inserting import insert_all
from core.models import User
from resumes.enums import CandidateSource, ImportState, KnownPeople, RowOutcome, UploadOutcome
from resumes.importing import Row, RowError
from resumes.models import BulkImport, Candidate, ImportRow, Resume
from resumes.parsing import RefusedFile
from resumes.selectors.skills import find_skill
from resumes.services import candidate as candidates
from resumes.services import identity, suppression
from resumes.services.import_people import People, layers, traits_of
from resumes.services.upload import Incoming, examine, receive_items
from resumes.services.versions import announcing_together

STOPPED = "This import was stopped."
NOT_STORED = "Could not be stored."
ERASED = "This person was erased after the file was sent."
_MOST_TAGS = 50
_LONGEST_TAG = 40
_FILLED_UP = (
    "given_name", "family_name", "name", "email", "phone", "city", "region", "country_code", "headline", "summary",
    "links", "languages", "tags", "availability",
)  # fmt: skip
_ROWS = ("experience", "education", "skills")


@dataclass(slots=True)
class Seen:
    """Whom a check has met already: nobody is written there."""

    emails: set[str] = field(default_factory=set)
    digests: set[str] = field(default_factory=set)


def locked_import(bulk_import: BulkImport) -> BulkImport:
    """The import, locked until the transaction ends. Raises ConflictError where it no longer goes on."""
    held: BulkImport = BulkImport.objects.select_for_update(of=("self",)).get(pk=bulk_import.pk)
    if held.state not in (ImportState.WAITING, ImportState.FAILED):
        raise ConflictError(STOPPED)
    return held


def undone_numbers(bulk_import: BulkImport, numbers: Sequence[int]) -> set[int]:
    """Of these rows those that nothing became of yet: after a kill, the work goes on there."""
    done = ImportRow.objects.filter(bulk_import=bulk_import, number__in=numbers).values_list("number", flat=True)
    return set(numbers) - set(done)


def import_batch(*, bulk_import: BulkImport, rows: Sequence[Row], actor: User | None) -> None:
    """Write these rows, but for those that were written before. Call in the organization's scope."""
    held = locked_import(bulk_import)
    left = undone_numbers(held, [row.number for row in rows])
    rows = [row for row in rows if row.number in left]
    people = [traits_of(row) for row in rows]
    identity.lock_all(organization=held.organization, people=people)
    if suppression.were_erased(held.created_at, people):
        rows = [_unless_erased(held, row) for row in rows]
    with announcing_together(held.organization):
        taken = [done for layer in layers(rows) for done in _take(held, layer, actor)]
    insert_all(ImportRow, (_import_row(held, *done) for done in taken))


def _unless_erased(held: BulkImport, row: Row) -> Row:
    is_erased = suppression.were_erased(held.created_at, [traits_of(row)])
    return Row(row.number, errors=(RowError("", ERASED),)) if is_erased else row


_Taken = tuple[Row, str, Candidate | None]


def _import_row(held: BulkImport, row: Row, outcome: str, candidate: Candidate | None) -> ImportRow:
    return ImportRow(
        organization=held.organization,
        bulk_import=held,
        number=row.number,
        outcome=outcome,
        candidate=candidate,
        errors=[{"column": error.column, "reason": error.reason} for error in row.errors],
    )


def _take(held: BulkImport, rows: Sequence[Row], actor: User | None) -> list[_Taken]:
    """What becomes of rows of different people. Where they cannot be written together, each half is tried again."""
    try:
        with transaction.atomic(), announcing_together(held.organization):
            return _take_together(held, rows, actor)
    except (AppError, DatabaseError) as error:
        if len(rows) == 1:
            return [(_refused(rows[0], error), RowOutcome.FAILED, None)]
        middle = len(rows) // 2
        return _take(held, rows[:middle], actor) + _take(held, rows[middle:], actor)


def _refused(row: Row, error: AppError | DatabaseError) -> Row:
    if isinstance(error, AppError):
        return Row(row.number, errors=(RowError(", ".join(error.fields), error.message),))
    return Row(row.number, errors=(RowError("", NOT_STORED),))


def _take_together(held: BulkImport, rows: Sequence[Row], actor: User | None) -> list[_Taken]:
    good = [row for row in rows if not row.errors]
    people = People(good)
    known = [(row, people.find(row)) for row in good]
    fresh = [row for row, person in known if person is None]
    created = candidates.create_all(
        organization=held.organization,
        actor=actor,
        people=[{**row.values, **_skills(row)} for row in fresh],
        source=CandidateSource.IMPORT,
    )
    return [
        *((row, RowOutcome.FAILED, None) for row in rows if row.errors),
        *((row, RowOutcome.CREATED, person) for row, person in zip(fresh, created, strict=True)),
        *(_meet(held, people, person, row, actor) for row, person in known if person is not None),
    ]


def _skills(row: Row) -> dict[str, Any]:
    """The skills that the taxonomy knows; the others become tags, so that nothing is lost."""
    tags, keys = list(row.values.get("tags", ())), []
    for name in row.skills:
        known = find_skill(name)
        if known is not None:
            keys.append(known.key)
        elif len(name) <= _LONGEST_TAG:
            tags.append(name)
    found: dict[str, Any] = {"skills": [{"key": key} for key in dict.fromkeys(keys)]} if keys else {}
    return {**found, "tags": list(dict.fromkeys(tags))[:_MOST_TAGS]} if tags else found


def _meet(held: BulkImport, people: People, known: Candidate, row: Row, actor: User | None) -> _Taken:
    known = people.now(known)
    missing = missing_values(known, row) if held.known_people == KnownPeople.UPDATE else {}
    if not missing:
        return row, RowOutcome.DUPLICATE, known
    changed = candidates.correct(candidate=known, actor=actor, values=missing)
    people.replace(changed)
    return row, RowOutcome.UPDATED, changed


def missing_values(known: Candidate, row: Row) -> dict[str, Any]:
    """What the row states and the candidate lacks."""
    values = {**row.values, **_skills(row)}
    found = {name: values[name] for name in _FILLED_UP if values.get(name) and not getattr(known, name)}
    return found | {name: values[name] for name in _ROWS if values.get(name) and not getattr(known, name).exists()}


def check_rows(held: BulkImport, rows: Sequence[Row], seen: Seen) -> Iterator[str]:
    """What would become of each row; nothing is written."""
    people = People([row for row in rows if not row.errors])
    for row in rows:
        yield _check_row(held, row, seen, people)


def _check_row(held: BulkImport, row: Row, seen: Seen, people: People) -> str:
    if row.errors:
        return RowOutcome.FAILED
    is_repeated = bool(row.email) and row.email in seen.emails
    if row.email:
        seen.emails.add(row.email)
    known = people.find(row)
    if known is None:
        return RowOutcome.DUPLICATE if is_repeated else RowOutcome.CREATED
    fills = held.known_people == KnownPeople.UPDATE and missing_values(known, row)
    return RowOutcome.UPDATED if fills else RowOutcome.DUPLICATE


File = tuple[int, "ContentFile[bytes] | RefusedFile"]


def import_files(*, bulk_import: BulkImport, files: Sequence[File], actor: User | None) -> None:
    """Take in these files of an archive as an upload, but for those that were taken before."""
    held = locked_import(bulk_import)
    left = undone_numbers(held, [number for number, _ in files])
    good = [(number, file) for number, file in files if number in left and not isinstance(file, RefusedFile)]
    bad = [(number, file) for number, file in files if number in left and isinstance(file, RefusedFile)]
    ImportRow.objects.bulk_create([_file_row(held, number, RowOutcome.FAILED, file.message) for number, file in bad])
    if not good:
        return
    items = receive_items(
        files=[file for _, file in good],
        organization=held.organization,
        actor=actor,
        upload_id=held.pk,
        source=CandidateSource.IMPORT,
    )
    ImportRow.objects.bulk_create(
        [
            _file_row(held, number, _FILE_OUTCOMES[UploadOutcome(item.outcome)], item.message, item.resume)
            for (number, _), item in zip(good, items, strict=True)
        ]
    )


_FILE_OUTCOMES = {
    UploadOutcome.ACCEPTED: RowOutcome.CREATED,
    UploadOutcome.DUPLICATE: RowOutcome.DUPLICATE,
    UploadOutcome.REFUSED: RowOutcome.FAILED,
}


def _file_row(held: BulkImport, number: int, outcome: str, reason: str, resume: Resume | None = None) -> ImportRow:
    errors = [{"column": "", "reason": reason}] if outcome == RowOutcome.FAILED else []
    return ImportRow(
        organization_id=held.organization_id,
        bulk_import=held,
        number=number,
        outcome=outcome,
        resume=resume if outcome == RowOutcome.CREATED else None,
        errors=errors,
    )


def check_file(file: "ContentFile[bytes] | RefusedFile", seen: Seen) -> tuple[str, str]:
    """What would become of a file of an archive, and why not; nothing is written."""
    looked_at = file if isinstance(file, RefusedFile) else examine(file)
    refusal = looked_at.refusal if isinstance(looked_at, Incoming) else looked_at
    if refusal is not None or not isinstance(looked_at, Incoming):
        return RowOutcome.FAILED, refusal.message if isinstance(refusal, RefusedFile) else NOT_STORED
    is_known = looked_at.sha256 in seen.digests or Resume.objects.filter(sha256=looked_at.sha256).exists()
    seen.digests.add(looked_at.sha256)
    return (RowOutcome.DUPLICATE if is_known else RowOutcome.CREATED), ""
