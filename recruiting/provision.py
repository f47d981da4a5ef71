"""What an installation needs before its first migration: two roles, a database with pgvector, and a bucket."""

from urllib.parse import unquote, urlsplit

import psycopg
from django.core.exceptions import ImproperlyConfigured
from psycopg import sql

OWNER_RIGHTS, APPLICATION_RIGHTS = "LOGIN CREATEDB NOBYPASSRLS", "LOGIN NOBYPASSRLS"


def prepare_database(*, admin: str, application: str, owner: str) -> None:
    """Create roles and database where they are missing, and set the roles' passwords to those of the URLs."""
    names = {_user(application), _user(owner)}
    if len(names) < 2:
        raise ImproperlyConfigured("DATABASE_URL and DATABASE_OWNER_URL must name two different roles.")
    with psycopg.connect(admin, autocommit=True) as connection:
        _ensure_role(connection, owner, OWNER_RIGHTS)
        _ensure_role(connection, application, APPLICATION_RIGHTS)
        grant = sql.SQL("GRANT {} TO {}, CURRENT_USER").format(
            sql.Identifier(_user(application)), sql.Identifier(_user(owner))
        )  # so that the owner may end the application's connections
        connection.execute(grant)
        connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(_user(owner))))
        if not _exists(connection, "SELECT 1 FROM pg_database WHERE datname = %s", _name(owner)):
            create = sql.SQL("CREATE DATABASE {} OWNER {}")
            connection.execute(create.format(sql.Identifier(_name(owner)), sql.Identifier(_user(owner))))
    with psycopg.connect(admin, dbname=_name(owner), autocommit=True) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS vector")


def _ensure_role(connection: psycopg.Connection, url: str, rights: str) -> None:
    role = sql.Identifier(_user(url))
    if not _exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = %s", _user(url)):
        connection.execute(sql.SQL("CREATE ROLE {} " + rights).format(role))
    if password := unquote(urlsplit(url).password or ""):
        connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(role, sql.Literal(password)))


def _user(url: str) -> str:
    return unquote(urlsplit(url).username or "")


def _name(url: str) -> str:
    return unquote(urlsplit(url).path.lstrip("/"))


def _exists(connection: psycopg.Connection, query: str, name: str) -> bool:
    return connection.execute(query, (name,)).fetchone() is not None


def prepare_bucket() -> bool:
    """Create the bucket where it is missing; whether it was."""
    from botocore.exceptions import ClientError  # noqa: PLC0415 - slow to import, and not needed for a folder
    from django.core.files.storage import default_storage  # noqa: PLC0415 - settings are read by now

    client, bucket = default_storage.connection.meta.client, default_storage.bucket_name  # type: ignore[attr-defined]
    try:
        client.head_bucket(Bucket=bucket)
    except ClientError as error:
        if error.response["ResponseMetadata"]["HTTPStatusCode"] != 404:
            raise
        client.create_bucket(Bucket=bucket)
        return True
    return False
