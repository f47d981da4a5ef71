"""Pages to sign in, up and out."""

import pytest

from core.models import Membership
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db

NEW = {"organization_name": "Delta", "name": "Dana", "email": "Dana@Example.org", "password": "long-enough-secret"}


def test_signing_up_makes_an_organization_and_signs_in(client):
    answer = client.post("/sign-up", NEW)

    assert (answer.status_code, answer.url) == (302, "/")
    membership = Membership.objects.get(user__email="dana@example.org")
    assert (membership.role, membership.organization.name) == ("admin", "Delta")
    assert client.get("/candidates").status_code == 200


def test_a_weak_password_stands_beside_its_field_and_nothing_is_made(client):
    answer = client.post("/sign-up", {**NEW, "password": "password"})

    assert answer.status_code == 400
    assert "password" in answer.context["form"].errors
    assert b'aria-invalid="true"' in answer.content
    assert not Membership.objects.exists()


def test_an_email_that_is_taken_is_named(client, alice):
    answer = client.post("/sign-up", {**NEW, "email": "ALICE@example.org"})

    assert b"exists already" in answer.content


def test_signing_in_goes_where_the_person_was_going_but_never_elsewhere(client, alice):
    login = {"email": "alice@example.org", "password": PASSWORD}

    assert client.post("/sign-in?next=/tasks", {**login, "next": "/tasks"}).url == "/tasks"
    client.post("/sign-out")
    assert client.post("/sign-in", {**login, "next": "https://evil.example/"}).url == "/"


def test_a_wrong_password_tells_nothing_about_the_account(client, alice):
    wrong = client.post("/sign-in", {"email": "alice@example.org", "password": "something-else"})
    unknown = client.post("/sign-in", {"email": "nobody@example.org", "password": "something-else"})

    assert wrong.status_code == unknown.status_code == 400
    assert wrong.context["form"].errors == unknown.context["form"].errors


def test_signing_out_ends_the_session(alice):
    page = alice.page
    page.post("/sign-out")

    assert page.get("/tasks").status_code == 302
    assert page.get("/sign-out").status_code == 405


def test_a_page_that_is_not_there_says_so(alice):
    answer = alice.page.get("/nothing-here")

    assert answer.status_code == 404
    assert b"belongs to another organization" in answer.content
