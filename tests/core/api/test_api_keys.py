"""Keys by which other programs act."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver
from django.utils import timezone
from django_scopes import scopes_disabled

from core import scopes
from core.errors import ForbiddenError, InvalidError
from core.models import ApiKey, Membership
from core.services.api_key import create_key, revoke_key
from jobs.models import Job
from tests.architecture.test_routes import walk
from tests.conftest import Person

pytestmark = pytest.mark.django_db


def make(person: Person, *held: str, role: str = "admin", expires_at=None) -> tuple[ApiKey, str]:
    with person.scope():
        return create_key(
            maker=person.membership, name="Sync", role=role, scopes=list(held) or ["*:write"], expires_at=expires_at
        )


def ask(key: str, path: str = "/tasks", method: str = "GET", **headers: str):
    headers = headers or {"authorization": f"Bearer {key}"}
    return Client().generic(method, f"/api/v1{path}", "{}", "application/json", headers=headers)


def test_a_key_works_in_either_header(alice):
    _, key = make(alice)

    assert ask(key).status_code == 200
    assert ask(key, **{"x-api-key": key}).status_code == 200
    assert ask(key, **{"x-api-key": key, "authorization": f"Bearer {key}"}).status_code == 401


@pytest.mark.parametrize(
    "wrong", ["", "rk_", "rk_x", "rk_{0}", "Bearer", "é", "x" * 9000, "rk_" + "0" * 32 + "_" + "a" * 43]
)
def test_what_is_no_key_is_refused(alice, wrong):
    answer = ask("", **{"x-api-key": wrong.format("1")})

    assert (answer.status_code, answer["Content-Type"]) == (401, "application/problem+json")


def test_only_a_digest_is_kept(alice):
    row, key = make(alice)

    with alice.scope():
        kept = ApiKey.objects.values().get(pk=row.pk)
        audited = row.organization_events.values().get()
    for values in (kept, audited):
        assert all(key[-37:] not in str(value) for value in values.values())
    assert (len(kept["digest"]), "digest" in audited) == (64, False)


def test_a_key_sees_its_own_organization_only(alice, charlie):
    with charlie.scope():
        foreign = Job.objects.create(organization=charlie.organization, title="Secret", description="x")
    _, key = make(alice)

    assert ask(key, f"/jobs/{foreign.pk}").status_code == 404
    assert ask(key, "/jobs").json()["results"] == []


def test_a_key_that_names_another_organization_opens_nothing(alice, charlie):
    _, key = make(alice)
    swapped = key.replace(alice.organization.pk.hex, charlie.organization.pk.hex)

    assert ask(swapped).status_code == 401
    with scopes_disabled():
        assert ask(swapped).status_code == 401


def test_a_key_ends_at_its_time_and_when_it_is_revoked(alice):
    row, key = make(alice, expires_at=timezone.now() + timedelta(hours=1))
    other, revoked = make(alice)
    with alice.scope():
        ApiKey.objects.filter(pk=row.pk).update(expires_at=timezone.now())
        assert [revoke_key(key=other), revoke_key(key=other)] == [True, False]

    assert (ask(key).status_code, ask(revoked).status_code) == (401, 401)


def test_a_key_stops_when_its_maker_leaves_and_follows_their_role(alice, make_person, organization_a):
    maker = make_person("Mara", "admin", organization_a)
    _, key = make(maker)
    assert ask(key, "/jobs", "POST").status_code == 400

    Membership.objects.filter(user=maker.user).update(role="viewer")
    assert ask(key, "/jobs", "POST").status_code == 403
    Membership.objects.filter(user=maker.user).update(is_active=False)
    assert ask(key).status_code == 401


def test_a_key_may_no_more_than_its_role(alice):
    _, key = make(alice, role="viewer")

    assert ask(key, "/jobs").status_code == 200
    assert ask(key, "/jobs", "POST").status_code == 403


def test_a_missing_scope_is_named(alice):
    _, key = make(alice, "candidates:read", "jobs:write")

    assert ask(key, "/candidates").status_code == 200
    assert ask(key, "/jobs").status_code == 200
    refused = ask(key, "/candidates", "POST")
    assert (refused.status_code, refused.json()["code"]) == (403, "scope")
    assert "candidates:write" in refused.json()["detail"]
    assert "tasks:read" in ask(key, "/tasks").json()["detail"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", "/auth/me"),
        ("PATCH", "/auth/me"),
        ("DELETE", "/auth/me"),
        ("GET", "/auth/me/export"),
        ("GET", "/auth/me/preferences"),
        ("PUT", "/auth/me/preferences"),
        ("POST", "/auth/change-password"),
        ("POST", "/auth/logout"),
    ],
)
def test_a_key_may_ask_who_it_is_but_not_touch_a_persons_account(alice, method, path):
    _, key = make(alice)

    assert ask(key, "/auth/me").json()["email"] == "alice@example.org"
    assert ask(key, path, method).status_code == 403


def test_a_key_does_not_tell_where_else_its_maker_belongs(alice, charlie):
    Membership.objects.create(user=alice.user, organization=charlie.organization, role="viewer")
    _, key = make(alice, role="recruiter")

    held = ask(key, "/auth/me").json()["memberships"]
    assert held == [{"organization_id": str(alice.organization.pk), "organization": "Acme", "role": "recruiter"}]
    assert len(alice.api.get("/api/v1/auth/me").json()["memberships"]) == 2


def test_no_operation_is_open_to_a_key_without_its_scope():
    closed = []
    served = dict(scopes._routes(get_resolver().url_patterns, ""))
    for name, pattern in walk(get_resolver().url_patterns):
        if not name.startswith("api:"):
            continue
        view = getattr(pattern.callback, "cls", None) or getattr(pattern.callback, "view_class", None)
        if any(role != "public" for role in getattr(view, "roles", {}).values()):
            closed += [route for route, its in served.items() if its is view and route.endswith(str(pattern.pattern))]
    names = {scopes.scope_of(route, "POST").split(":")[0] for route in closed}

    assert names - {scopes.PERSONAL} == set(scopes.resources())
    assert {"candidates", "jobs", "matches", "resumes", "tasks"} <= names
    assert not scopes.grants(["*:write"], "auth:read")


def test_every_operation_asks_a_key_for_its_scope(alice):
    """Sent through every address with a key that holds one scope that none of them asks for."""
    _, key = make(alice)
    with alice.scope():
        ApiKey.objects.update(scopes=["nothing:read"])
    for resource in scopes.resources():
        routes = {r for r, _ in scopes._routes(get_resolver().url_patterns, "") if scopes._resource(r) == resource}
        for route in sorted(r for r in routes if "<" not in r):
            answer = ask(key, "/" + route.removeprefix(scopes.PREFIX))
            assert answer.status_code in (403, 405), route


def test_the_audit_says_which_key(alice):
    row, key = make(alice)
    body = '{"title": "Engineer", "description": "Python"}'
    made = Client().generic("POST", "/api/v1/jobs", body, "application/json", headers={"x-api-key": key})

    with alice.scope():
        event = Job.objects.get(pk=made.json()["id"]).organization_events.order_by("-pgh_id").first()
        assert event.pgh_context["api_key"] == str(row.pk)
        assert event.pgh_context["user"] == str(alice.user.pk)


def test_use_is_noted_at_most_once_a_minute(alice):
    row, key = make(alice)
    for expected in (1, 0):
        with CaptureQueriesContext(connection) as queries:
            ask(key)
        assert sum('UPDATE "core_apikey"' in query["sql"] for query in queries) == expected
    with alice.scope():
        assert ApiKey.objects.get(pk=row.pk).last_used_at is not None


def test_nobody_makes_a_key_above_themselves_or_for_nothing(rita):
    with rita.scope():
        with pytest.raises(ForbiddenError):
            create_key(maker=rita.membership, name="x", role="admin", scopes=["*:read"])
        for wrong in ([], ["nothing:read"], ["candidates:delete"], ["auth:read"]):
            with pytest.raises(InvalidError):
                create_key(maker=rita.membership, name="x", role="viewer", scopes=wrong)
