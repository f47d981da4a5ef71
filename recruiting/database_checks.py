"""System checks that ask the database; run with `manage.py check --deploy --database default`."""

import time
from collections.abc import Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register  # noqa: A004 - Django's name
from django.db import DatabaseError, connections

from core.tenancy import scoped_models

LOWEST_VERSION = 18
LARGEST_SKEW = 2.0
RIGHTS = """
SELECT current_setting('server_version_num')::int / 10000, role.rolsuper OR role.rolbypassrls,
       EXISTS (SELECT 1 FROM pg_tables WHERE tableowner = current_user),
       EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = 'vector'),
       extract(epoch FROM clock_timestamp())::float
FROM pg_roles AS role WHERE role.rolname = current_user
"""


@register(Tags.database, deploy=True)
def database(
    app_configs: Sequence[Any] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """What the application's connection is, and what it may."""
    if "default" not in (databases or ()):
        return []
    try:
        with connections["default"].cursor() as cursor:
            cursor.execute(RIGHTS)
            version, bypasses, owns, has_vector, clock = cursor.fetchone()
            open_tables = _tables_without_wall(cursor)
    except DatabaseError as error:
        hint = "Check DATABASE_URL, and that the server runs and lets this machine in."
        return [Error(f"The database cannot be asked: {type(error).__name__}.", hint=hint, id="recruiting.E020")]
    return [
        *_of_role(bypasses=bypasses, owns=owns),
        *_of_server(version, clock - time.time(), has_vector=has_vector),
        *_of_tables(open_tables),
    ]


def _of_role(*, bypasses: bool, owns: bool) -> Iterator[CheckMessage]:
    hint = "Connect as a role that `manage.py set_up` made, or: ALTER ROLE … NOSUPERUSER NOBYPASSRLS"
    if bypasses:
        message = "The role of DATABASE_URL can bypass row-level security: organizations are not kept apart by it."
        yield Error(message, hint=hint, id="recruiting.E021")
    if owns:
        message = "The role of DATABASE_URL owns tables, and so stands above row-level security."
        yield Error(message, hint="ALTER TABLE … OWNER TO the role of DATABASE_OWNER_URL.", id="recruiting.E022")


def _of_server(version: int, skew: float, *, has_vector: bool) -> Iterator[CheckMessage]:
    if version < LOWEST_VERSION:
        hint = f"Move to PostgreSQL {LOWEST_VERSION}: back up, then restore there (docs/operations.md)."
        yield Error(f"PostgreSQL {version} is too old.", hint=hint, id="recruiting.E023")
    if not has_vector:
        hint = "Install pgvector on the database server; then `manage.py set_up`, or CREATE EXTENSION vector."
        yield Error("The database server has no pgvector.", hint=hint, id="recruiting.E024")
    if abs(skew) > LARGEST_SKEW:
        hint = "Let both machines keep time by NTP: leases of background work compare their clocks."
        yield Warning(f"The database server's clock differs by {skew:.0f} s.", hint=hint, id="recruiting.W025")


def _tables_without_wall(cursor: Any) -> list[str]:
    names = [model._meta.db_table for model in scoped_models()]
    cursor.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND NOT relrowsecurity AND relname = ANY(%s)", [names]
    )
    return sorted(name for (name,) in cursor.fetchall())


def _of_tables(names: list[str]) -> Iterator[CheckMessage]:
    if names:
        message = f"Tables without row-level security: {', '.join(names)}."
        yield Error(message, hint="Run `manage.py migrate`, which puts it in force.", id="recruiting.E026")
