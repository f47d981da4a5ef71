"""Exporting everything that an organization holds: a zip with JSON lines for each table, and the files."""

import json
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import PurePosixPath
from typing import IO, Any

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from core.enums import Role
from core.file_keeping import files_may_go
from core.models import Organization, OrganizationExport, TaskRun, User
from core.selectors.organization_data import NOT_EXPORTED, exported_tables, file_names, rows
from core.services import task_run
from core.task_kinds import Apply, Progress, TaskKind
from core.tenancy import organization_scope

KIND = "core.export_organization"
FILES_BETWEEN_REPORTS = 25
README = """Everything that {name} holds here, made on {day}.

data/<table>.jsonl   each row of the table as a line of JSON
files/<name>         the stored files, under the names that the rows give them
manifest.json        how many rows of which table, and what was left out and why
"""


@transaction.atomic
def request_export(*, organization: Organization, actor: User) -> OrganizationExport:
    """Have an export made; it expires after `EXPORT_DAYS`."""
    run = task_run.enqueue(kind=KIND, title="Export everything", organization=organization, actor=actor)
    export: OrganizationExport = OrganizationExport.objects.create(
        organization=organization,
        actor=actor,
        task=run,
        expires_at=timezone.now() + timedelta(days=settings.EXPORT_DAYS),
    )
    run.subject_id = export.pk
    run.save(update_fields=["subject_id"])
    return export


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Write the export and store it."""
    with organization_scope(run.organization):
        export = OrganizationExport.objects.filter(pk=run.subject_id).first()
    if export is None:
        return lambda: {"status": "gone"}
    with tempfile.TemporaryFile() as file:
        write_export(organization=run.organization, file=file, progress=progress)
        size = file.tell()
        file.seek(0)
        name = default_storage.save(export.file.field.generate_filename(export, "export.zip"), File(file))
    return lambda: _keep(export, name, size)


def _keep(export: OrganizationExport, name: str, size: int) -> dict[str, Any]:
    if not OrganizationExport.objects.filter(pk=export.pk).update(file=name, size=size):
        default_storage.delete(name)
    return {"export": str(export.pk), "size": size}


def write_export(*, organization: Organization, file: IO[bytes], progress: Progress | None = None) -> None:
    """Write the zip into `file`."""
    tables, counts = exported_tables(), {}
    with organization_scope(organization):
        names = sorted(set(file_names(organization)))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        day = timezone.now().date().isoformat()
        archive.writestr("README.txt", README.format(name=organization.name, day=day))
        for done, held in enumerate(tables):
            with organization_scope(organization), _entry(archive, f"data/{held.label}.jsonl") as entry:
                counts[held.label] = sum(1 for line in rows(held, organization) if entry.write(f"{line}\n".encode()))
            if progress:
                progress(done, len(tables) + len(names))
        for done, name in enumerate(names):
            _add_file(archive, name)
            if progress and done % FILES_BETWEEN_REPORTS == 0:
                progress(len(tables) + done, len(tables) + len(names))
        manifest = {"organization": str(organization.pk), "made": day, "rows": counts, "left_out": NOT_EXPORTED}
        archive.writestr("manifest.json", json.dumps(manifest, indent=1))


@contextmanager
def _entry(archive: zipfile.ZipFile, name: str) -> Iterator[IO[bytes]]:
    with archive.open(name, "w", force_zip64=True) as entry:
        yield entry


def _add_file(archive: zipfile.ZipFile, name: str) -> None:
    try:
        with default_storage.open(name) as stored, _entry(archive, str(PurePosixPath("files") / name)) as entry:
            for chunk in stored.chunks():
                entry.write(chunk)
    except FileNotFoundError:
        return  # deleted since


def expire_exports() -> int:
    """Remove exports whose days are over, in every organization; returns how many."""
    removed = 0
    for organization in Organization.objects.all():
        with organization_scope(organization):
            old = list(OrganizationExport.objects.filter(expires_at__lt=timezone.now()))
            OrganizationExport.objects.filter(pk__in=[export.pk for export in old]).delete()
        with files_may_go() as may:
            for export in old if may else ():
                if export.file:
                    default_storage.delete(str(export.file.name))
        removed += len(old)
    return removed


EXPORT_ORGANIZATION = TaskKind(KIND, prepare, role=Role.ADMIN)
