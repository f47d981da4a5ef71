"""Whether a visit that a session remembers is still under way."""

from typing import TypedDict

from core.models import Membership, OperatorVisit, Organization, User
from core.tenancy import organization_scope


class Held(TypedDict):
    """A visit as a session remembers it."""

    visit: str
    organization: str


def held(visit: OperatorVisit) -> Held:
    """What a session keeps of the visit."""
    return {"visit": str(visit.pk), "organization": str(visit.organization_id)}


def visit_under_way(held: Held | None, operator: User) -> OperatorVisit | None:
    """The operator's visit with its organization and who is acted as; None where it ended or ran out."""
    organization = Organization.objects.filter(pk=held["organization"]).first() if held else None
    if held is None or organization is None or not operator.is_staff:
        return None
    with organization_scope(organization):
        mine = OperatorVisit.objects.under_way().filter(pk=held["visit"], operator_id=operator.pk)
        visit: OperatorVisit | None = mine.select_related("organization", "acting_as").first()
    return visit


def acting_visit(held: Held | None, operator: User) -> OperatorVisit | None:
    """The visit in which the operator acts as a member who still is one and still may sign in."""
    visit = visit_under_way(held, operator)
    if visit is None or visit.acting_as is None or not visit.acting_as.is_active or visit.acting_as.is_staff:
        return None
    memberships = Membership.objects.of_user(visit.acting_as).filter(organization_id=visit.organization_id)
    return visit if memberships.exists() else None
