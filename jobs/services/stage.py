"""Writing the stages of an organization's pipeline."""

import uuid
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from core.errors import ConflictError
from core.inserting import insert_all
from core.models import Organization
from core.services.locking import hold
from core.tenancy import forget
from jobs.enums import NEEDED_KINDS, StageKind
from jobs.models import Application, Stage
from jobs.selectors.stage import STAGES, default_stages, stages_of
from jobs.services.validation import Problems, Values, raise_for

MOST_STAGES = 20
MOST_CHARACTERS = 60


def keep_stages(organization: Organization) -> None:
    """Store the default stages where the organization has none."""
    if not any(stage._state.adding for stage in stages_of(organization)):
        return
    hold(f"{STAGES}:{organization.pk}")
    if not Stage.objects.exists():
        insert_all(Stage, default_stages(organization))
    forget(STAGES)


@transaction.atomic
def replace_stages(*, organization: Organization, many: Sequence[Values]) -> list[Stage]:
    """Make these the stages, in this order; each has `name` and `kind`, and `id` (or the name) where it stays.

    Raises InvalidError for a set that does not fit, ConflictError where a stage that somebody stands in would vanish
    or mean something else.
    """
    keep_stages(organization)
    held = {stage.pk: stage for stage in Stage.objects.select_for_update()}
    wanted = _checked(many)
    by_name = {stage.name.casefold(): stage for stage in held.values()}
    rows = []
    for order, values in enumerate(wanted):
        stage = held.get(values["id"]) or by_name.get(values["name"].casefold()) or Stage(organization=organization)
        rows.append((stage, {"name": values["name"], "kind": values["kind"], "order": order}))
    _refuse_taken([(stage, values["kind"]) for stage, values in rows], held)
    for stage in held.values():
        if stage not in [row for row, _ in rows]:
            stage.delete()
    for stage, values in rows:
        _put(stage, values)
    forget(STAGES)
    return stages_of(organization)


def _put(stage: Stage, values: dict[str, Any]) -> None:
    if stage._state.adding or any(getattr(stage, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(stage, name, value)
        stage.save()


def _refuse_taken(rows: Sequence[tuple[Stage, str]], held: dict[uuid.UUID, Stage]) -> None:
    """Stages in use stay, and stay of their kind: nobody is hired or rejected because a stage was renamed."""
    kinds = {stage.pk: kind for stage, kind in rows}
    changed = [stage.pk for stage in held.values() if kinds.get(stage.pk) != stage.kind]
    used = Application.objects.filter(stage__in=changed).order_by("stage__order").values_list("stage__name", flat=True)
    if names := list(dict.fromkeys(used)):
        raise ConflictError(f"Candidates stand in {', '.join(names)}. Move them first.")


def _checked(many: Sequence[Values]) -> list[dict[str, Any]]:
    problems: Problems = {}
    complete = [
        {"id": values.get("id"), "name": " ".join(str(values.get("name", "")).split()), "kind": values.get("kind", "")}
        for values in many
    ]
    names = [values["name"].casefold() for values in complete]
    for number, values in enumerate(complete):
        if not 0 < len(values["name"]) <= MOST_CHARACTERS:
            problems[f"{number}.name"] = [f"Use 1 to {MOST_CHARACTERS} characters."]
        elif values["name"].casefold() in names[:number]:
            problems[f"{number}.name"] = ["Another stage has this name."]
        if values["kind"] not in StageKind.values:
            problems[f"{number}.kind"] = [f"Choose one of: {', '.join(StageKind.values)}."]
    if missing := [kind for kind in NEEDED_KINDS if kind not in [values["kind"] for values in complete]]:
        problems["stages"] = [f"Every pipeline needs a stage of each of these kinds: {', '.join(missing)}."]
    elif len(complete) > MOST_STAGES:
        problems["stages"] = [f"Use at most {MOST_STAGES} stages."]
    raise_for(problems)
    return complete
