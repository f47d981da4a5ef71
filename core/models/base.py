"""What every table shares: time-ordered ids, times kept by the database, the tenancy wall, audit."""

import uuid
from typing import Any, ClassVar, TypeVar

import pghistory
import pghistory.models
import pgtrigger
from django.db import models
from django.db.models.functions import Now
from django_scopes import ScopedManager
from uuid_utils.compat import uuid7

M = TypeVar("M", bound=type[models.Model])


def new_id() -> uuid.UUID:
    """A UUIDv7: unguessable enough to show, ordered by time for the index."""
    return uuid7()


def scoped(queryset_class: type[models.QuerySet[Any]] = models.QuerySet) -> Any:
    """A manager that raises outside an open organization scope."""
    return ScopedManager(
        organization="organization", _manager_class=models.Manager.from_queryset(queryset_class, "ScopedBase")
    )


class BaseModel(models.Model):
    """A row with id and times."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        abstract = True
        triggers = [
            pgtrigger.Trigger(
                name="set_updated_at",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                func="NEW.updated_at = now(); RETURN NEW;",
            )
        ]


class OrganizationModel(BaseModel):
    """A row of one organization, behind both tenancy walls."""

    organization = models.ForeignKey("core.Organization", on_delete=models.CASCADE, editable=False, related_name="+")

    objects: ClassVar[Any] = scoped()

    class Meta(BaseModel.Meta):
        abstract = True


class OrganizationEvent(pghistory.models.Event):
    """An audit row of a tenant's table, behind the same walls."""

    objects: ClassVar[Any] = scoped()

    class Meta:
        abstract = True


def audited(*, exclude: tuple[str, ...] = (), organization: bool = True) -> Any:
    """Record every insert, update and delete of the table by triggers, with actor, request and reason."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=["updated_at", *exclude],
        context_field=pghistory.ContextJSONField(),
        context_id_field=pghistory.ContextUUIDField(),
        base_model=OrganizationEvent if organization else pghistory.models.Event,
    )
