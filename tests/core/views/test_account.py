"""Pages of a person's own account, and those that mail leads to."""

from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from core.models import Membership, Preferences, TaskRun, User
from core.services import preferences
from core.services.invitation import invite, path_of
from tests.conftest import PASSWORD
from tests.core.services.test_account import token_in
from tests.mail import deliver, link_in

pytestmark = pytest.mark.django_db

NEW = {"organization_name": "Delta", "name": "Dana", "email": "dana@example.org", "password": "long-enough-secret"}


def sign_in(client, email, password):
    return client.post("/sign-in", {"email": email, "password": password})


def test_signing_up_leads_to_the_mailbox_and_from_there_in(client, settings):
    settings.EMAIL_VERIFICATION = "required"
    answer = client.post("/sign-up", NEW)
    assert answer.status_code == 200
    assert b"Look into your mailbox" in answer.content
    assert sign_in(client, NEW["email"], NEW["password"]).status_code == 400

    link = link_in(deliver()[0])
    assert client.get(link).status_code == 200
    assert not User.objects.exists()
    confirmed = client.post("/verify-email", {"token": token_in_query(link)})

    assert confirmed.url == "/sign-in"
    assert b"Your email address is confirmed." in client.get("/sign-in").content
    assert sign_in(client, NEW["email"], NEW["password"]).url == "/"


def token_in_query(link):
    return Client().get(link).context["form"]["token"].value()


def test_signing_up_shows_the_same_page_for_a_taken_address(client, alice, settings):
    settings.EMAIL_VERIFICATION = "required"
    free = client.post("/sign-up", NEW)
    taken = client.post("/sign-up", {**NEW, "email": "alice@example.org"})

    assert free.status_code == taken.status_code
    assert _plain(free, "dana@example.org") == _plain(taken, "alice@example.org")


def _plain(answer, address):
    """The page without the address and the token of its form, which differ every time."""
    text = answer.content.decode().replace(address, "")
    return [line for line in text.splitlines() if "csrfmiddlewaretoken" not in line]


def test_a_worn_out_link_says_so_and_where_to_go(client):
    answer = client.post("/verify-email", {"token": "x"})
    assert answer.status_code == 400
    assert b"not valid any more" in answer.content

    answer = client.post("/reset-password/confirm", {"token": "x", "password": "another-long-secret"})
    assert answer.status_code == 400
    assert b"not valid any more" in answer.content


@pytest.mark.parametrize(
    "arrive",
    [lambda client: client.get("/verify-email"), lambda client: client.post("/verify-email", {"token": "worn out"})],
)
def test_who_comes_with_no_good_link_is_offered_a_new_one(client, alice, arrive):
    assert 'action="/verify-email/resend"' in arrive(client).content.decode()
    assert 'action="/verify-email/resend"' not in arrive(alice.page).content.decode()


def test_the_mail_is_sent_again_and_the_page_is_the_same_for_a_stranger(client, settings):
    settings.EMAIL_VERIFICATION = "required"
    client.post("/sign-up", NEW)
    known = client.post("/verify-email/resend", {"email": NEW["email"]})
    stranger = client.post("/verify-email/resend", {"email": "stranger@example.org"})

    assert _plain(known, NEW["email"]) == _plain(stranger, "stranger@example.org")
    assert [message.to for message in deliver()] == [["dana@example.org"]] * 2


def test_an_invited_person_signs_up_and_is_a_member(client, alice):
    with alice.scope():
        invited = invite(organization=alice.organization, email="dana@example.org", role="viewer", actor=alice.user)
    token = path_of(invited.pk, alice.organization.pk, by_mail=True).rsplit("/", 1)[-1]
    page = client.get(f"/sign-up?invitation={token}")
    assert b"organization_name" not in page.content

    answer = client.post(
        "/sign-up",
        {"invitation": token, "name": "Dana", "email": "dana@example.org", "password": "long-enough-secret"},
    )

    assert answer.url == "/"
    assert Membership.objects.get(user__email="dana@example.org").organization == alice.organization


