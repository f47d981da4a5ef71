"""PostgreSQL's own programs, and the owner's connection that they share."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import psycopg
from django.db import connections
from psycopg.conninfo import make_conninfo

from recruiting.backup.sealing import BackupError
from recruiting.embedded import postgres as embedded


def connect(**options: Any) -> psycopg.Connection[Any]:
    """A connection of the owner, who sees every row."""
    return psycopg.connect(**_parameters(), **options)


def _parameters() -> dict[str, Any]:
    given = connections["owner"].get_connection_params()
    return {key: value for key, value in given.items() if isinstance(value, str | int) and key != "prepare_threshold"}


def program(name: str, server_version: int) -> list[str]:
    """The program and how it finds the database: ours, or one on the PATH where the server is newer."""
    for found in (str(embedded.program(name)), shutil.which(name)):
        if found and Path(found).exists() and _major(found) >= server_version:
            conninfo = {
                key: value for key, value in _parameters().items() if key not in ("password", "client_encoding")
            }
            return [found, "--no-password", "--dbname", make_conninfo(**conninfo)]
    raise BackupError(f"The server is PostgreSQL {server_version}; install its {name}, so that it is on the PATH.")


def _major(path: str) -> int:
    told = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout  # noqa: S603 - no input of people
    found = re.search(r"(\d+)", told)
    return int(found.group()) if found else 0


def environment() -> dict[str, str]:
    """The environment of the programs: the password is not shown in the list of processes."""
    options = "-c lock_timeout=60s -c client_min_messages=warning"
    return {**os.environ, "PGPASSWORD": str(_parameters().get("password", "")), "PGOPTIONS": options}


def major_version(connection: psycopg.Connection[Any]) -> int:
    """18 for 18.4."""
    return connection.info.server_version // 10000
