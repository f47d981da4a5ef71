"""The page of API keys."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import ApiKey, Membership
from core.services.api_key import create_key

pytestmark = pytest.mark.django_db
NEW = {"name": "Nightly export", "role": "recruiter", "expires": "90", "reach": "chosen", "scope_candidates": "read"}


def shown_key(answer) -> str:
    return re.search(r"rk_[0-9a-f]{32}_[\w-]{43}", answer.content.decode())[0]


def test_alice_makes_a_key_sees_it_once_and_it_works(alice):
    answer = alice.page.post("/settings/api-keys", NEW)
    key = shown_key(answer)

    assert answer["Cache-Control"] == "no-store"
    assert Client().get("/api/v1/candidates", headers={"x-api-key": key}).status_code == 200
    assert Client().get("/api/v1/jobs", headers={"x-api-key": key}).status_code == 403
    again = alice.page.get("/settings/api-keys").content.decode()
    assert "Nightly export" in again
    assert key[36:] not in again
    with alice.scope():
        made = ApiKey.objects.get()
        assert (made.role, made.scopes) == ("recruiter", ["candidates:read"])
        assert 89 <= (made.expires_at - made.created_at).days <= 90


def test_a_key_for_nothing_is_refused_beside_its_field(alice):
    answer = alice.page.post("/settings/api-keys", {**NEW, "scope_candidates": ""})

    assert answer.status_code == 400
    assert "reach" in answer.context["form"].errors
    with alice.scope():
        assert not ApiKey.objects.exists()


def test_a_revoked_key_ends_with_the_next_request(alice):
    page = alice.page
    key = shown_key(page.post("/settings/api-keys", NEW))
    with alice.scope():
        row = ApiKey.objects.get()

    assert page.post(f"/settings/api-keys/{row.pk}/revoke").status_code == 302
    assert Client().get("/api/v1/candidates", headers={"x-api-key": key}).status_code == 401
    assert b"Revoked" in page.get("/settings/api-keys").content


def test_a_key_whose_maker_has_left_is_marked(alice, make_person, organization_a):
    maker = make_person("Mara", "admin", organization_a)
    maker.page.post("/settings/api-keys", NEW)
    Membership.objects.filter(user=maker.user).update(is_active=False)

    assert b"its maker has left" in alice.page.get("/settings/api-keys").content


def test_only_admins_see_keys(rita, bob):
    assert [person.page.get("/settings/api-keys").status_code for person in (rita, bob)] == [403, 403]


def test_the_list_asks_as_often_for_three_keys_as_for_one(alice):
    counts = []
    for count in (1, 2):
        with alice.scope():
            for _ in range(count):
                create_key(maker=alice.membership, name="x", role="viewer", scopes=["*:read"])
        page = alice.page
        page.get("/settings/api-keys")
        with CaptureQueriesContext(connection) as queries:
            page.get("/settings/api-keys")
        counts.append(len(queries))

    assert counts[0] == counts[1]
