"""An installation's mistakes are named, each with what to do."""

import os
import secrets
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import call_command
from psycopg import sql

from recruiting import checks, database_checks
from tests import services

GOOD = {
    "RECRUITING_ENV": "production",
    "SECRET_KEY": secrets.token_urlsafe(60),
    "ALLOWED_HOSTS": "jobs.example.org",
    "SITE_URL": "https://jobs.example.org",
    "EMAIL_URL": "smtp+tls://user:password@mail.example.org:587",
    "DEFAULT_FROM_EMAIL": "Recruiting <recruiting@example.org>",
    "DATABASE_URL": "postgresql://app:password@db.example.org/recruiting",
    "DATABASE_OWNER_URL": "postgresql://owner:password@db.example.org/recruiting",
    "REDIS_URL": "redis://:password@redis.example.org:6379/0",
    "BEHIND_PROXY": "true",
    "S3_BUCKET": "resumes",
}


def check(**environment):
    """`manage.py check --deploy` in this environment and nothing else."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "RECRUITING_VAR") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy"],
        cwd=settings.BASE_DIR, env=kept | environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_a_good_environment_passes_without_a_word_of_danger():
    done = check(**GOOD)

    assert done.returncode == 0, done.stderr
    assert ".E0" not in done.stderr
    assert "(security." not in done.stderr


def test_an_environment_with_every_mistake_is_told_each_with_what_to_do():
    bad = GOOD | {
        "SECRET_KEY": "short", "DEBUG": "true", "ALLOWED_HOSTS": "*", "SITE_URL": "http://jobs.example.org",
        "EMAIL_URL": "", "DEFAULT_FROM_EMAIL": "", "BEHIND_PROXY": "false", "S3_BUCKET": "", "S3_ACCESS_KEY": "key",
        "DATABASE_OWNER_URL": GOOD["DATABASE_URL"], "REDIS_URL": "redis://redis.example.org",
    }  # fmt: skip
    done = check(**bad)

    assert done.returncode == 1
    for number in ("E001", "E002", "E003", "E004", "E005", "W006", "E007", "E009", "E010", "W011"):
        assert f"recruiting.{number}" in done.stderr, number
    assert done.stderr.count("HINT: ") >= 10
    assert "Traceback" not in done.stderr
    assert "short'" not in done.stderr


@pytest.fixture
def in_production(settings, monkeypatch):
    """Settings as the good environment makes them."""
    settings.PRODUCTION = True
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = GOOD["SECRET_KEY"], []
    settings.ALLOWED_HOSTS, settings.SITE_URL = ["jobs.example.org"], GOOD["SITE_URL"]
    settings.BEHIND_PROXY = settings.SECURE_SSL_REDIRECT = True
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    return settings


def ids(found):
    assert all(message.hint for message in found)
    return [message.id for message in found]


def test_a_weak_former_key_is_as_bad_as_a_weak_key(in_production):
    assert ids(checks.secret_key(None)) == []
    in_production.SECRET_KEY_FALLBACKS = ["a" * 60]
    assert ids(checks.secret_key(None)) == ["recruiting.E001"]


def test_no_hosts_at_all_is_an_error(in_production):
    in_production.ALLOWED_HOSTS = []
    assert ids(checks.hosts(None)) == ["recruiting.E003"]


def test_own_services_in_production_are_allowed_with_a_warning(in_production, monkeypatch):
    monkeypatch.delenv("RECRUITING_EMBEDDED_POSTGRES", raising=False)
    monkeypatch.delenv("RECRUITING_EMBEDDED_REDIS", raising=False)
    assert ids(checks.own_services(None)) == []
    monkeypatch.setenv("REDIS_URL", "")
    assert ids(checks.own_services(None)) == ["recruiting.W008"]


def test_development_is_left_in_peace(settings):
    settings.DEBUG = True
    assert checks.debug(None) == []


@pytest.mark.django_db
def test_a_database_as_set_up_makes_it_has_no_mistakes():
    assert database_checks.database(None, databases=["default"]) == []
    assert database_checks.database(None) == []


@pytest.mark.django_db(transaction=True)
def test_a_table_without_its_wall_is_named():
    with services.owner_connection() as connection:
        connection.execute("ALTER TABLE jobs_job DISABLE ROW LEVEL SECURITY")
        try:
            (message,) = database_checks.database(None, databases=["default"])
        finally:
            connection.execute("ALTER TABLE jobs_job ENABLE ROW LEVEL SECURITY")

    assert message.id == "recruiting.E026"
    assert "jobs_job" in message.msg


@pytest.mark.django_db(transaction=True)
def test_a_role_that_owns_a_table_is_refused():
    role = sql.Identifier(settings.DATABASES["default"]["USER"])
    with services.owner_connection() as connection:
        connection.execute("CREATE TABLE stray ()")
        try:
            connection.execute(sql.SQL("GRANT CREATE ON SCHEMA public TO {}").format(role))
            connection.execute(sql.SQL("ALTER TABLE stray OWNER TO {}").format(role))
            found = ids(database_checks.database(None, databases=["default"]))
        finally:
            connection.execute("DROP TABLE stray")
            connection.execute(sql.SQL("REVOKE CREATE ON SCHEMA public FROM {}").format(role))

    assert found == ["recruiting.E022"]


def test_what_a_server_lacks_is_told():
    assert ids(list(database_checks._of_role(bypasses=True, owns=True))) == ["recruiting.E021", "recruiting.E022"]
    found = ids(list(database_checks._of_server(15, 9.0, has_vector=False)))
    assert found == ["recruiting.E023", "recruiting.E024", "recruiting.W025"]


def test_production_without_its_static_files_is_told_to_collect_them(settings, tmp_path):
    settings.PRODUCTION, settings.STATIC_ROOT = True, tmp_path
    [found] = checks.static_files(None)
    assert (found.id, "collectstatic --no-input" in found.hint) == ("recruiting.W013", True)

    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    assert checks.static_files(None) == []
