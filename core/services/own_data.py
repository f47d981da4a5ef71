"""What is held about a person: shown to them in full, and erased when they ask."""

from collections.abc import Callable
from typing import Any

from django.db import connection, models, transaction

from core.enums import Role
from core.errors import ConflictError
from core.models import Activity, ApiKey, Email, Invitation, Membership, Organization, SignIn, TaskRun, User
from core.row_security import is_audit_table
from core.services import email
from core.services.preferences import notifications_of, preferences_of
from core.tenancy import organization_scope, scoped_models

OWN_AFFAIRS = (Activity, Invitation, TaskRun)
"""What an organization holds about its own doings; it is no reason to keep it."""
OwnRows = Callable[[User], list[dict[str, Any]]]
_private: dict[type[models.Model], tuple[str, OwnRows]] = {}

FORMER = "A former member"
OTHERS_STAY = "You are the only admin of {names}. Make somebody else an admin there first."
HOLDS_DATA = "{names} still holds candidates or jobs, and nobody else is a member. Delete the organization first."


def register(model: type[models.Model], name: str, rows: OwnRows) -> None:
    """Have a table that belongs to persons exported under the name; its rows are no reason to keep an organization.

    `rows` answers what the open organization holds there of the person.
    """
    _private[model] = (name, rows)


def export(*, user: User) -> dict[str, Any]:
    """Everything held about the person, across all organizations, as plain values."""
    memberships = list(Membership.objects.filter(user=user).select_related("organization").order_by("created_at"))
    chosen = preferences_of(user)
    return {
        "account": _values(user, "id", "email", "email_verified_at", "name", "is_active", "created_at", "last_login"),
        "preferences": {
            **_values(chosen, "theme", "language", "time_zone", "hide_names"),
            "notifications": notifications_of(chosen),
        },
        "memberships": [
            {
                "organization": membership.organization.name,
                **_values(membership, "organization_id", "role", "is_active", "created_at"),
            }
            for membership in memberships
        ],
        "sign_ins": [
            _values(row, "kind", "user_agent", "address", "created_at", "last_used_at", "revoked_at", "revoked_reason")
            for row in SignIn.objects.filter(user=user).order_by("created_at")
        ],
        "mails": [
            _values(row, "to", "template_key", "subject", "context", "status", "created_at", "sent_at")
            for row in Email.objects.filter(user=user).order_by("created_at")
        ],
        "in_organizations": [_in_organization(membership.organization, user) for membership in memberships],
    }


def _in_organization(organization: Organization, user: User) -> dict[str, Any]:
    with organization_scope(organization):
        return {
            "organization": organization.name,
            "api_keys": [
                _values(row, "name", "prefix", "role", "scopes", "created_at", "last_used_at", "expires_at")
                for row in ApiKey.objects.filter(created_by=user).order_by("created_at")
            ],
            "activity": [
                _values(row, "code", "subject_type", "subject_id", "created_at")
                for row in Activity.objects.filter(actor=user).order_by("created_at")
            ],
            "tasks": [
                _values(row, "kind", "title", "status", "created_at")
                for row in TaskRun.objects.filter(actor=user).order_by("created_at")
            ],
            **{name: rows(user) for name, rows in _private.values()},
            "authored": _authored(user),
        }


def _authored(user: User) -> dict[str, list[Any]]:
    """Ids of everything else of the organization that names the person, by kind: the words belong to it as well."""
    known = (ApiKey, Activity, TaskRun, *_private)
    found: dict[str, list[Any]] = {}
    for model in scoped_models():
        if model in known or is_audit_table(model):
            continue
        for field in model._meta.concrete_fields:
            if field.related_model is User:
                ids = model._base_manager.filter(**{field.name: user}).order_by("pk").values_list("pk", flat=True)
                if held := list(ids):
                    found[f"{model._meta.model_name}.{field.name}"] = held
    return found


def _values(row: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


@transaction.atomic
def erase(*, user: User) -> None:
    """Erase the person's account and name everywhere; what they wrote for an organization stays without it.

    Their own empty organizations go with them. Raises ConflictError, with what to do, for the last admin of an
    organization that has other members or holds data.
    """
    held = User.objects.select_for_update().get(pk=user.pk)
    for organization in _organizations_left_without_admin(held):
        _erase_empty(organization)
    address, name = held.email, held.name
    _leave_mail_of_others(held)
    with connection.cursor() as cursor:
        cursor.execute("SELECT forget_user(%s)", [held.pk])
        held.delete()
        cursor.execute("SELECT erase_user_events(%s)", [user.pk])
    email.queue(template="account_erased", to=address, context={"name": name})


def _leave_mail_of_others(user: User) -> None:
    """Take the name of who invited out of the log of mail, and of nobody else's who is called the same elsewhere."""
    theirs = Membership.objects.filter(user=user).values_list("organization_id", flat=True)
    mails = Email.objects.filter(sender_organization__in=list(theirs))
    for mail in mails.filter(context__inviter=user.name):
        mail.context["inviter"] = FORMER
        mail.save(update_fields=["context"])
    mails.filter(subject__contains=user.name).update(subject="")


def _organizations_left_without_admin(user: User) -> list[Organization]:
    """Those of which the person is the only member, all empty; ConflictError where leaving would orphan anything."""
    ids = Membership.objects.of_user(user).values_list("organization_id", flat=True)
    organizations = Organization.objects.select_for_update(no_key=True).filter(pk__in=list(ids)).order_by("pk")
    orphans = [organization for organization in organizations if not _others(organization, user, Role.ADMIN)]
    if peopled := [organization for organization in orphans if _others(organization, user)]:
        raise ConflictError(OTHERS_STAY.format(names=_names(peopled)), code="last_admin")
    if full := [organization for organization in orphans if _holds_data(organization)]:
        raise ConflictError(HOLDS_DATA.format(names=_names(full)), code="organization_holds_data")
    return orphans


def _others(organization: Organization, user: User, role: str = "") -> bool:
    members = Membership.objects.filter(organization=organization, is_active=True, user__is_active=True)
    return (members.filter(role=role) if role else members).exclude(user=user).exists()


def _names(organizations: list[Organization]) -> str:
    return ", ".join(organization.name for organization in organizations)


def _holds_data(organization: Organization) -> bool:
    with organization_scope(organization):
        return any(
            model._base_manager.exists()
            for model in scoped_models()
            if model not in (*OWN_AFFAIRS, ApiKey, *_private) and not is_audit_table(model)
        )


def _erase_empty(organization: Organization) -> None:
    with organization_scope(organization), connection.cursor() as cursor:
        organization_id = organization.pk
        organization.delete()
        cursor.execute("SELECT erase_organization_events(%s)", [organization_id])
