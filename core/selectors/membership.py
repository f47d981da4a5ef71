"""Who belongs to an organization, and to which ones a person belongs."""

import uuid
from collections.abc import Sequence

from django.db.models import QuerySet

from core.errors import NotFoundError
from core.models import Invitation, Membership, Organization, User


def list_members(organization: Organization) -> QuerySet[Membership]:
    """Everybody who was ever let in, with their users."""
    return Membership.objects.filter(organization=organization).select_related("user")


def get_member(organization: Organization, user_id: uuid.UUID) -> Membership:
    """The membership of the user with this id; another organization's is as unknown as none."""
    found = list_members(organization).filter(user_id=user_id).first()
    if found is None:
        raise NotFoundError("There is no such member.")
    return found


def open_invitations() -> QuerySet[Invitation]:
    """Invitations of the open organization that nobody has accepted, newest first."""
    found: QuerySet[Invitation] = Invitation.objects.open().select_related("invited_by").order_by("-created_at", "-id")
    return found


def get_invitation(invitation_id: uuid.UUID) -> Invitation:
    """An invitation of the open organization."""
    found: Invitation | None = Invitation.objects.select_related("organization").filter(pk=invitation_id).first()
    if found is None:
        raise NotFoundError("There is no such invitation.")
    return found


def organizations_of(user: User) -> Sequence[Membership]:
    """The organizations that the person may switch to, by name."""
    return list(Membership.objects.of_user(user).order_by("organization__name", "created_at"))
