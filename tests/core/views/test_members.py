"""The pages of settings, members and invitations, and going from one organization to another."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.enums import Role
from core.models import Invitation, Membership, User
from jobs.models import Job

pytestmark = pytest.mark.django_db

PASSWORD = "violet-otter-canyon"


def text_of(answer):
    return answer.content.decode()


def invite(person, address="dana@example.org", role="recruiter"):
    """Invite on the page; the link as the page shows it."""
    client = person.page
    assert client.post(reverse("core:settings-members"), {"email": address, "role": role}).status_code == 302
    return re.search(r'value="http://testserver(/invitations/[^"]+)"', text_of(client.get("/settings/members"))).group(
        1
    )


def test_the_entry_leads_admins_to_the_first_page_and_others_to_what_is_theirs(alice, bob):
    assert alice.page.get("/settings").headers["Location"] == "/settings/organization"
    assert 'href="/settings"' in text_of(alice.page.get("/candidates"))
    assert "/settings/members" not in text_of(bob.page.get("/candidates"))


def test_alice_changes_the_organization(alice):
    languages = {"language": "en-gb", "explanation_language": "de"}
    values = {"name": "Acme Ltd", **languages, "time_zone": "Europe/Zurich", "retention_days": ""}
    answer = alice.page.post("/settings/organization", values)
    alice.organization.refresh_from_db()

    assert (answer.status_code, alice.organization.name, alice.organization.retention_days) == (302, "Acme Ltd", None)


def test_a_bad_setting_is_shown_beside_its_field(alice):
    values = {"name": "", "language": "en", "time_zone": "UTC", "retention_days": "29"}
    answer = alice.page.post("/settings/organization", values)

    assert answer.status_code == 400
    assert "Keep candidates for at least 30 days" in text_of(answer)
    assert "This field is required." in text_of(answer)


def test_the_last_admin_who_cannot_go_stays_on_the_page(alice):
    answer = alice.page.post(f"/settings/members/{alice.user.pk}", {"change": "viewer"}, follow=True)

    assert answer.redirect_chain == [("/settings/members", 302)]
    assert "An organization needs an admin" in text_of(answer)


def test_the_members_page_costs_the_same_at_one_and_three(alice, rita, bob):
    client = alice.page

    def cost():
        with CaptureQueriesContext(connection) as queries:
            client.get("/settings/members")
        return len(queries)

    cost()
    three = cost()
    Membership.objects.exclude(user=alice.user).delete()

    assert cost() == three


def test_a_change_of_role_can_be_undone(alice, bob):
    client = alice.page
    client.post(reverse("core:settings-member", args=[bob.user.pk]), {"change": "recruiter"})
    bob.membership.refresh_from_db()
    assert bob.membership.role == Role.RECRUITER

    undo = re.search(r'action="([^"]+change=viewer)"', text_of(client.get("/settings/members"))).group(1)
    client.post(undo)
    bob.membership.refresh_from_db()
    assert bob.membership.role == Role.VIEWER


def test_who_gives_up_their_own_role_is_not_led_back_to_what_they_may_no_longer_see(alice, rita):
    Membership.objects.filter(user=rita.user).update(role=Role.ADMIN)
    answer = alice.page.post(reverse("core:settings-member", args=[alice.user.pk]), {"change": "viewer"})

    assert answer.headers["Location"] == "/"


def test_dana_signs_up_by_the_link_and_is_a_member(alice):
    link = invite(alice)
    visitor = Client()
    shown = text_of(visitor.get(link))
    sign_up = re.search(r'href="(/sign-up[^"]+)"', shown).group(1).replace("&amp;", "&")
    form = text_of(visitor.get(sign_up))
    token = re.search(r'name="invitation" value="([^"]+)"', form).group(1)

    answer = visitor.post(
        "/sign-up", {"name": "Dana", "email": "dana@example.org", "password": PASSWORD, "invitation": token}
    )

    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    membership = Membership.objects.get(user__email="dana@example.org")
    assert (membership.organization, membership.role) == (alice.organization, Role.RECRUITER)
    assert User.objects.get(email="dana@example.org").email_verified_at is None


def test_an_invitation_does_not_tell_whether_another_address_has_an_account(alice, bob):
    token = invite(alice).rsplit("/", 1)[-1]
    answers = [
        Client().post("/sign-up", {"name": "X", "email": email, "password": PASSWORD, "invitation": token})
        for email in (bob.user.email, "unknown@example.org")
    ]

    told = [re.findall(r'class="errorlist[^>]*>.*?</ul>', text_of(answer), re.DOTALL) for answer in answers]
    assert told[0] == told[1] != []


def test_charlie_is_told_that_the_link_is_for_somebody_else(alice, charlie):
    link = invite(alice)

    assert "another email address" in text_of(charlie.page.get(link))
    assert charlie.page.post(link).status_code == 400
    assert not Membership.objects.filter(user=charlie.user, organization=alice.organization).exists()


def test_charlie_joins_with_one_press_and_the_link_is_spent(alice, charlie):
    link, client = invite(alice, charlie.user.email, "viewer"), charlie.page

    assert "Join Acme" in text_of(client.get(link))
    assert client.post(link).status_code == 302
    assert "Acme" in text_of(client.get("/"))
    assert client.post(link).status_code == 409
    assert client.get(link).status_code == 409


def test_a_withdrawn_link_is_refused_like_a_made_up_one(alice):
    link = invite(alice)
    with alice.scope():
        pk = Invitation.objects.get().pk
    alice.page.post(reverse("core:settings-invitation", args=[pk]), {"change": "withdraw"})

    withdrawn, made_up = Client().get(link), Client().get("/invitations/made-up")
    assert (withdrawn.status_code, withdrawn.content) == (409, made_up.content)


@pytest.fixture
def charlie_in_both(alice, charlie):
    """Charlie, admin of B, with a viewer's place in A."""
    Membership.objects.create(user=charlie.user, organization=alice.organization, role=Role.VIEWER)
    return charlie


