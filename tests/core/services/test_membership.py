"""Roles and leaving: who is demoted is demoted at once, and no organization is left without an admin."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from core.enums import Role
from core.errors import ConflictError, ForbiddenError, InvalidError
from core.models import Activity, Invitation, Membership, SignIn
from core.services.invitation import invite, resend_invitation
from core.services.membership import change_member, deactivate_member
from core.tenancy import organization_scope


def admins_of(organization):
    return Membership.objects.filter(organization=organization, role=Role.ADMIN, is_active=True).count()


@pytest.mark.django_db
def test_a_role_is_changed_and_told(alice, rita):
    with alice.scope():
        changed = change_member(membership=rita.membership, actor=alice.user, role=Role.ADMIN)
        change_member(membership=rita.membership, actor=alice.user, role=Role.ADMIN)

        assert changed.role == Role.ADMIN
        told = Activity.objects.get()
        assert (told.code, told.params) == (
            "member.role_changed",
            {"member": "Rita", "before": "Recruiter", "after": "Admin"},
        )


@pytest.mark.django_db
@pytest.mark.parametrize("change", [{"role": Role.RECRUITER}, {"is_active": False}])
def test_the_last_admin_stays(alice, rita, change):
    with alice.scope(), pytest.raises(ConflictError) as refused:
        change_member(membership=alice.membership, actor=alice.user, **change)

    assert refused.value.error_code == "last_admin"
    assert admins_of(alice.organization) == 1


@pytest.mark.django_db
def test_an_admin_whose_account_is_closed_does_not_count_as_one(alice, rita):
    rita.membership.role = Role.ADMIN
    rita.membership.save()
    rita.user.is_active = False
    rita.user.save()

    with alice.scope(), pytest.raises(ConflictError):
        deactivate_member(membership=alice.membership, actor=alice.user)


@pytest.mark.django_db
@pytest.mark.parametrize("change", [{"role": Role.VIEWER}, {"is_active": False}])
def test_nobody_comes_back_as_admin_by_an_invitation_of_their_own(alice, make_person, organization_a, change):
    dana = make_person("Dana", Role.ADMIN, organization_a)
    with alice.scope():
        for inviter, address in ((dana, "dana2@example.org"), (dana, "kept@example.org"), (alice, "new@example.org")):
            invite(organization=organization_a, email=address, role=Role.ADMIN, actor=inviter.user)
        resend_invitation(invitation=Invitation.objects.get(email="kept@example.org"), actor=alice.user)

        change_member(membership=dana.membership, actor=alice.user, **change)

        assert set(Invitation.objects.values_list("email", flat=True)) == {"kept@example.org", "new@example.org"}


@pytest.mark.django_db
def test_whoever_was_demoted_meanwhile_demotes_nobody(alice, rita, bob):
    with alice.scope(), pytest.raises(ForbiddenError):
        change_member(membership=bob.membership, actor=rita.user, role=Role.RECRUITER)


@pytest.mark.django_db
def test_an_unknown_role_is_refused(alice, bob):
    with alice.scope(), pytest.raises(InvalidError):
        change_member(membership=bob.membership, actor=alice.user, role="owner")


@pytest.mark.django_db
def test_deactivation_ends_sign_ins_of_who_belongs_nowhere_else(alice, bob, charlie):
    Membership.objects.create(user=bob.user, organization=charlie.organization)
    assert bob.page.get("/account").status_code == 200
    with alice.scope():
        deactivate_member(membership=bob.membership, actor=alice.user)
    assert SignIn.objects.filter(user=bob.user, revoked_at=None).count() == 1
    with charlie.scope():
        deactivate_member(
            membership=Membership.objects.get(organization=charlie.organization, user=bob.user), actor=charlie.user
        )

    assert SignIn.objects.filter(user=bob.user, revoked_at=None).count() == 0


def at_once(pair, change):
    """Let each of the two change the other; returns why one was refused."""
    start, refused = threading.Barrier(2), []

    def demote(actor, other):
        try:
            start.wait()
            with organization_scope(actor.organization):
                change_member(membership=other.membership, actor=actor.user, **change)
        except ConflictError as error:
            refused.append(error.error_code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(demote, pair, reversed(pair)))
    return refused


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("change", [{"role": Role.VIEWER}, {"is_active": False}])
def test_two_admins_who_demote_each_other_at_once_leave_one(make_person, organization_a, change):
    for number in range(5):
        Membership.objects.all().delete()
        pair = [make_person(f"{name}{number}", Role.ADMIN, organization_a) for name in ("Ann", "Ben")]

        assert at_once(pair, change) == ["last_admin"]
        assert admins_of(organization_a) == 1
