"""Migrations go down as well as up, on a database of their own, and go on from those put together in them."""

import os
import subprocess
import sys

import psycopg
import pytest
from django.conf import settings

from tests import services

NAME = f"migrations_recruiting_{os.getpid()}"
OURS = ("core", "resumes", "jobs", "matching")
BACK = """
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
MigrationExecutor(connections["owner"]).migrate(
    [(app, "0001_tables") for app in ("matching", "jobs", "resumes", "core")]
)
"""


@pytest.fixture(scope="module")
def environment():
    """A database of its own, migrated as the tests' template is."""
    services.make_database(NAME)
    yield {
        **os.environ,
        "DATABASE_URL": services._named(os.environ["DATABASE_URL"], NAME),
        "DATABASE_OWNER_URL": services._named(services.OWNER_URL, NAME),
    }
    services.drop_database(NAME)


@pytest.fixture
def database(environment):
    with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as connection:
        yield connection


def manage(environment: dict[str, str], *arguments: str, status: int = 0) -> str:
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr[-2000:]
    return done.stderr if status else done.stdout


def recorded(database) -> set[str]:
    rows = database.execute("SELECT app || '.' || name FROM django_migrations WHERE app = ANY (%s)", [list(OURS)])
    return {name for (name,) in rows}


def test_a_database_of_the_former_migrations_goes_on_as_it_is(environment, database):
    now = recorded(database)
    database.execute(
        "DELETE FROM django_migrations WHERE name IN ('0001_tables', '0002_functions') OR name = '0003_group_answers'"
    )

    assert "No migrations to apply" in manage(environment, "migrate")
    assert recorded(database) == now


def test_a_database_between_former_migrations_is_refused_with_what_it_lacks(environment, database):
    database.execute("DELETE FROM django_migrations WHERE name IN ('0001_tables', '0016_hide_names')")
    before = recorded(database)

    error = manage(environment, "migrate", status=1)
    assert "The database lacks core.0016_hide_names" in error
    assert "docs/operations.md" in error
    assert recorded(database) == before

    database.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('core', '0016_hide_names', now())")
    assert "No migrations to apply" in manage(environment, "migrate")


def test_whatever_was_written_by_hand_can_be_taken_back_and_done_again(environment, database):
    manage(environment, "shell", "--no-imports", "-c", BACK)
    assert recorded(database).isdisjoint(
        {"core.0002_functions", "resumes.0002_functions", "matching.0003_group_answers"}
    )

    done = manage(environment, "migrate")
    assert all(f"Applying {app}.0002_functions... OK" in done for app in ("core", "matching", "resumes"))
    assert "No migrations to apply" in manage(environment, "migrate")
