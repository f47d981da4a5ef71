"""Alice (admin of A), Bob (viewer in A), Rita (recruiter in A), Charlie (admin of B), and nobody."""

import gc
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connections
from django.test import Client, TransactionTestCase
from hypothesis import HealthCheck, settings
from psycopg import sql
from rest_framework.test import APIClient

from core.api.authentication import tokens_for
from core.enums import Role
from core.models import Membership, Organization, User
from core.tenancy import organization_scope
from tests import services
from tests.site import Site, running_site
from tests.tracing import only_our_modules_traced

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
PASSWORD = "correct-horse-battery"
# They run whatever there is without looking at each line's effect, and tracing them takes as long as running them.
WALKS = ("tests/architecture/", "tests/samples/", "tests/browser/", "tests/drills/", "tests/api/test_schema_fuzz.py")
SCHEMAS = ["public", "apart"]
KEPT_TABLES = (
    "core_auditshape",
    "core_skill",
    "core_skillalias",
    "core_skillrelation",
    "core_flag",
    "django_migrations",
    "django_content_type",
    "auth_permission",
)


settings.register_profile("untimed", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # how busy the machine is fails no test


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """A database of this process's own, copied from a migrated template."""
    services.make_database()
    yield
    with django_db_blocker.unblock():
        for connection in connections.all():
            connection.close()
            if hasattr(connection, "close_pool"):
                connection.close_pool()
    services.drop_database()


def _delete_all_rows(self: TransactionTestCase) -> None:
    """Without triggers and keys, and only where there are rows: to truncate all tables takes twenty times as long."""
    with services.superuser_connection() as connection, connection.transaction():
        connection.execute("SET LOCAL session_replication_role = replica")
        rows = connection.execute("SELECT schemaname, tablename FROM pg_tables WHERE schemaname = ANY (%s)", [SCHEMAS])
        tables = [sql.Identifier(*names) for names in rows.fetchall() if names[1] not in KEPT_TABLES]
        for table in _with_rows(connection, tables):
            connection.execute(sql.SQL("DELETE FROM {}").format(table))


def _with_rows(connection: psycopg.Connection, tables: list[sql.Identifier]) -> list[sql.Identifier]:
    has_rows = sql.SQL(", ").join(sql.SQL("EXISTS (SELECT FROM {})").format(table) for table in tables)
    found = connection.execute(sql.SQL("SELECT ARRAY[{}]").format(has_rows)).fetchone()
    return [table for table, used in zip(tables, found[0] if found else (), strict=True) if used]


TransactionTestCase._fixture_teardown = _delete_all_rows  # the application's role may not truncate


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _static_files_on_demand(settings: Any) -> None:
    settings.WHITENOISE_AUTOREFRESH = True  # else each client of a test walks through all static files first


@pytest.fixture(autouse=True)
def _no_throttle(settings: Any, request: pytest.FixtureRequest) -> None:
    if "throttled" not in request.fixturenames:
        settings.RATE_LIMITS = dict.fromkeys(settings.RATE_LIMITS, (100_000, 60))
    if "limited_logins" not in request.fixturenames:
        settings.LOGIN_LIMITS = dict.fromkeys(settings.LOGIN_LIMITS, (100_000, 60))


@dataclass
class Person:
    """A member with ways to act: `page` is a signed-in browser, `api` a client with a token."""

    user: User
    membership: Membership
    organization: Organization

    @property
    def page(self) -> Client:
        client = Client()
        client.force_login(self.user)
        return client

    @property
    def api(self) -> APIClient:
        client = APIClient()
        client.credentials(HTTP_AUTHORIZATION=f"Bearer {tokens_for(self.user, self.membership)['access']}")
        return client

    @cached_property
    def kept_page(self) -> Client:
        """The same browser each time: to sign in costs as much as a page."""
        return self.page

    @cached_property
    def kept_api(self) -> APIClient:
        """The same client each time, with the same token."""
        return self.api

    def scope(self) -> AbstractContextManager[None]:
        """The person's organization, opened."""
        return organization_scope(self.organization)


@pytest.fixture
def make_person(db: None) -> Callable[..., Person]:
    def make(name: str, role: str, organization: Organization) -> Person:
        user = User.objects.create_user(f"{name.lower()}@example.org", PASSWORD, name=name)
        return Person(user, Membership.objects.create(user=user, organization=organization, role=role), organization)

    return make


@pytest.fixture
def organization_a(db: None) -> Organization:
    return Organization.objects.create(name="Acme", slug="acme")


@pytest.fixture
def organization_b(db: None) -> Organization:
    return Organization.objects.create(name="Bolt", slug="bolt")


@pytest.fixture
def alice(make_person: Any, organization_a: Organization) -> Person:
    return make_person("Alice", Role.ADMIN, organization_a)


@pytest.fixture
def rita(make_person: Any, organization_a: Organization) -> Person:
    return make_person("Rita", Role.RECRUITER, organization_a)


@pytest.fixture
def bob(make_person: Any, organization_a: Organization) -> Person:
    return make_person("Bob", Role.VIEWER, organization_a)


@pytest.fixture
def charlie(make_person: Any, organization_b: Organization) -> Person:
    return make_person("Charlie", Role.ADMIN, organization_b)


@pytest.fixture
def nobody() -> APIClient:
    return APIClient()


@pytest.fixture
def shared() -> Path:
    """The folder of real files beside the project; the test is skipped where it is absent."""
    if not SHARED.exists():
        pytest.skip("the shared data is not here")
    return SHARED


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """A site that starts on an empty folder, for all of xdist's group "site"; each takes an organization of its own.

    Whoever stops it starts it again, and leaves it well.
    """
    with running_site() as started:
        yield started


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever has a full count is a drill, so that `-m drill` misses none; walks count for no coverage."""
    for item in items:
        if item.nodeid.startswith(WALKS):
            item.add_marker("no_cover")
        if "full_drills" in getattr(item, "fixturenames", ()):
            item.add_marker("drill")


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Iterator[None]:
    """What collecting makes stays; to look for garbage in it took a fourth of the time, and to trace it half."""
    gc.disable()
    with only_our_modules_traced(session.config):
        return (yield)


def pytest_collection_finish() -> None:
    """The garbage collector need not walk over what is there during the tests either."""
    gc.freeze()
    gc.enable()


@pytest.fixture
def full_drills(request: pytest.FixtureRequest) -> bool:
    """Whether drills run at their full counts."""
    return bool(request.config.getoption("--full-drills"))
