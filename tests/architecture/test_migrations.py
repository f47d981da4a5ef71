"""Migrations go down as well as up, on a database of their own."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from psycopg import sql

from tests import services

NAME = f"migrations_recruiting_{os.getpid()}"


@pytest.fixture
def environment():
    with services._maintenance() as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(NAME)))
        yield {
            **os.environ,
            "DATABASE_URL": services._named(os.environ["DATABASE_URL"], NAME),
            "DATABASE_OWNER_URL": services._named(services.OWNER_URL, NAME),
        }
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(NAME)))


def migrate(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "manage.py", "migrate", *arguments]
    done = subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_every_migration_of_ours_can_be_taken_back_and_done_again(environment):
    migrate(environment)
    for app in ("matching", "jobs", "resumes"):
        migrate(environment, app, "zero")

    assert "Applying matching.0001_initial... OK" in migrate(environment)
    assert "No migrations to apply" in migrate(environment)
