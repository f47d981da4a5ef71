"""Accounts and tokens over the API."""

import pytest
from django.utils import timezone

from core.models import RefreshToken
from core.services.sign_in import GRACE
from tests.conftest import PASSWORD, Person

pytestmark = pytest.mark.django_db


def test_registering_makes_an_admin_of_a_new_organization(nobody):
    answer = nobody.post(
        "/api/v1/auth/register",
        {"email": "Dana@Example.org", "password": "long-enough-secret", "name": "Dana", "organization": "Delta"},
    )

    assert answer.status_code == 201
    nobody.credentials(HTTP_AUTHORIZATION=f"Bearer {answer.json()['access']}")
    me = nobody.get("/api/v1/auth/me").json()
    assert me["email"] == "dana@example.org"
    assert [(m["organization"], m["role"]) for m in me["memberships"]] == [("Delta", "admin")]


def test_a_weak_password_is_refused_beside_its_field(nobody):
    answer = nobody.post(
        "/api/v1/auth/register", {"email": "d@example.org", "password": "password", "name": "D", "organization": "D"}
    )

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert "password" in answer.json()["errors"]
    assert answer.json()["request_id"] == answer["X-Request-ID"]


def test_alice_signs_in_with_her_password_only(nobody, alice: Person):
    right = nobody.post("/api/v1/auth/login", {"email": "ALICE@example.org", "password": PASSWORD})
    wrong = nobody.post("/api/v1/auth/login", {"email": "alice@example.org", "password": "something-else"})

    assert right.status_code == 200
    assert wrong.status_code == 401
    assert wrong["WWW-Authenticate"].startswith("Bearer")


def test_a_refresh_token_serves_once(nobody, alice: Person):
    refresh = nobody.post("/api/v1/auth/login", {"email": "alice@example.org", "password": PASSWORD}).json()["refresh"]

    first = nobody.post("/api/v1/auth/refresh", {"refresh": refresh})
    RefreshToken.objects.update(consumed_at=timezone.now() - GRACE * 2)
    second = nobody.post("/api/v1/auth/refresh", {"refresh": refresh})

    assert (first.status_code, second.status_code) == (200, 401)


def test_logging_out_revokes_the_refresh_token(nobody, alice: Person):
    refresh = nobody.post("/api/v1/auth/login", {"email": "alice@example.org", "password": PASSWORD}).json()["refresh"]

    assert alice.api.post("/api/v1/auth/logout", {"refresh": refresh}).status_code == 204
    assert nobody.post("/api/v1/auth/refresh", {"refresh": refresh}).status_code == 401


def test_a_deactivated_member_is_out_on_the_next_request(alice: Person):
    api = alice.api
    assert api.get("/api/v1/tasks").status_code == 200

    alice.membership.is_active = False
    alice.membership.save()

    assert api.get("/api/v1/tasks").status_code == 403