def test_a_forgotten_password_is_set_anew(client, alice):
    assert b"Look into your mailbox" in client.post("/reset-password", {"email": "alice@example.org"}).content
    token = token_in(deliver()[0])

    weak = client.post("/reset-password/confirm", {"token": token, "password": "password"})
    assert (weak.status_code, "password" in weak.context["form"].errors) == (400, True)
    assert client.post("/reset-password/confirm", {"token": token, "password": "another-long-secret"}).url == "/sign-in"
    assert sign_in(client, "alice@example.org", "another-long-secret").url == "/"


def test_alice_stays_signed_in_here_when_she_changes_her_password(alice):
    here, elsewhere = alice.page, alice.page

    answer = here.post("/account/password", {"current_password": PASSWORD, "new_password": "another-long-secret"})

    assert answer.url == "/account/password"
    assert here.get("/account").status_code == 200
    assert elsewhere.get("/account").status_code == 302


def test_a_wrong_current_password_stands_beside_its_field(alice):
    answer = alice.page.post("/account/password", {"current_password": "x", "new_password": "another-long-secret"})

    assert answer.status_code == 400
    assert list(answer.context["form"].errors) == ["current_password"]


def test_alice_changes_her_name_and_asks_for_another_address(alice):
    page = alice.page
    page.post("/account", {"name": "Alice Archer"})
    answer = page.post("/account/address", {"email": "archer@example.org", "password": PASSWORD})
    assert answer.url == "/account"

    page.post("/verify-email", {"token": token_in(deliver()[0])})

    shown = page.get("/account").content.decode()
    assert "Alice Archer" in shown
    assert "archer@example.org" in shown
    assert "Confirmed" in shown


def test_times_are_written_in_the_persons_own_time_zone_else_the_organizations(alice):
    alice.organization.time_zone = "Asia/Tokyo"
    alice.organization.save()
    with alice.scope():
        run = TaskRun.objects.create(organization=alice.organization, kind="matching.rank", title="Work")
    there = _shown_time(alice)
    preferences.save_preferences(user=alice.user, time_zone="America/New_York")

    assert there == f"{run.created_at.astimezone(ZoneInfo('Asia/Tokyo')):%b %-d, %H:%M}"
    assert _shown_time(alice) == f"{run.created_at.astimezone(ZoneInfo('America/New_York')):%b %-d, %H:%M}"


def _shown_time(person):
    return person.page.get("/tasks").content.decode().partition("<time")[2].partition(">")[2].partition("<")[0]


def test_the_chosen_theme_is_written_into_every_page_whatever_the_cookie_says(alice):
    page = alice.page
    page.cookies["theme"] = "light"
    assert page.post("/account/theme", {"theme": "dark"}).status_code == 204
    page.cookies["theme"] = "light"

    assert 'data-theme="dark"' in page.get("/account").content.decode()
    assert page.post("/account/theme", {"theme": "pink"}).status_code == 400
    answer = page.post("/account/preferences", {"theme": "light", "language": "", "time_zone": "Europe/Berlin"})
    assert answer.cookies["theme"].value == "light"
    assert Preferences.objects.get().time_zone == "Europe/Berlin"


def test_what_cannot_be_chosen_stands_beside_its_field(alice):
    answer = alice.page.post("/account/preferences", {"theme": "dark", "time_zone": "Mars/Base"})

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, ["time_zone"])


def test_alice_downloads_her_data(alice):
    answer = alice.page.post("/account/data/export")

    assert answer["Content-Disposition"].startswith('attachment; filename="my-data-')
    assert answer.json()["account"]["email"] == "alice@example.org"


def test_bob_erases_his_account_by_his_password(bob, alice):
    page = bob.page
    assert page.post("/account/data", {"password": "something-else"}).status_code == 400
    assert page.post("/account/data", {"password": PASSWORD}).url == "/account-gone"

    assert not User.objects.filter(pk=bob.user.pk).exists()
    assert page.get("/account-gone").status_code == 200
    assert page.get("/account").status_code == 302


def test_the_last_admin_reads_what_to_do_first(alice, bob):
    answer = alice.page.post("/account/data", {"password": PASSWORD})

    assert answer.status_code == 400
    assert b"Make somebody else an admin there first." in answer.content


def test_who_belongs_to_no_organization_has_an_account_all_the_same(alice):
    page = alice.page
    Membership.objects.all().delete()

    assert page.get("/account").status_code == 200
    assert page.post("/account/data/export").json()["memberships"] == []
    assert page.post("/account/data", {"password": PASSWORD}).url == "/account-gone"
