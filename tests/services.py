"""Starts PostgreSQL and Redis before the settings are read, and gives each test process a database of its own."""

import atexit
import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit, urlunsplit

import psycopg
import pytest
from psycopg import sql

from recruiting import embedded
from recruiting.embedded import postgres
from recruiting.paths import BASE_DIR, var_dir

embedded.start()

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
SERVICES_DIR = var_dir()
OWNER_URL = os.environ["DATABASE_OWNER_URL"]
SCHEMA_SOURCES = (
    "*/migrations/*.py",
    "core/row_security.py",
    "core/schema.py",
    "core/audit_chain.py",
    "core/tenancy.py",
    "core/taxonomy/data/*",
    "core/services/taxonomy.py",
)


def _named(url: str, database: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))


DATABASE = f"test_recruiting_{os.getpid()}"
_TRIES = 10
os.environ["DATABASE_URL"] = _named(os.environ["DATABASE_URL"], DATABASE)
os.environ["DATABASE_OWNER_URL"] = _named(OWNER_URL, DATABASE)
REDIS_DATABASE = 1 if WORKER == "main" else 2 + int(WORKER.removeprefix("gw"))
# What started the workers has named its own database already.
os.environ["REDIS_URL"] = re.sub(r"db=\d+", f"db={REDIS_DATABASE}", os.environ["REDIS_URL"])
_folder = tempfile.mkdtemp(prefix="recruiting-test-")
os.environ["RECRUITING_VAR"] = _folder
atexit.register(shutil.rmtree, _folder, ignore_errors=True)


@contextmanager
def _maintenance() -> Iterator[psycopg.Connection]:
    with psycopg.connect(_named(OWNER_URL, "postgres"), autocommit=True) as connection:
        yield connection


def fingerprint() -> str:
    """A digest of all that shapes the test database."""
    digest = hashlib.sha256()
    for pattern in SCHEMA_SOURCES:
        for file in sorted(BASE_DIR.glob(pattern)):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def _template() -> Iterator[tuple[psycopg.Connection, str]]:
    """A connection, and the name of the template, which is migrated once per schema and is ours until the end."""
    template = f"template_recruiting_{fingerprint()}"
    with (SERVICES_DIR / "template.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with _maintenance() as connection:
            if not _exists(connection, template):
                _drop_old_templates(connection)
                _make_template(connection, template)
            yield connection, template


def make_database(name: str = DATABASE) -> None:
    """A fresh database, for this process where `name` is not given, copied from the template."""
    with _template() as (connection, template):
        if name == DATABASE:
            _drop_left_behind(connection)
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*map(sql.Identifier, (name, template))))
        connection.execute(sql.SQL("ALTER DATABASE {} SET synchronous_commit = off").format(sql.Identifier(name)))


def dump_template(file: Path) -> Path:
    """Write what a site finds when it has been prepared and nobody has come yet, for pg_restore."""
    with _template() as (_, template):
        address = _superuser_url(template)
        subprocess.run([str(postgres.program("pg_dump")), "--format=custom", f"--file={file}", address], check=True)
    return file


def _superuser_url(database: str) -> str:
    [host] = parse_qs(urlsplit(OWNER_URL).query)["host"]
    return _named(postgres.url(host, "postgres"), database)


def _exists(connection: psycopg.Connection, name: str) -> bool:
    return connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone() is not None


def drop(connection: psycopg.Connection, name: str) -> None:
    """Remove the database, once the server's own autovacuum has left it, which only a superuser may end."""
    command = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    for _ in range(_TRIES):
        with suppress(psycopg.errors.InsufficientPrivilege):
            connection.execute(command)
            return
        time.sleep(0.5)
    connection.execute(command)


def drop_database(name: str = DATABASE) -> None:
    """Remove the database, this process's where `name` is not given."""
    with _maintenance() as connection:
        drop(connection, name)


def _drop_left_behind(connection: psycopg.Connection) -> None:
    rows = connection.execute("SELECT datname FROM pg_database WHERE datname LIKE 'test_recruiting_%'").fetchall()
    for (name,) in rows:
        pid = name.removeprefix("test_recruiting_")
        if not pid.isdigit() or int(pid) == os.getpid() or not Path(f"/proc/{pid}").exists():
            drop(connection, name)


def _drop_old_templates(connection: psycopg.Connection) -> None:
    rows = connection.execute("SELECT datname FROM pg_database WHERE datname LIKE 'template_recruiting_%'").fetchall()
    for (name,) in rows:
        drop(connection, name)


def _make_template(connection: psycopg.Connection, name: str) -> None:
    making = f"{name}_making"
    drop(connection, making)
    connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(making)))
    environment = {
        **os.environ,
        "DATABASE_OWNER_URL": _named(OWNER_URL, making),
        "DATABASE_URL": _named(os.environ["DATABASE_URL"], making),
    }
    for command in (["migrate", "--verbosity", "0"], ["load_skills", "--verbosity", "0"]):
        subprocess.run(
            [sys.executable, str(BASE_DIR / "manage.py"), *command], check=True, env=environment, cwd=Path(BASE_DIR)
        )
    connection.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*map(sql.Identifier, (making, name))))


def owner_connection() -> psycopg.Connection:
    """A connection that sees every row, for cleaning up and for looking behind the walls."""
    return psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True)


def superuser_connection() -> psycopg.Connection:
    """A connection to this process's database that may leave triggers and keys aside, for emptying it."""
    return psycopg.connect(_superuser_url(DATABASE))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Drills run at a small count unless asked for in full."""
    parser.addoption("--full-drills", action="store_true", help="run drills at their full counts")
