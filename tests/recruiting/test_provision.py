"""One command makes the two roles, the database with pgvector, and the bucket; a second time it changes nothing."""

import os
import secrets
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured
from psycopg import sql

from recruiting import provision
from tests import services

NAME = f"provisioned_{os.getpid()}"
OWNER, APPLICATION = f"{NAME}_owner", f"{NAME}_app"


def url(role, database=NAME, password=""):
    parts = urlsplit(services.OWNER_URL)
    who = f"{role}:{password}" if password else role
    return urlunsplit(parts._replace(netloc=f"{who}@{parts.netloc.rpartition('@')[2]}", path=f"/{database}"))


@pytest.fixture
def admin():
    address = url("postgres", "postgres")
    try:
        connection = psycopg.connect(address, autocommit=True)
    except psycopg.OperationalError:
        pytest.skip("nobody may make roles on this server")
    with connection:
        yield address
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(NAME)))
        for role in (APPLICATION, OWNER):
            connection.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(role)))


def test_roles_and_database_are_made_once_and_fit_the_checks(admin):
    password = secrets.token_hex(8)
    given = {"admin": admin, "application": url(APPLICATION, password=password), "owner": url(OWNER, password=password)}

    provision.prepare_database(**given)
    provision.prepare_database(**given)

    with psycopg.connect(url(OWNER, password=password)) as owner:
        owner.execute("CREATE TABLE vectors (place vector(3))")
    with psycopg.connect(url(APPLICATION, password=password)) as application:
        rights = application.execute(
            "SELECT rolsuper, rolbypassrls, rolcreatedb, rolpassword IS NOT NULL FROM pg_roles WHERE rolname = %s",
            (APPLICATION,),
        ).fetchone()
        assert rights == (False, False, False, True)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            application.execute("SELECT * FROM vectors")


def test_one_role_for_both_is_refused(admin):
    with pytest.raises(ImproperlyConfigured, match="two different roles"):
        provision.prepare_database(admin=admin, application=url(OWNER), owner=url(OWNER))


def test_the_bucket_is_made_where_it_is_missing(settings, monkeypatch):
    from django.core.files.storage import storages
    from moto.server import ThreadedMotoServer

    from recruiting.settings.files import file_storage

    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "S3_BUCKET": "made", "S3_ENDPOINT_URL": f"http://{host}:{port}", "S3_REGION": "us-east-1",
        "S3_ACCESS_KEY": "key", "S3_SECRET_KEY": "secret",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    settings.STORAGES = {**settings.STORAGES, "default": file_storage()}
    try:
        assert storages["default"].bucket_name == "made"
        assert provision.prepare_bucket() is True
        assert provision.prepare_bucket() is False
    finally:
        server.stop()
