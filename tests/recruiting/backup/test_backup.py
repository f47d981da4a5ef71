"""A backup brings everything back, row by row and file by file, or is refused before anything is touched."""

import os
import random
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from psycopg import connect, sql

from core.schema import known_migrations
from recruiting.backup import making, restoring
from recruiting.backup.sealing import BackupError
from tests import services
from tests.resumes.making import read, resume_text
from tests.tasks import work_off

pytestmark = pytest.mark.django_db(transaction=True)

NAME = f"restored_recruiting_{os.getpid()}"
KEY = b"a long passphrase of the operator"


@pytest.fixture
def elsewhere(tmp_path):
    """An empty installation: a database and a folder of its own."""
    with services._maintenance() as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(NAME)))
        yield {
            **os.environ,
            "DATABASE_URL": services._named(os.environ["DATABASE_URL"], NAME),
            "DATABASE_OWNER_URL": services._named(services.OWNER_URL, NAME),
            "RECRUITING_VAR": str(tmp_path / "elsewhere"),
        }
        services.drop(connection, NAME)


def manage(environment, *command):
    return subprocess.run(
        [sys.executable, "-W", "ignore", "manage.py", *map(str, command)],
        cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def every_row(url):
    """Every table with all of its rows."""
    with connect(url) as connection:
        names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        query = sql.SQL("SELECT line::text FROM {} AS line ORDER BY 1")
        return {name: connection.execute(query.format(sql.Identifier(name))).fetchall() for (name,) in names}


def guards(url):
    """The policies, rights and functions that keep organizations apart."""
    with connect(url) as connection:
        return [
            connection.execute(query).fetchall()
            for query in (
                "SELECT tablename, policyname, qual, with_check FROM pg_policies ORDER BY 1, 2",
                "SELECT relname, relrowsecurity FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1",
                ("SELECT table_name, privilege_type FROM information_schema.role_table_grants "
                f"WHERE grantee = '{settings.DATABASES['default']['USER']}' ORDER BY 1, 2"),
                ("SELECT proname, array(SELECT unnest(proacl)::text ORDER BY 1) FROM pg_proc "
                "WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1"),
                "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1",
            )
        ]  # fmt: skip


def every_file(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in Path(folder).rglob("*") if file.is_file()}


@pytest.fixture
def backup(alice, tmp_path):
    """A backup of an organization with two resumes, the only files there are, and where it lies."""
    shutil.rmtree(default_storage.location, ignore_errors=True)
    for name in ("Anna Keller", "Berta Vogel"):
        read(alice.organization, resume_text(name=name), f"{name}.txt")
    file = tmp_path / "nightly.backup"
    making.make(file, KEY)
    return file


def test_the_restored_copy_is_equal_in_every_row_file_and_guard(backup, elsewhere):
    done = manage({**elsewhere, "BACKUP_PASSPHRASE": KEY.decode()}, "restore", backup)
    assert done.returncode == 0, done.stderr

    ours, theirs = os.environ["DATABASE_OWNER_URL"], elsewhere["DATABASE_OWNER_URL"]
    assert every_row(theirs) == every_row(ours)
    assert len(every_row(ours)["resumes_resume"]) == 2
    assert guards(theirs) == guards(ours)
    assert every_file(Path(elsewhere["RECRUITING_VAR"]) / "files") == every_file(default_storage.location)

    again = manage({**elsewhere, "BACKUP_PASSPHRASE": KEY.decode()}, "restore", backup)
    assert again.returncode == 1
    assert "holds data already" in again.stderr


def test_a_backup_hides_what_it_holds_and_opens_to_its_own_key_only(backup):
    assert b"Keller" not in backup.read_bytes()
    with pytest.raises(BackupError, match="encrypted: name its key file"):
        making.verify(backup, None)
    with pytest.raises(BackupError, match="does not fit this backup"):
        making.verify(backup, b"another passphrase")


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_changed_or_cut_backup_is_refused(alice, tmp_path, key, full_drills):
    read(alice.organization, resume_text(name="Anna Keller"), "anna.txt")
    file, chance = tmp_path / "b", random.Random(7)
    making.make(file, key)
    whole = file.read_bytes()
    for _ in range(300 if full_drills else 12):
        place = chance.randrange(len(whole))
        changed = bytearray(whole)
        changed[place] ^= 1 << chance.randrange(8)
        file.write_bytes(changed)
        with pytest.raises(BackupError):
            making.verify(file, key)
        file.write_bytes(whole[:place])
        with pytest.raises(BackupError):
            making.verify(file, key)
    file.write_bytes(whole + b"x")
    with pytest.raises(BackupError):
        making.verify(file, key)


def test_a_damaged_backup_touches_nothing(backup, elsewhere):
    content = bytearray(backup.read_bytes())
    content[-1] ^= 1
    backup.write_bytes(content)

    done = manage({**elsewhere, "BACKUP_PASSPHRASE": KEY.decode()}, "restore", backup, "--replace")

    assert done.returncode == 1
    assert "The backup is damaged" in done.stderr
    assert "Traceback" not in done.stderr
    assert every_row(elsewhere["DATABASE_OWNER_URL"]) == {}
    assert every_file(Path(elsewhere["RECRUITING_VAR"]) / "files") == {}


def test_a_backup_made_while_resumes_come_and_go_has_every_file_of_its_rows(alice, tmp_path, elsewhere):
    for number in range(4):
        read(alice.organization, resume_text(name=f"Anna Number{number}"), f"{number}.txt")
    ended = threading.Event()

    def write():
        number = 0
        while not ended.is_set():
            number += 1
            content = resume_text(name=f"Berta Later{number}", extra=str(number))
            sent = {"files": [SimpleUploadedFile(f"later{number}.txt", content)]}
            alice.api.post("/api/v1/resumes/upload", sent, format="multipart")
            for resume in alice.api.get("/api/v1/resumes").json()["results"][:1]:
                alice.api.delete(f"/api/v1/resumes/{resume['id']}")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        manifest = making.make(tmp_path / "b", None)
    finally:
        ended.set()
        writer.join()
    done = manage(elsewhere, "restore", tmp_path / "b")

    assert done.returncode == 0, done.stderr
    assert manifest["missing"] == []
    with connect(elsewhere["DATABASE_OWNER_URL"]) as connection:
        named = {name for (name,) in connection.execute("SELECT file FROM resumes_resume").fetchall()}
    assert len(named) >= 4
    assert named <= set(every_file(Path(elsewhere["RECRUITING_VAR"]) / "files"))
    work_off(alice)


def test_a_backup_fits_that_has_all_former_migrations_and_none_of_a_newer_version():
    manifest = {"application_role": settings.DATABASES["default"]["USER"]}
    former = sorted(name for migration in known_migrations().values() for name in migration.replaces)
    restoring._refuse_what_does_not_fit({**manifest, "migrations": former})

    with pytest.raises(BackupError, match=r"lacks core.0016_hide_names, .*Nothing was changed"):
        restoring._refuse_what_does_not_fit(
            {**manifest, "migrations": [name for name in former if name != ("core", "0016_hide_names")]}
        )
    with pytest.raises(BackupError, match=r"newer version \(core.9999_from_tomorrow\)"):
        restoring._refuse_what_does_not_fit({**manifest, "migrations": [*former, ("core", "9999_from_tomorrow")]})
