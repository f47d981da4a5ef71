"""What an organization did to a skill, from the audit."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet

from core.models import User

SkillEvent = Any
"""A row of the audit: what the skill was after the change, or before it where it was removed (`pgh_label`)."""


@dataclass(frozen=True, slots=True)
class SkillChange:
    """A line of the history: what was done in words, by whom, and the event to restore."""

    event_id: int
    texts: list[str]
    actor: str
    at: datetime
    can_restore: bool


def skill_events(skill_id: uuid.UUID) -> QuerySet[Any]:
    """The events of an own skill, or of the changes to a shared one, newest first."""
    return _events().filter(Q(id=skill_id) | Q(skill_id=skill_id)).order_by("-pgh_id")


def event_of(event_id: int) -> SkillEvent | None:
    """One event of the organization."""
    return _events().filter(pgh_id=event_id).first()


def latest_event(event: SkillEvent) -> SkillEvent:
    """The newest event of the same skill."""
    return skill_events(event.skill_id or event.id).first()


def state_before(event: SkillEvent) -> SkillEvent | None:
    """The event that tells what the skill was before this one; None where it was not there."""
    if event.pgh_label == "delete":
        return event
    earlier = skill_events(event.skill_id or event.id).filter(pgh_id__lt=event.pgh_id).first()
    return None if earlier is None or earlier.pgh_label == "delete" else earlier


def skill_history(skill_id: uuid.UUID) -> list[SkillChange]:
    """What was done to the skill, newest first, in two queries."""
    events = list(skill_events(skill_id))
    names = _names(events)
    befores: list[SkillEvent | None] = [*events[1:], None]
    return [
        SkillChange(
            event_id=event.pgh_id,
            texts=list(_told(event, before)),
            actor=names.get((event.pgh_context or {}).get("user", ""), ""),
            at=event.pgh_created_at,
            can_restore=number > 0 or event.pgh_label == "delete",
        )
        for number, (event, before) in enumerate(zip(events, befores, strict=False))
    ]


def _events() -> QuerySet[Any]:
    found: QuerySet[Any] = apps.get_model("core", "OrganizationSkillOrganizationevent").objects.all()
    return found


def _names(events: Sequence[SkillEvent]) -> dict[str, str]:
    ids = {event.pgh_context["user"] for event in events if event.pgh_context and event.pgh_context.get("user")}
    return {str(user.pk): str(user) for user in User.objects.filter(pk__in=ids)}


def _told(event: SkillEvent, before: SkillEvent | None) -> Iterator[str]:
    """What the event changed, in words."""
    if event.pgh_label == "delete":
        yield "Removed" if event.skill_id is None else "Brought back to the shared aliases"
        return
    if before is None or before.pgh_label == "delete":
        if event.skill_id is None:
            yield f"Added as {event.name}"
        before = None
    elif before.name != event.name:
        yield f"Renamed from {before.name} to {event.name}"
    yield from _list_changes("aliases", before, event, "alias", "aliases")
    yield from _list_changes("hidden_aliases", before, event, "hidden alias", "hidden aliases")
    yield from _list_changes("context", before, event, "context word", "context words")
    if before is not None:
        yield from _other_changes(before, event)
    elif event.relations:
        yield f"{len(event.relations)} relation{'' if len(event.relations) == 1 else 's'}"


def _list_changes(name: str, before: SkillEvent | None, event: SkillEvent, one: str, many: str) -> Iterator[str]:
    held, had = list(getattr(event, name)), list(getattr(before, name)) if before else []
    for verb, items in (("Added", [x for x in held if x not in had]), ("Took away", [x for x in had if x not in held])):
        if items:
            yield f"{verb} the {one if len(items) == 1 else many} {', '.join(items)}"


def _other_changes(before: SkillEvent, event: SkillEvent) -> Iterator[str]:
    if before.category != event.category:
        yield f"Moved from {before.category} to {event.category}"
    if before.is_ambiguous != event.is_ambiguous:
        yield "Counts only beside other skills" if event.is_ambiguous else "Counts wherever it stands"
    if before.relations != event.relations:
        yield "Changed its relations"
