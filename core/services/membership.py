"""Who may do what in an organization: roles, and leaving."""

import uuid

from django.db import transaction

from core.enums import Role, SignInEnd
from core.errors import ConflictError, ForbiddenError, InvalidError
from core.models import Invitation, Membership, Organization, User
from core.services import sign_in
from core.services.activity import record

LAST_ADMIN = "An organization needs an admin. Make somebody else an admin first."
NO_LONGER_ADMIN = "You are no longer an admin of this organization."


@transaction.atomic
def change_member(
    *, membership: Membership, actor: User, role: str | None = None, is_active: bool | None = None
) -> Membership:
    """Change a member's role or activity; both are read anew by their very next request.

    Open invitations of who is no admin any more are withdrawn, else one could come back by them.
    Raises ConflictError where the organization would be left without an admin. Changes of one organization's
    members wait for each other, so that two admins cannot demote each other at once.
    """
    if role is not None and role not in Role.values:
        message = f"Choose one of: {', '.join(Role.values)}."
        raise InvalidError(message, fields={"role": [message]})
    organization = _locked(membership.organization_id)
    held = Membership.objects.select_related("user", "organization").get(pk=membership.pk)
    before = (held.role, held.is_active)
    held.role = role if role is not None else held.role
    held.is_active = is_active if is_active is not None else held.is_active
    if before == (held.role, held.is_active):
        return held
    _check_admin_left(held, organization)
    _check_still_admin(actor, organization)
    held.save(update_fields=["role", "is_active"])
    _record(held, before, actor)
    if not held.reaches(Role.ADMIN):
        Invitation.objects.open().filter(organization=organization, invited_by=held.user).delete()
    if not Membership.objects.of_user(held.user).exists():
        sign_in.revoke_all(user=held.user, reason=SignInEnd.DEACTIVATED)
    return held


def deactivate_member(*, membership: Membership, actor: User) -> Membership:
    """Take a member's access; their work stays. An inactive one stays inactive."""
    return change_member(membership=membership, actor=actor, is_active=False)


def _locked(organization_id: uuid.UUID) -> Organization:
    return Organization.objects.select_for_update(no_key=True).get(pk=organization_id)


def _check_admin_left(held: Membership, organization: Organization) -> None:
    if held.reaches(Role.ADMIN):
        return
    admins = Membership.objects.filter(
        organization=organization, role=Role.ADMIN, is_active=True, user__is_active=True
    ).exclude(pk=held.pk)
    was_admin = Membership.objects.filter(pk=held.pk, role=Role.ADMIN, is_active=True).exists()
    if was_admin and not admins.exists():
        raise ConflictError(LAST_ADMIN, code="last_admin")


def _check_still_admin(actor: User, organization: Organization) -> None:
    own = Membership.objects.filter(organization=organization, user=actor).first()
    if own is not None and not own.reaches(Role.ADMIN):
        raise ForbiddenError(NO_LONGER_ADMIN)


def _record(held: Membership, before: tuple[str, bool], actor: User) -> None:
    role, was_active = before
    if held.role != role:
        record_member("member.role_changed", held, actor, before=Role(role).label, after=Role(held.role).label)
    if held.is_active != was_active:
        record_member("member.reactivated" if held.is_active else "member.deactivated", held, actor)


def record_member(code: str, held: Membership, actor: User | None, **params: str) -> None:
    """Write a line about a member into the organization's timeline."""
    record(
        code=code,
        subject_type="member",
        subject_id=held.user_id,
        organization=held.organization,
        actor=actor,
        member=str(held.user),
        **params,
    )
