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


def default_stages(organization: Organization) -> list[Stage]:
    """One stage of each kind; their ids follow from the organization, so that they are the same each time."""
    return [
        Stage(pk=uuid.uuid5(organization.pk, kind), organization=organization, name=kind.label, kind=kind, order=order)
        for order, kind in enumerate(StageKind)
    ]


def find_stages(organization: Organization, named: str) -> list[Stage]:
    """The stages with this id, of this kind, or with this name; none where nothing is called so."""
    said = named.strip().casefold()
    known = stages_of(organization)
    exact = [stage for stage in known if said in (str(stage.pk), stage.name.casefold())]
    return exact or [stage for stage in known if stage.kind == said]


def get_stage(organization: Organization, named: str) -> Stage:
    """The first stage that the id, kind or name stands for. Raises InvalidError."""
    found = find_stages(organization, named)
    if not found:
        names = ", ".join(stage.name for stage in stages_of(organization))
        message = f"There is no such stage. Choose one of: {names}."
        raise InvalidError(message, fields={"status": [message]})
    return found[0]
