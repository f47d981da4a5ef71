"""Loading the shipped taxonomy into the database."""

from collections.abc import Iterable

import pgtrigger
from django.db import transaction

from core.enums import SkillOrigin
from core.models import Skill, SkillAlias, SkillRelation
from core.taxonomy import load_taxonomy
from core.taxonomy.entries import SkillEntry

BATCH = 1000
_COLUMNS = ["name", "category", "is_ambiguous", "needs_context", "context", "origin"]


@transaction.atomic
@pgtrigger.ignore(
    "core.Skill:mark_edited",
    "core.SkillAlias:mark_edited",
    "core.SkillAlias:mark_edited_by_removal",
    "core.SkillRelation:mark_edited",
    "core.SkillRelation:mark_edited_by_removal",
)
def load_skills() -> int:
    """Bring the skill tables in line with the shipped taxonomy; returns the number of shipped skills.

    Safe to repeat: skills are recognized by key, so what refers to them stays, and those that somebody edited stay
    as they are.
    """
    shipped = load_taxonomy().entries
    edited = set(Skill.objects.filter(origin=SkillOrigin.EDITED).values_list("key", flat=True))
    entries = [entry for entry in shipped if entry.key not in edited]
    _save_skills(entries)
    skills = Skill.objects.in_bulk([entry.key for entry in shipped], field_name="key")
    written = [skills[entry.key] for entry in entries]
    SkillAlias.objects.filter(skill__in=written).delete()
    SkillAlias.objects.bulk_create(
        [alias for entry in entries for alias in _aliases(skills[entry.key], entry)], batch_size=BATCH
    )
    SkillRelation.objects.filter(source__in=written).delete()
    SkillRelation.objects.bulk_create(
        [
            SkillRelation(
                source=skills[entry.key], target=skills[relation.target], kind=relation.kind, weight=relation.weight
            )
            for entry in entries
            for relation in entry.relations
        ],
        batch_size=BATCH,
    )
    return len(shipped)


def _aliases(skill: Skill, entry: SkillEntry) -> Iterable[SkillAlias]:
    named = {**dict.fromkeys(entry.weak_aliases, True), **dict.fromkeys(entry.aliases, False)}
    return [SkillAlias(skill=skill, name=name, is_weak=is_weak) for name, is_weak in named.items()]


def _save_skills(entries: Iterable[SkillEntry]) -> None:
    rows = [
        Skill(
            key=entry.key,
            name=entry.name,
            category=entry.category,
            is_ambiguous=entry.ambiguous,
            needs_context=entry.needs_context,
            context=list(entry.context),
            origin=SkillOrigin.SHIPPED,
        )
        for entry in entries
    ]
    Skill.objects.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, unique_fields=["key"], update_fields=_COLUMNS
    )