def switch(client, organization, **extra):
    return client.post("/organizations/switch", {"organization": str(organization.pk)}, **extra)


def test_charlie_sees_each_organization_with_its_own_role(alice, charlie_in_both):
    with alice.scope():
        Job.objects.create(organization=alice.organization, title="Cook in A")
    client = charlie_in_both.page
    assert client.get("/settings/members").status_code == 200
    assert "Cook in A" not in text_of(client.get("/jobs"))

    assert switch(client, alice.organization).status_code == 302
    assert "Cook in A" in text_of(client.get("/jobs"))
    assert client.get("/settings/members").status_code == 403
    assert client.get("/jobs/new").status_code == 403
    assert client.get("/jobs", headers={"HX-Request": "true"}).content.count(b"Cook in A") == 1


def test_nothing_of_one_organization_is_sent_into_another(alice, charlie_in_both):
    client = Client(enforce_csrf_checks=True)
    client.force_login(charlie_in_both.user)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', text_of(client.get("/jobs/new"))).group(1)
    assert switch(client, alice.organization, headers={"X-CSRFToken": token}).status_code == 302

    stale = client.post("/organizations/new", {"name": "Stale", "csrfmiddlewaretoken": token})

    assert stale.status_code == 403


def test_an_undo_stays_behind_with_its_organization(alice, bob, charlie_in_both):
    Membership.objects.create(user=bob.user, organization=charlie_in_both.organization, role=Role.VIEWER)
    client = charlie_in_both.page
    client.post(reverse("core:settings-member", args=[bob.user.pk]), {"change": "recruiter"})
    switch(client, alice.organization)

    assert "Undo</button>" not in text_of(client.get("/jobs")).split("<template")[0]


def test_nobody_switches_to_where_they_do_not_belong(alice, charlie):
    client = charlie.page

    assert switch(client, alice.organization).status_code == 404
    assert client.post("/organizations/switch", {"organization": "nonsense"}).status_code == 404
    assert "Bolt" in text_of(client.get("/"))


def test_who_loses_the_shown_organization_reads_in_another_but_writes_nothing_there(alice, charlie_in_both):
    client = charlie_in_both.page
    Membership.objects.filter(user=charlie_in_both.user, organization=charlie_in_both.organization).update(
        is_active=False
    )

    refused = client.post("/organizations/switch", {"organization": str(charlie_in_both.organization.pk)})
    written = client.post("/settings/members", {"email": "x@example.org", "role": "viewer"})

    assert (refused.status_code, written.status_code) == (404, 403)
    assert "Acme" in text_of(client.get("/jobs"))


def test_bob_founds_an_organization_and_is_there(bob):
    client = bob.page

    assert client.post("/organizations/new", {"name": "Bobs"}).status_code == 302
    assert client.get("/settings/members").status_code == 200
    assert "Bobs" in text_of(client.get("/"))
