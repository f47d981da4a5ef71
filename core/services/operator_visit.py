"""Operators' visits to an organization's data: announced with a reason, recorded, and over after an hour."""

import uuid
from datetime import timedelta

from django.utils import timezone

from core.errors import ConflictError, ForbiddenError, InvalidError
from core.models import Membership, OperatorVisit, Organization, User
from core.tenancy import organization_scope

VISIT = timedelta(hours=1)
REASON_MISSING = "Say why, in a few words. The organization's admins can read it."


def open_data(*, operator: User, organization: Organization, reason: str) -> OperatorVisit:
    """Record that the operator opens the organization's data in the back office."""
    return _begin(operator, organization, reason)


def act_as(*, operator: User, membership: Membership, reason: str) -> OperatorVisit:
    """Record that the operator acts as the member; never as another operator, or as who may not sign in."""
    person = membership.user
    if person.is_staff or person.is_superuser:
        raise ForbiddenError("Operators cannot act as one another.")
    if not (membership.is_active and person.is_active):
        raise ConflictError(f"{person} is not an active member of {membership.organization}.")
    return _begin(operator, membership.organization, reason, acting_as=person)


def end(*, visit_id: uuid.UUID | str, organization: Organization) -> None:
    """Record that the visit is over; a visit that has ended stays as it is."""
    with organization_scope(organization):
        OperatorVisit.objects.filter(pk=visit_id).under_way().update(ended_at=timezone.now())


def _begin(operator: User, organization: Organization, reason: str, *, acting_as: User | None = None) -> OperatorVisit:
    if not operator.is_staff:
        raise ForbiddenError("Only operators of the installation may do this.")
    words = " ".join(reason.split())
    if len(words) < 3:
        raise InvalidError(REASON_MISSING, fields={"reason": [REASON_MISSING]})
    with organization_scope(organization):
        return OperatorVisit.objects.create(
            organization=organization,
            operator=operator,
            acting_as=acting_as,
            reason=words[:200],
            ends_at=timezone.now() + VISIT,
        )
