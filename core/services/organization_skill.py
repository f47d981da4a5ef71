"""Skills of an organization's own, and what it changes about the shared ones."""

import secrets
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from core.errors import ConflictError, InvalidError, NotFoundError
from core.models import KnownSkill, Organization, OrganizationSkill, Skill, User
from core.models.organization_skill import OWN
from core.selectors.skill_history import SkillEvent, event_of, latest_event, state_before
from core.selectors.taxonomy import MEMORY, shared_taxonomy, taxonomy_in_force
from core.services.skill_values import Problems, check_aliases, checked, refuse, tidy
from core.skill_uses import uses_of
from core.taxonomy import Taxonomy
from core.tenancy import forget

MOST_SKILLS = 2000
SHARED = "This skill is shared by all organizations. Only its aliases can be changed here; add one of your own instead."
MEANWHILE = "Somebody changed this skill meanwhile. Look at its history, and restore what you want from there."


@contextmanager
def changing_skills(organization: Organization) -> Iterator[None]:
    """One at a time changes the skills of an organization, so that no two take the same name."""
    with transaction.atomic():
        Organization.objects.select_for_update(no_key=True).get(pk=organization.pk)
        forget(MEMORY)
        yield
        forget(MEMORY)


def add_skill(*, values: Mapping[str, Any], organization: Organization, actor: User | None) -> OrganizationSkill:
    """Add a skill of the organization's own. Raises InvalidError, ConflictError where there are too many."""
    with changing_skills(organization):
        if OrganizationSkill.objects.count() >= MOST_SKILLS:
            raise ConflictError(f"An organization has at most {MOST_SKILLS} skills of its own.")
        new = OrganizationSkill(organization=organization)
        put_skill(row=new, values=values, known=taxonomy_in_force(), actor=actor)
        return new


def put_skill(*, row: OrganizationSkill, values: Mapping[str, Any], known: Taxonomy, actor: User | None) -> bool:
    """Save an own skill, new or held, where it differs, and say so; inside `changing_skills`. Raises InvalidError."""
    made = checked(values, key=row.key, known=known)
    row.key = row.key or _free_key(made.name)
    return _write(row, _lists(asdict(made)), actor)


def change_skill(*, skill: KnownSkill, values: Mapping[str, Any], organization: Organization, actor: User) -> None:
    """Change an own skill, or the aliases of a shared one. What is so already changes nothing. Raises InvalidError."""
    with changing_skills(organization):
        if skill.key.startswith(OWN):
            _change_own(skill, values, actor)
        else:
            _change_shared(skill, values, organization, actor)


def remove_skill(*, skill: KnownSkill, organization: Organization) -> None:
    """Remove an own skill. Raises ConflictError where it is shared, or where something has it."""
    if not skill.key.startswith(OWN):
        raise ConflictError("A skill that all organizations share cannot be removed. Hide its aliases instead.")
    with changing_skills(organization):
        held = OrganizationSkill.objects.select_for_update().filter(pk=skill.pk).first()
        if held is None:
            raise NotFoundError("This skill was removed already.")
        refuse_if_used(held.key, held.name)
        held.delete()


def refuse_if_used(key: str, name: str) -> None:
    """Raise ConflictError where requirements or candidates have the skill."""
    uses = uses_of(key)
    if uses:
        counted = " and ".join(f"{number} {noun}{'' if number == 1 else 's'}" for noun, number in uses.items())
        raise ConflictError(f"“{name}” is in use: {counted}. Take it away there first, or add an alias to another.")


def restore_skill(*, event_id: int, organization: Organization, actor: User) -> uuid.UUID:
    """Bring a skill back to what an event of its history tells; returns its id. Raises NotFoundError, InvalidError."""
    with changing_skills(organization):
        event = event_of(event_id)
        if event is None:
            raise NotFoundError("There is no such state of a skill here.")
        _put(event, organization, actor)
    return _id_of(event)


def undo_change(*, event_id: int, organization: Organization, actor: User) -> uuid.UUID:
    """Take back the change that made the event; returns the skill's id.

    Raises NotFoundError, ConflictError where the change is not the newest any more.
    """
    with changing_skills(organization):
        event = event_of(event_id)
        if event is None:
            raise NotFoundError("There is no such change of a skill here.")
        if latest_event(event).pgh_id != event.pgh_id:
            raise ConflictError(MEANWHILE)
        before = state_before(event)
        if before is not None:
            _put(before, organization, actor)
        else:
            _take_away(event)
    return _id_of(event)


