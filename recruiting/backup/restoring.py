"""Restoring a backup: verified whole before anything is touched; files first, then the database in one transaction."""

import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.core.management import call_command
from psycopg import sql

from core.schema import STANDS_BETWEEN, known_migrations, missing_of_replaced
from recruiting.backup import making, parts, postgres, sealing
from recruiting.backup.sealing import BackupError

SPOOL_BYTES = 4 * 1024 * 1024


def restore(source: Path, passphrase: bytes | None, *, replace: bool) -> parts.Manifest:
    """Bring back what the backup holds; BackupError where it cannot be used, and then nothing was touched."""
    manifest = making.verify(source, passphrase)
    _refuse_what_does_not_fit(manifest)
    with postgres.connect() as connection:
        version = postgres.major_version(connection)
        if not replace and _is_used(connection):
            raise BackupError("The database holds data already. Restore into an empty one, or add --replace.")
    with source.open("rb") as file:
        for name, blocks in parts.read(sealing.opened(file, passphrase)):
            if name.startswith(parts.FILES):
                _store(name.removeprefix(parts.FILES), blocks)
            elif name == parts.DATABASE:
                _load(blocks, version)
    _compare(manifest)
    call_command("migrate", verbosity=0)  # which also puts policies and rights in force
    return manifest


def _refuse_what_does_not_fit(manifest: parts.Manifest) -> None:
    present = known_migrations()
    known = set(present).union(*(migration.replaces for migration in present.values()))
    newer = [f"{app}.{name}" for app, name in manifest["migrations"] if (app, name) not in known and _is_ours(app)]
    if newer:
        raise BackupError(f"The backup was made by a newer version ({newer[-1]}). Install that version first.")
    missing = missing_of_replaced([(app, name) for app, name in manifest["migrations"]])
    if missing:
        raise BackupError(f"The backup lacks {', '.join(missing)}, {STANDS_BETWEEN}")
    role = settings.DATABASES["default"]["USER"]
    if manifest["application_role"] != role:
        raise BackupError(
            f"The backup grants its rights to the role {manifest['application_role']}, but DATABASE_URL names {role}. "
            "Use that role's name, then restore."
        )


def _is_ours(app: str) -> bool:
    return app in ("core", "resumes", "jobs", "matching", "interviews")


def _is_used(connection: psycopg.Connection[Any]) -> bool:
    """Whether anybody has signed up yet; what migrations and `load_skills` make does not count."""
    row = connection.execute("SELECT to_regclass('core_user') IS NOT NULL").fetchone()
    if not (row and row[0]):
        return False
    used = connection.execute("SELECT EXISTS (SELECT 1 FROM core_user UNION SELECT 1 FROM core_organization)")
    return bool((used.fetchone() or [False])[0])


def _store(name: str, blocks: Iterable[bytes]) -> None:
    with tempfile.SpooledTemporaryFile(SPOOL_BYTES) as held:
        for block in blocks:
            held.write(block)
        held.seek(0)
        default_storage.delete(name)
        if default_storage.save(name, File(held)) != name:
            raise BackupError(f"The file storage did not keep the name {name}.")


def _load(blocks: Iterable[bytes], version: int) -> None:
    """Everything of the owner is replaced in one transaction: where it fails, the old data stay."""
    owner = sql.Identifier(str(settings.DATABASES["owner"]["USER"])).as_string()
    reader = [postgres.program("pg_restore", version)[0], "--file=-", "--no-owner", "--no-comments"]
    loader = [
        *postgres.program("psql", version), "--quiet", "--no-psqlrc", "--single-transaction", "--output=/dev/null",
        "--set=ON_ERROR_STOP=1", f"--command=DROP OWNED BY {owner}", "--file=-",
    ]  # fmt: skip
    environment = postgres.environment()
    with (
        subprocess.Popen(reader, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as unpacking,  # noqa: S603 - no input of people
        subprocess.Popen(loader, stdin=unpacking.stdout, env=environment) as loading,  # noqa: S603 - as above
    ):
        unpacking.stdout.close()  # type: ignore[union-attr]
        try:
            for block in blocks:
                unpacking.stdin.write(block)  # type: ignore[union-attr]
        except BrokenPipeError:
            pass  # psql has said why, and ends with an error
        finally:
            unpacking.stdin.close()  # type: ignore[union-attr]
    if unpacking.returncode or loading.returncode:
        raise BackupError("The database could not be restored; the words of psql stand above. The old data stay.")


def _compare(manifest: parts.Manifest) -> None:
    with postgres.connect() as connection:
        restored = making.rows(connection)
    if restored != manifest["rows"]:
        raise BackupError("The restored rows are not as many as the backup says; restore again.")
