"""The stages of an organization's pipeline."""

import uuid

from core.errors import InvalidError
from core.models import Organization
from core.tenancy import remembered
from jobs.enums import StageKind
from jobs.models import Stage

STAGES = "jobs.stages"


def stages_of(organization: Organization) -> list[Stage]:
    """The stages in order. Until the organization has any of its own, the default ones, which are not stored yet."""
    return remembered(STAGES, lambda: list(Stage.objects.all()) or default_stages(organization))


def stage_names() -> list[str]:
    """What the stages of the open organization are called, in order."""
    return list(Stage.objects.values_list("name", flat=True)) or [str(kind.label) for kind in StageKind]


def default_stages(organization: Organization) -> list[Stage]:
    """One stage of each kind; their ids follow from the organization, so that they are the same each time."""
    return [
        Stage(pk=uuid.uuid5(organization.pk, kind), organization=organization, name=kind.label, kind=kind, order=order)
        for order, kind in enumerate(StageKind)
    ]


def stages_named(organization: Organization, named: str, *, field: str = "stage") -> list[Stage]:
    """The stages with this id, of this kind, or with this name. Raises InvalidError, naming `field`, without one."""
    said = named.strip().casefold()
    known = stages_of(organization)
    exact = [stage for stage in known if said in (str(stage.pk), stage.name.casefold())]
    found = exact or [stage for stage in known if stage.kind == said]
    if not found:
        names = ", ".join(stage.name for stage in known)
        message = f"There is no such stage. Choose one of: {names}."
        raise InvalidError(message, fields={field: [message]})
    return found


def get_stage(organization: Organization, named: str) -> Stage:
    """The first stage that the id, kind or name stands for. Raises InvalidError."""
    return stages_named(organization, named, field="status")[0]
