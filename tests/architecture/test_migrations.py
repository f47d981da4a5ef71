"""Migrations go down as well as up, on a database of their own."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests import services

NAME = f"migrations_recruiting_{os.getpid()}"
BACK = """
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
MigrationExecutor(connections["owner"]).migrate([(app, None) for app in ("matching", "jobs", "resumes")])
"""


@pytest.fixture
def environment():
    """A database of its own, migrated as the tests' template is."""
    services.make_database(NAME)
    yield {
        **os.environ,
        "DATABASE_URL": services._named(os.environ["DATABASE_URL"], NAME),
        "DATABASE_OWNER_URL": services._named(services.OWNER_URL, NAME),
    }
    services.drop_database(NAME)


def manage(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_every_migration_of_ours_can_be_taken_back_and_done_again(environment):
    manage(environment, "shell", "--no-imports", "-c", BACK)

    done = manage(environment, "migrate")
    assert all(f"Applying {app}.0001_initial... OK" in done for app in ("matching", "jobs", "resumes"))
    assert "No migrations to apply" in manage(environment, "migrate")