def _take_away(event: SkillEvent) -> None:
    if event.skill_id is None:
        refuse_if_used(event.key, event.name)
    OrganizationSkill.objects.filter(pk=event.id).delete()


def _id_of(event: SkillEvent) -> uuid.UUID:
    """The id under which the skill is known: its own, or that of the shared one."""
    found: uuid.UUID = event.skill_id or event.id
    return found


def _put(event: SkillEvent, organization: Organization, actor: User) -> None:
    """Make the row what the event tells, after checking its names against what others took meanwhile."""
    held = OrganizationSkill.objects.filter(pk=event.id).first()
    names = {"aliases": event.aliases}
    if event.skill_id is None:
        own = {"name": event.name, "category": event.category, "is_ambiguous": event.is_ambiguous, **names}
        made = checked({**own, "context": event.context}, key=event.key, known=taxonomy_in_force())
        columns = _lists({**asdict(made), "relations": event.relations})
    else:
        problems: Problems = defaultdict(list)
        check_aliases(event.aliases, key=event.key, known=taxonomy_in_force(), problems=problems)
        refuse(problems)
        columns = {**names, "hidden_aliases": event.hidden_aliases, "skill_id": event.skill_id}
        OrganizationSkill.objects.filter(skill=event.skill_id).exclude(pk=event.id).delete()
    row = held or OrganizationSkill(pk=event.id, organization=organization, key=event.key)
    _write(row, columns, actor)


def _write(row: OrganizationSkill, columns: Mapping[str, Any], actor: User | None) -> bool:
    """Save the row where it differs, and say whether it did."""
    if not row._state.adding and all(getattr(row, name) == value for name, value in columns.items()):
        return False
    for name, value in columns.items():
        setattr(row, name, value)
    row.author = actor
    row.save()
    return True


def _change_own(skill: KnownSkill, values: Mapping[str, Any], actor: User) -> None:
    row = OrganizationSkill.objects.filter(pk=skill.pk).first()
    if row is None:
        raise NotFoundError("This skill was removed meanwhile.")
    put_skill(row=row, values=values, known=taxonomy_in_force(), actor=actor)


def _change_shared(skill: KnownSkill, values: Mapping[str, Any], organization: Organization, actor: User) -> None:
    """Own aliases are those that the shared skill lacks; hidden ones those that the organization leaves out."""
    for name in ("name", "category"):
        if name in values and tidy(values[name]) != getattr(skill, name):
            raise InvalidError(SHARED, fields={name: [SHARED]})
    entry = shared_taxonomy().get(skill.key)
    if entry is None:
        raise NotFoundError("This skill was removed meanwhile.")
    wanted = list(dict.fromkeys(filter(None, map(tidy, values.get("aliases", ())))))
    shared = [*entry.aliases, *entry.weak_aliases]
    own = [name for name in wanted if name not in shared]
    hidden = [name for name in shared if name not in wanted]
    problems: Problems = defaultdict(list)
    check_aliases(own, key=skill.key, known=taxonomy_in_force(), problems=problems)
    refuse(_at_places(problems, own, wanted))
    row = OrganizationSkill.objects.filter(skill=skill.pk).first()
    if not own and not hidden:
        OrganizationSkill.objects.filter(skill=skill.pk).delete()
        return
    row = row or OrganizationSkill(organization=organization, skill=Skill.objects.get(pk=skill.pk), key=skill.key)
    _write(row, {"aliases": own, "hidden_aliases": hidden}, actor)


def _at_places(problems: Problems, own: Sequence[str], wanted: Sequence[str]) -> Problems:
    """The problems under the places that the caller gave the aliases."""
    paths = {f"aliases[{number}]": f"aliases[{wanted.index(name)}]" for number, name in enumerate(own)}
    return defaultdict(list, {paths.get(path, path): texts for path, texts in problems.items()})


def _lists(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as the row's columns hold them."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _free_key(name: str) -> str:
    key = f"{OWN}{slugify(name)[:100] or 'skill'}"
    taken = OrganizationSkill.objects.filter(key=key).exists()
    return f"{key}-{secrets.token_hex(4)}" if taken else key
