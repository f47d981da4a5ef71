"""A person takes their data along, and leaves; what others need stays without the name."""

import secrets
import string

import pytest
from django.db import transaction

from core.enums import Role
from core.errors import ConflictError
from core.models import Activity, Email, Membership, Organization, Preferences, SignIn, User
from core.services import account, email, invitation, own_data, password, preferences, sign_in
from jobs.models import Job
from resumes.models import Note
from tests.mail import deliver
from tests.recruiting.test_erasure import tables_with
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def marker():
    """A word that stands nowhere else."""
    return "Q" + "".join(secrets.choice(string.ascii_lowercase) for _ in range(15))


def join(person, organization, inviter):
    """Be invited and accept."""
    with inviter.scope():
        invited = invitation.invite(
            organization=organization, email=person.user.email, role="recruiter", actor=inviter.user
        )
    token = invitation.path_of(invited.pk, organization.pk, by_mail=True).rsplit("/", 1)[-1]
    return invitation.accept(token=token, user=person.user)


def live(person, word, charlie):
    """A life with us, in two organizations: sign-ins, mail, preferences, notes, a job, another name and address."""
    candidate = read(person.organization, resume_text(name="Anna Bell", employer="Bell AG"), "anna.txt").candidate
    with person.scope():
        Note.objects.create(
            organization=person.organization, candidate=candidate, author=person.user, text="Called on Monday"
        )
        Job.objects.create(organization=person.organization, title="A job", description="x", created_by=person.user)
    account.change_name(user=person.user, name=f"Dana {word}")
    join(person, charlie.organization, charlie)
    with person.scope():
        invitation.invite(organization=person.organization, email="guest@example.org", role="viewer", actor=person.user)
    sign_in.start(user=person.user, kind="browser")
    preferences.save_preferences(user=person.user, theme="dark")
    password.request_reset(address=person.user.email)
    account.request_address(user=person.user, email=f"{word}@elsewhere.example", password="correct-horse-battery")
    deliver()
    with person.scope():
        invitation.invite(organization=person.organization, email="late@example.org", role="viewer", actor=person.user)


def test_nothing_of_an_erased_person_stays_in_any_table(alice, charlie, make_person, marker):
    dana = make_person(marker, Role.RECRUITER, alice.organization)
    live(dana, marker, charlie)
    assert {
        "core_user", "core_userevent", "core_email", "core_invitation", "core_invitationorganizationevent",
        "core_activity",
    } <= tables_with(marker)  # fmt: skip

    own_data.erase(user=dana.user)
    assert tables_with(marker) == {"core_email"}  # the last mail, which waits
    late, farewell = deliver()

    assert marker not in late.subject + late.body
    assert farewell.to == [f"{marker.lower()}@example.org"]
    assert tables_with(marker) == set()
    assert not (SignIn.objects.exists())
    assert not (Preferences.objects.exists())
    with alice.scope():
        assert [(note.text, note.author) for note in Note.objects.all()] == [("Called on Monday", None)]
        assert [job.created_by for job in Job.objects.all()] == [None]
    with charlie.scope():
        joined = Activity.objects.get(code="member.joined")
        assert (joined.params["member"], joined.actor) == ("A former member", None)


def test_everybody_elses_things_stay_as_they_are(alice, bob, charlie, make_person):
    dana = make_person("Dana", Role.RECRUITER, alice.organization)
    preferences.save_preferences(user=bob.user, theme="dark")
    with transaction.atomic():
        kept = email.queue(template="password_changed", to=bob.user.email, context={"name": "Bob"}, user=bob.user)

    own_data.erase(user=dana.user)

    assert Preferences.objects.get().user == bob.user
    assert kept.__class__.objects.filter(pk=kept.pk).exists()
    assert User.objects.count() == 3
    assert Membership.objects.count() == 3


def test_leaving_touches_no_mail_of_other_organizations_that_has_the_name_in_it(alice, charlie, make_person):
    with charlie.scope():
        invitation.invite(organization=charlie.organization, email="x@example.org", role="viewer", actor=charlie.user)
    deliver()
    theirs = Email.objects.get(sender_organization=charlie.organization)
    assert "invites" in theirs.subject
    twin = make_person("Twin", Role.VIEWER, alice.organization)
    with charlie.scope():
        invitation.invite(organization=charlie.organization, email="y@example.org", role="viewer", actor=charlie.user)

    for name in ("e", charlie.user.name):
        account.change_name(user=twin.user, name=name)
        with transaction.atomic():
            own_data.erase(user=twin.user)
            assert Email.objects.get(pk=theirs.pk).subject == theirs.subject
            assert Email.objects.get(to="y@example.org").context["inviter"] == charlie.user.name
            transaction.set_rollback(True)


def test_an_empty_organization_goes_with_its_only_member(charlie):
    own_data.erase(user=charlie.user)

    assert not Organization.objects.exists()
    assert not User.objects.exists()
    assert tables_with("Bolt") == set()


def test_an_organization_that_holds_data_is_not_orphaned(charlie):
    with charlie.scope():
        Job.objects.create(organization=charlie.organization, title="A job", description="x")

    with pytest.raises(ConflictError, match="Bolt still holds") as refused:
        own_data.erase(user=charlie.user)

    assert refused.value.error_code == "organization_holds_data"
    assert User.objects.filter(pk=charlie.user.pk).exists()


def test_a_deactivated_member_does_not_keep_an_organization_going(alice, bob):
    Membership.objects.filter(user=bob.user).update(is_active=False)

    own_data.erase(user=alice.user)

    assert not Organization.objects.exists()
    assert list(User.objects.all()) == [bob.user]


def test_the_export_names_what_dana_did_in_each_organization(alice, charlie, make_person):
    dana = make_person("Dana", Role.RECRUITER, alice.organization)
    live(dana, "Berg", charlie)

    held = own_data.export(user=dana.user)

    assert held["account"]["name"] == "Dana Berg"
    assert sorted(m["organization"] for m in held["memberships"]) == ["Acme", "Bolt"]
    inside = {part["organization"]: part for part in held["in_organizations"]}
    assert set(inside["Acme"]["authored"]) == {"note.author", "job.created_by", "invitation.invited_by"}
    assert [line["code"] for line in inside["Bolt"]["activity"]] == ["member.joined"]
    assert held["sign_ins"]
    assert {mail["template_key"] for mail in held["mails"]} == {"password_reset", "confirm_address"}
