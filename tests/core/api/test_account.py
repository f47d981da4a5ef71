"""A person's own account over the API."""

import pytest

from core.models import Email, Membership, Organization, Preferences, User
from tests.conftest import PASSWORD
from tests.core.services.test_account import token_in
from tests.mail import deliver

pytestmark = pytest.mark.django_db

NEW = {"email": "dana@example.org", "password": "long-enough-secret", "name": "Dana", "organization": "Delta"}
CHANGE = {"current_password": PASSWORD, "new_password": "another-long-secret"}


def test_registering_answers_alike_for_a_free_and_a_taken_address(nobody, alice, settings):
    settings.EMAIL_VERIFICATION = "required"

    free = nobody.post("/api/v1/auth/register", NEW)
    taken = nobody.post("/api/v1/auth/register", {**NEW, "email": "alice@example.org"})

    assert free.status_code == taken.status_code == 201
    assert free.json() == taken.json()
    assert free.json()["status"] == "confirm"
    assert free.headers.keys() == taken.headers.keys()


def test_dana_confirms_her_address_and_signs_in(nobody, settings):
    settings.EMAIL_VERIFICATION = "required"
    nobody.post("/api/v1/auth/register", NEW)
    login = {"email": NEW["email"], "password": NEW["password"]}
    assert nobody.post("/api/v1/auth/login", login).status_code == 401

    token = token_in(deliver()[0])
    assert nobody.post("/api/v1/auth/verify-email", {"token": token}).json() == {"email": "dana@example.org"}

    again = nobody.post("/api/v1/auth/verify-email", {"token": token})
    assert (again.status_code, again.json()["code"], list(again.json()["errors"])) == (400, "link_gone", ["token"])
    assert nobody.post("/api/v1/auth/login", login).status_code == 200


def test_a_reset_answers_alike_for_any_address_and_sets_the_password_once(nobody, alice):
    known = nobody.post("/api/v1/auth/reset-password", {"email": "alice@example.org"})
    unknown = nobody.post("/api/v1/auth/reset-password", {"email": "nobody@example.org"})
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content) == (202, b"")

    body = {"token": token_in(deliver()[0]), "password": "another-long-secret"}
    weak = nobody.post("/api/v1/auth/reset-password/confirm", {**body, "password": "password"})
    assert (weak.status_code, list(weak.json()["errors"])) == (400, ["password"])
    assert nobody.post("/api/v1/auth/reset-password/confirm", body).status_code == 204
    assert nobody.post("/api/v1/auth/reset-password/confirm", body).status_code == 400


def test_alice_changes_her_password_and_only_this_token_goes_on(alice):
    here, elsewhere = alice.api, alice.api

    assert here.post("/api/v1/auth/change-password", CHANGE).status_code == 204

    assert here.get("/api/v1/auth/me").status_code == 200
    assert elsewhere.get("/api/v1/auth/me").status_code == 401


def test_a_wrong_current_password_is_a_400_beside_its_field(alice):
    answer = alice.api.post("/api/v1/auth/change-password", {**CHANGE, "current_password": "something-else"})

    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["current_password"])


def test_the_current_password_cannot_be_guessed_at_length(alice, settings):
    settings.LOGIN_LIMITS = {**settings.LOGIN_LIMITS, "device": (10, 600)}
    api = alice.api
    answers = [
        api.post("/api/v1/auth/change-password", {**CHANGE, "current_password": f"guess-{n}"}).status_code
        for n in range(11)
    ]

    assert answers == [400] * 10 + [429]
    assert api.post("/api/v1/auth/change-password", CHANGE).status_code == 429


def test_preferences_are_replaced_and_shown_with_the_caller(alice):
    wanted = {
        "theme": "dark",
        "language": "en-gb",
        "explanation_language": "de",
        "time_zone": "Europe/Berlin",
        "notifications": {},
        "hide_names": True,
    }

    assert alice.api.put("/api/v1/auth/me/preferences", wanted).status_code == 200

    shown = alice.api.get("/api/v1/auth/me/preferences").json()
    assert {**shown, "notifications": {}} == wanted
    assert alice.api.get("/api/v1/auth/me").json()["preferences"] == shown
    assert alice.api.patch("/api/v1/auth/me/preferences", {"theme": "light"}).json()["theme"] == "light"
    assert Preferences.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("language", "xx"),
        ("explanation_language", "en-gb"),
        ("time_zone", "Mars/Base"),
        ("notifications", {"nothing": True}),
    ],
)
def test_what_cannot_be_chosen_is_refused_by_name(alice, name, value):
    answer = alice.api.patch("/api/v1/auth/me/preferences", {name: value})

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [name])
    assert not Preferences.objects.exists()


def test_alice_gets_everything_held_about_her_and_nothing_of_others(alice, bob, charlie):
    alice.api.patch("/api/v1/auth/me/preferences", {"theme": "dark"})
    alice.api.post("/api/v1/auth/change-password", CHANGE)
    alice.user.refresh_from_db()

    held = alice.api.get("/api/v1/auth/me/export").json()

    assert held["account"]["email"] == "alice@example.org"
    assert held["preferences"]["theme"] == "dark"
    assert [(m["organization"], m["role"]) for m in held["memberships"]] == [("Acme", "admin")]
    assert [mail["template_key"] for mail in held["mails"]] == ["password_changed"]
    assert held["sign_ins"]
    text = str(held)
    assert "bob@example.org" not in text
    assert "Bolt" not in text
    assert PASSWORD not in text
    assert "password_mark" not in text


def test_bob_erases_his_account_and_is_gone_at_once(bob, alice):
    api = bob.api

    assert api.delete("/api/v1/auth/me").status_code == 204

    assert api.get("/api/v1/auth/me").status_code == 401
    assert not User.objects.filter(pk=bob.user.pk).exists()
    assert Organization.objects.filter(name="Acme").exists()
    assert [message.to for message in deliver()] == [["bob@example.org"]]
    assert not Email.objects.exists()


def test_the_last_admin_cannot_go_while_others_stay(alice, bob):
    answer = alice.api.delete("/api/v1/auth/me")

    assert (answer.status_code, answer.json()["code"]) == (409, "last_admin")
    assert "Acme" in answer.json()["detail"]
    Membership.objects.filter(user=bob.user).update(role="admin")
    assert alice.api.delete("/api/v1/auth/me").status_code == 204
