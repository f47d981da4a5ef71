"""The organization, its members and invitations over the API."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.enums import Role
from core.models import Invitation, Membership

pytestmark = pytest.mark.django_db

API = "/api/v1"


def test_every_member_sees_the_organization_and_its_plan(bob):
    body = bob.api.get(f"{API}/organization").json()

    assert (body["name"], body["plan"], body["retention_days"]) == ("Acme", "standard", None)


def test_alice_changes_the_organization_but_not_its_plan(alice):
    answer = alice.api.patch(f"{API}/organization", {"retention_days": 730, "plan": "premium"})

    assert answer.status_code == 200
    assert (answer.json()["retention_days"], answer.json()["plan"]) == (730, "standard")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", ""), ("name", None), ("name", "x" * 121), ("language", "xx"), ("time_zone", "Nowhere"),
        ("retention_days", 0), ("retention_days", "long"), ("retention_days", 10**12),
    ],
)  # fmt: skip
def test_bad_settings_are_refused_by_name(alice, name, value):
    answer = alice.api.patch(f"{API}/organization", {name: value})

    assert (answer.status_code, list(answer.json()["errors"])) == (400, [name])


def test_members_are_listed_with_their_roles_at_one_cost(alice, rita, make_person):
    def ask():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            rows = alice.api.get(f"{API}/organization/members?sort=name").json()["results"]
        return [(row["name"], row["role"]) for row in rows], len(queries)

    few, cost = ask()
    make_person("Zoe", Role.VIEWER, alice.organization)
    more, cost_of_more = ask()

    assert few == [("Alice", "admin"), ("Rita", "recruiter")]
    assert more == [*few, ("Zoe", "viewer")]
    assert cost == cost_of_more


def test_members_are_found_by_role_activity_and_words(alice, rita, bob):
    def names(query):
        return [row["name"] for row in alice.api.get(f"{API}/admin/users?{query}&sort=name").json()["results"]]

    bob.membership.is_active = False
    bob.membership.save()

    assert names("role=recruiter") == ["Rita"]
    assert names("is_active=false") == ["Bob"]
    assert names("q=ali example") == ["Alice"]


def test_a_role_changes_with_the_next_request(alice, rita):
    client = rita.api
    assert client.get(f"{API}/admin/users").status_code == 403

    answer = alice.api.put(f"{API}/admin/users/{rita.user.pk}", {"role": "admin"})

    assert (answer.status_code, answer.json()["role"]) == (200, "admin")
    assert client.get(f"{API}/admin/users").status_code == 200


def test_who_is_deactivated_is_out_with_the_next_request_and_back_after_reactivation(alice, rita):
    token, page = rita.api, rita.page
    assert (token.get(f"{API}/candidates").status_code, page.get("/candidates").status_code) == (200, 200)

    assert alice.api.delete(f"{API}/admin/users/{rita.user.pk}").status_code == 204
    assert token.get(f"{API}/candidates").status_code in {401, 403}
    assert page.get("/candidates").status_code in {302, 403}

    alice.api.put(f"{API}/admin/users/{rita.user.pk}", {"is_active": True})
    assert rita.api.get(f"{API}/candidates").status_code == 200


def test_the_last_admin_cannot_be_demoted_or_deactivated(alice):
    address = f"{API}/admin/users/{alice.user.pk}"
    answers = [
        alice.api.put(address, {"role": "viewer"}),
        alice.api.put(address, {"is_active": False}),
        alice.api.delete(address),
    ]

    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(409, "last_admin")] * 3
    assert alice.api.get(f"{API}/admin/users").status_code == 200


def test_a_change_needs_something_to_change(alice, rita):
    assert alice.api.put(f"{API}/admin/users/{rita.user.pk}", {}).status_code == 400
    assert alice.api.put(f"{API}/admin/users/{rita.user.pk}", {"role": "owner"}).json()["errors"].keys() == {"role"}


def test_members_of_another_organization_are_unknown(alice, charlie, bob):
    Membership.objects.create(user=charlie.user, organization=bob.organization, is_active=False)

    assert charlie.api.put(f"{API}/admin/users/{bob.user.pk}", {"role": "admin"}).status_code == 404
    assert charlie.api.delete(f"{API}/admin/users/{alice.user.pk}").status_code == 404


def test_alice_invites_and_withdraws(alice, bob):
    made = alice.api.post(f"{API}/organization/invitations", {"email": "Dana@example.org", "role": "viewer"})
    again = alice.api.post(f"{API}/organization/invitations", {"email": "dana@example.org", "role": "admin"})
    member = alice.api.post(f"{API}/organization/invitations", {"email": "bob@example.org", "role": "admin"})

    assert (made.status_code, made.json()["email"], made.json()["role"]) == (201, "dana@example.org", "viewer")
    assert [(again.status_code, again.json()["code"]), (member.status_code, member.json()["code"])] == [
        (409, "invited"),
        (409, "member"),
    ]
    assert alice.api.delete(f"{API}/organization/invitations/{made.json()['id']}").status_code == 204
    with alice.scope():
        assert Invitation.objects.count() == 0


@pytest.mark.parametrize(
    "body", [{}, {"email": "nobody"}, {"email": "a@example.org", "role": "owner"}, {"role": "viewer"}]
)
def test_a_bad_invitation_is_refused(alice, body):
    assert alice.api.post(f"{API}/organization/invitations", body).status_code == 400
