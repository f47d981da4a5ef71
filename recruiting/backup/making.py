"""Making a backup: one snapshot of the database, and every file that its rows name."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.apps import apps
from django.conf import settings
from django.core.files.storage import default_storage
from django.db.models import FileField
from django.utils import timezone
from psycopg import sql

from core.file_keeping import LOCK
from recruiting.backup import parts, postgres, sealing

TRIES = 4
PAUSE_SECONDS = 0.5


def make(target: Path, passphrase: bytes | None) -> parts.Manifest:
    """Write the backup beside its place, verify it, then move it there; returns its manifest."""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with unfinished.open("xb") as file:
            unfinished.chmod(0o600)
            sealed = sealing.Writer(file, passphrase)
            _write(parts.PartsWriter(sealed))
            sealed.close()
            file.flush()
            os.fsync(file.fileno())
        manifest = verify(unfinished, passphrase)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def verify(file: Path, passphrase: bytes | None) -> parts.Manifest:
    """Read the whole file; its manifest, or BackupError."""
    with file.open("rb") as source:
        return parts.verified(sealing.opened(source, passphrase))


def _write(writer: parts.PartsWriter) -> None:
    with _snapshot() as (connection, snapshot):
        manifest = _describe(connection)
        for name in _stored_names(connection):
            if not _copy_file(writer, name):
                manifest["missing"].append(name)
        _dump(writer, snapshot, postgres.major_version(connection))
    writer.finish(manifest)


@contextmanager
def _snapshot() -> Iterator[tuple[psycopg.Connection[Any], str]]:
    """One state of the database for all who read it, while no stored file is deleted."""
    with postgres.connect(autocommit=True) as keeper, postgres.connect() as connection:
        keeper.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        row = connection.execute("SELECT pg_export_snapshot()").fetchone()
        yield connection, str(row[0]) if row else ""


def _describe(connection: psycopg.Connection[Any]) -> parts.Manifest:
    return {
        "made_at": timezone.now().isoformat(),
        "postgres": connection.info.server_version,
        "application_role": settings.DATABASES["default"]["USER"],
        "migrations": connection.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall(),
        "rows": rows(connection),
        "missing": [],
    }


def rows(connection: psycopg.Connection[Any]) -> dict[str, int]:
    """The number of rows of every table."""
    tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").fetchall()
    return {table: _count(connection, table) for (table,) in tables}


def _count(connection: psycopg.Connection[Any], table: str) -> int:
    row = connection.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))).fetchone()
    return int(row[0]) if row else 0


def _stored_names(connection: psycopg.Connection[Any]) -> Iterator[str]:
    """Every file that a row of any model names, once."""
    columns = [
        (model._meta.db_table, str(field.column))
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, FileField) and model._meta.managed and not model._meta.proxy
    ]
    select = sql.SQL("SELECT {1} FROM {0} WHERE {1} <> ''")
    query = sql.SQL(" UNION ").join(
        [select.format(sql.Identifier(table), sql.Identifier(column)) for table, column in columns]
    )
    with connection.cursor(name="stored") as cursor:
        cursor.execute(query)
        for (name,) in cursor:
            yield str(name)


def _copy_file(writer: parts.PartsWriter, name: str) -> bool:
    """Whether the file is there; one that is just being replaced comes back in a moment."""
    for _ in range(TRIES):
        try:
            file = default_storage.open(name, "rb")
        except FileNotFoundError:
            time.sleep(PAUSE_SECONDS)
            continue
        with file:
            writer.add(parts.FILES + name, file)  # type: ignore[arg-type]
        return True
    return False


def _dump(writer: parts.PartsWriter, snapshot: str, version: int) -> None:
    command = [*postgres.program("pg_dump", version), "--format=custom", "--no-owner", f"--snapshot={snapshot}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=postgres.environment()) as process:  # noqa: S603 - no input of people
        writer.add(parts.DATABASE, process.stdout)  # type: ignore[arg-type]
    if process.returncode:
        raise sealing.BackupError("pg_dump failed; its words stand above.")
