"""Loading the shipped taxonomy into the database."""

from collections.abc import Iterable

from django.db import transaction

from core.models import Skill, SkillAlias, SkillRelation
from core.taxonomy import load_taxonomy
from core.taxonomy.entries import SkillEntry

BATCH = 1000


@transaction.atomic
def load_skills() -> int:
    """Bring the skill tables in line with the shipped taxonomy; returns the number of skills.

    Safe to repeat: skills are recognized by key, so what refers to them stays.
    """
    entries = load_taxonomy().entries
    skills = _save_skills(entries)
    SkillAlias.objects.filter(skill__in=skills.values()).delete()
    SkillAlias.objects.bulk_create(
        [SkillAlias(skill=skills[entry.key], name=alias) for entry in entries for alias in entry.aliases],
        batch_size=BATCH,
    )
    SkillRelation.objects.filter(source__in=skills.values()).delete()
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
    return len(skills)


def _save_skills(entries: Iterable[SkillEntry]) -> dict[str, Skill]:
    rows = [
        Skill(
            key=entry.key,
            name=entry.name,
            category=entry.category,
            is_ambiguous=entry.ambiguous,
            context=list(entry.context),
        )
        for entry in entries
    ]
    Skill.objects.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["name", "category", "is_ambiguous", "context"],
    )
    return {skill.key: skill for skill in Skill.objects.filter(key__in=[entry.key for entry in entries])}
