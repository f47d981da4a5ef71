"""The two walls between organizations: django-scopes in Python, row-level security in PostgreSQL.

`organization_scope` opens both, inside one transaction: the database learns the organization by a setting that
ends with the transaction, so a pooled connection never carries it on.
"""

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar, cast

from django.apps import apps
from django.db import connection, models, transaction
from django_scopes import get_scope, scope

if TYPE_CHECKING:
    from core.models import Organization

SETTING = "app.organization"
_MEMORY = "memory"
T = TypeVar("T")


@contextmanager
def organization_scope(organization: "Organization") -> Iterator[None]:
    """Open the organization for this transaction; without a transaction, one is begun."""
    with transaction.atomic(), scope(organization=organization, **{_MEMORY: {}}):
        previous = _current()
        _set(str(organization.pk))
        yield
        if not transaction.get_rollback():  # a rollback takes the setting back by itself
            _set(previous)


def open_organization() -> "Organization":
    """The organization whose scope is open."""
    return cast("Organization", get_scope()["organization"])


def remembered(name: str, ask: Callable[[], T]) -> T:
    """What `ask` answers, asked once while the organization's scope is open; outside of one it is asked each time."""
    memory: dict[str, object] = get_scope().get(_MEMORY, {})
    if name not in memory:
        memory[name] = ask()
    return cast("T", memory[name])


def forget(name: str) -> None:
    """Have it asked again, because it was changed."""
    get_scope().get(_MEMORY, {}).pop(name, None)


def _current() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting(%s, true), '')", [SETTING])
        return str(cursor.fetchone()[0])


def _set(value: str | uuid.UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [SETTING, str(value)])


def scoped_models() -> list[type[models.Model]]:
    """Every model with rows of one organization, audit tables included."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if not model._meta.proxy and model._meta.managed and _is_scoped(model)
    ]


def _is_scoped(model: type[models.Model]) -> bool:
    options = model._meta
    if options.label_lower in UNSCOPED:
        return False
    return any(field.attname == "organization_id" for field in options.concrete_fields)


# Who belongs where is asked before an organization is open, by user; which ones a flag names is for operators.
UNSCOPED = frozenset({"core.membership", "core.membershipevent", "core.flag_organizations"})
