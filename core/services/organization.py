"""Changing an organization, and founding another one."""

from typing import Any

from django.db import transaction

from core.enums import Role
from core.errors import InvalidError
from core.locales import EXPLANATION_LANGUAGES, LANGUAGES, time_zones
from core.models import Membership, Organization, User
from core.services.account import create_organization

FIELDS = ("name", "language", "explanation_language", "time_zone", "retention_days")
LEAST_RETENTION_DAYS = 30
MOST_RETENTION_DAYS = 3650
MOST_ORGANIZATIONS = 20
"""Organizations that one person may belong to as an admin before founding another one is refused."""


@transaction.atomic
def update_organization(*, organization: Organization, values: dict[str, Any], actor: User) -> Organization:
    """Change the given fields of FIELDS; raises InvalidError with the fields at fault."""
    fields = {name: values[name] for name in FIELDS if name in values}
    if "name" in fields:
        fields["name"] = " ".join(str(fields["name"]).split())
    _check(fields)
    changed = [name for name, value in fields.items() if getattr(organization, name) != value]
    for name in changed:
        setattr(organization, name, fields[name])
    if changed:
        organization.save(update_fields=changed)
    return organization


def _check(fields: dict[str, Any]) -> None:
    known = {
        "language": dict(LANGUAGES),
        "explanation_language": dict(EXPLANATION_LANGUAGES),
        "time_zone": dict(time_zones()),
    }
    wrong = {name: [f"This {name.replace('_', ' ')} is not known."] for name in known if _unknown(fields, known, name)}
    if not fields.get("name", "x"):
        wrong["name"] = ["An organization needs a name."]
    days = fields.get("retention_days")
    if days is not None and not LEAST_RETENTION_DAYS <= days <= MOST_RETENTION_DAYS:
        wrong["retention_days"] = [
            f"Choose from {LEAST_RETENTION_DAYS} to {MOST_RETENTION_DAYS} days, or none to keep everything."
        ]
    if wrong:
        raise InvalidError(" ".join(text for texts in wrong.values() for text in texts), fields=wrong)


def _unknown(fields: dict[str, Any], known: dict[str, dict[str, str]], name: str) -> bool:
    return name in fields and fields[name] not in known[name]


@transaction.atomic
def found_organization(*, name: str, actor: User) -> Membership:
    """Create another organization with `actor` as its admin."""
    name = " ".join(name.split())
    if not name:
        message = "An organization needs a name."
        raise InvalidError(message, fields={"name": [message]})
    User.objects.select_for_update().get(pk=actor.pk)
    if Membership.objects.of_user(actor).filter(role=Role.ADMIN).count() >= MOST_ORGANIZATIONS:
        message = f"One person can be admin of {MOST_ORGANIZATIONS} organizations. Leave one, or ask the operator."
        raise InvalidError(message, fields={"name": [message]})
    return Membership.objects.create(user=actor, organization=create_organization(name=name), role=Role.ADMIN)
