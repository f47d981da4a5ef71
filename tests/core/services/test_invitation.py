"""Inviting: one open invitation per address, a link that nobody can make up, good once and for one address."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core import signing
from django.db import connections
from django.utils import timezone

from core.enums import Role
from core.errors import ConflictError, InvalidError
from core.models import Email, Invitation, Membership, User
from core.services import email as mail
from core.services import invitation as service
from core.tenancy import organization_scope

pytestmark = pytest.mark.django_db

ADDRESS = "dana@example.org"


def invited(person, address=ADDRESS, role=Role.RECRUITER):
    with person.scope():
        return service.invite(organization=person.organization, email=address, role=role, actor=person.user)


def token_of(invitation, **kwargs):
    return service.path_of(invitation.pk, invitation.organization_id, **kwargs).rsplit("/", 1)[-1]


@pytest.fixture
def dana(db):
    return User.objects.create_user(ADDRESS, "correct-horse-battery", name="Dana")


def test_who_accepts_becomes_a_member_once(alice, dana):
    token = token_of(invited(alice, "Dana@Example.org"))

    membership = service.accept(token=token, user=dana)

    assert (membership.organization, membership.role) == (alice.organization, Role.RECRUITER)
    with pytest.raises(ConflictError):
        service.accept(token=token, user=dana)
    assert Membership.objects.filter(user=dana).count() == 1


def test_the_mail_carries_a_link_that_only_the_mailbox_has(alice, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    from django.core.mail import outbox

    invitation = invited(alice)
    row = Email.objects.get()
    mail.send(email_id=row.pk)
    link = service.path_of(invitation.pk, invitation.organization_id, by_mail=True)

    assert (row.to, row.sender_organization) == (ADDRESS, alice.organization)
    assert "Alice" in outbox[0].subject
    assert link.rsplit(":", 2)[0] in outbox[0].body
    assert service.confirms_address(link.rsplit("/", 1)[-1])
    assert not service.confirms_address(token_of(invitation))


def test_a_mail_does_not_go_out_once_its_invitation_is_withdrawn(alice):
    invitation = invited(alice)
    with alice.scope():
        service.withdraw_invitation(invitation=invitation, actor=alice.user)
    row = Email.objects.get()
    mail.send(email_id=row.pk)
    row.refresh_from_db()

    assert (row.status, row.error) == ("failed", service.GONE)


def test_a_link_for_another_address_joins_nobody(alice, charlie):
    with pytest.raises(InvalidError):
        service.accept(token=token_of(invited(alice)), user=charlie.user)

    assert not Membership.objects.filter(user=charlie.user, organization=alice.organization).exists()


def test_whatever_is_wrong_with_a_link_it_is_refused_alike(alice, charlie, dana):
    invitation = invited(alice)
    good = token_of(invitation)
    elsewhere = service.path_of(invitation.pk, charlie.organization.pk).rsplit("/", 1)[-1]
    unsalted = signing.dumps({"i": str(invitation.pk), "o": str(alice.organization.pk), "m": True})
    with alice.scope():
        Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    for token in (good, elsewhere, unsalted, good[:-1], "", "x" * 5000):
        with pytest.raises(ConflictError, match="not valid any more"):
            service.accept(token=token, user=dana)
    assert not Membership.objects.filter(user=dana).exists()


def test_an_address_is_invited_once_at_a_time_and_anew_after_it_expired(alice):
    invited(alice)
    with pytest.raises(ConflictError, match="invited already"):
        invited(alice, role=Role.ADMIN)
    with alice.scope():
        Invitation.objects.update(expires_at=timezone.now())

    assert invited(alice, role=Role.ADMIN).role == Role.ADMIN


def test_members_are_not_invited(alice, bob):
    with pytest.raises(ConflictError, match="member already"):
        invited(alice, "BOB@example.org")
    bob.membership.is_active = False
    bob.membership.save()
    with pytest.raises(ConflictError, match="Reactivate"):
        invited(alice, bob.user.email)


def test_a_deactivated_member_does_not_come_back_by_an_old_link(alice, dana):
    token = token_of(invited(alice))
    Membership.objects.create(user=dana, organization=alice.organization, is_active=False)

    with pytest.raises(ConflictError):
        service.accept(token=token, user=dana)
    assert not Membership.objects.get(user=dana).is_active


def test_sending_again_gives_the_full_time_and_another_mail(alice):
    invitation = invited(alice)
    with alice.scope():
        Invitation.objects.update(expires_at=timezone.now() + timedelta(hours=1))
        renewed = service.resend_invitation(invitation=invitation, actor=alice.user)

    assert renewed.expires_at > timezone.now() + timedelta(days=13)
    assert Email.objects.count() == 2


def test_there_is_an_end_to_open_invitations(alice, monkeypatch):
    monkeypatch.setattr(service, "MOST_OPEN", 2)
    for number in range(2):
        invited(alice, f"dana{number}@example.org")

    with pytest.raises(ConflictError, match="Withdraw some"):
        invited(alice)


def at_once(work, times):
    start = threading.Barrier(times)

    def run(_):
        try:
            start.wait()
            return work()
        except ConflictError as error:
            return error.error_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(run, range(times)))


@pytest.mark.django_db(transaction=True)
def test_twenty_sends_at_once_invite_once_and_twenty_accepts_join_once(alice):
    dana = User.objects.create_user(ADDRESS, "correct-horse-battery", name="Dana")

    def invite():
        with organization_scope(alice.organization):
            return service.invite(organization=alice.organization, email=ADDRESS, role="viewer", actor=alice.user)

    sent = at_once(invite, 8)
    made = next(answer for answer in sent if answer != "invited")
    joined = at_once(lambda: service.accept(token=token_of(made), user=dana), 8)

    assert sent.count("invited") == 7
    assert joined.count("invitation_gone") == 7
    assert Membership.objects.filter(user=dana).count() == 1
