"""A wrong configuration is named at the start, with what to do."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests.site import free_port


def start(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=settings.BASE_DIR,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("variable", "value", "advice"),
    [
        ("RECRUITING_ENV", "prod", "set it to one of: development, production"),
        ("UPLOAD_MAX_FILES", "many", "set it to a whole number"),
        ("UPLOAD_MAX_FILES", "0", "set it to 1 or more"),
        ("DEBUG", "perhaps", "set it to true or false"),
        ("DATABASE_URL", "mysql://localhost/x", "must name a PostgreSQL database"),
        ("SECRET_KEY_FILE", "/nowhere/key", "cannot be read"),
    ],
)
def test_a_wrong_variable_stops_the_start_and_says_what_to_do(variable, value, advice):
    done = start("check", **{variable: value})

    assert done.returncode == 1
    assert variable.removesuffix("_FILE") in done.stderr
    assert advice in done.stderr
    assert "Traceback" not in done.stderr


def test_production_without_a_secret_key_does_not_start():
    done = start("check", RECRUITING_ENV="production", SECRET_KEY="")

    assert done.returncode == 1
    assert "SECRET_KEY is missing" in done.stderr


def test_an_unreachable_database_is_named():
    done = start("serve", "--port", str(free_port()), DATABASE_URL=f"postgresql://u@127.0.0.1:{free_port()}/x")

    assert done.returncode == 1
    assert "DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr
