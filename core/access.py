"""Who is asking, and for which organization: one answer for pages and API."""

import uuid

from django.contrib.auth.models import AnonymousUser

from core.models import Membership, User

SESSION_KEY = "organization_id"


def membership_of(user: User | AnonymousUser, organization_id: uuid.UUID | str | None) -> Membership | None:
    """The user's active membership in the organization, or the oldest one where none is named."""
    if not isinstance(user, User):
        return None
    memberships = Membership.objects.of_user(user)
    if organization_id:
        return memberships.filter(organization_id=organization_id).first()
    return memberships.first()
