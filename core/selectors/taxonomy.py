"""The skills as the organization in whose scope we are knows them."""

from collections.abc import Iterable
from dataclasses import replace

from core.enums import SkillOrigin
from core.models import OrganizationSkill, Skill
from core.taxonomy import Extra, Relation, RelationKind, SkillEntry, Taxonomy, digest_of, load_taxonomy, taxonomy_with
from core.tenancy import remembered

MEMORY = "extra_entries"


def extra_entries() -> Extra:
    """The skills that differ from the shipped ones: what operators edited, and what the organization added or changed.

    Asked once while the scope is open.
    """
    return remembered(MEMORY, _extra_entries)


def taxonomy_in_force() -> Taxonomy:
    """The shipped skills with the extra entries."""
    return taxonomy_with(extra_entries())


def taxonomy_digest() -> str:
    """What tells the extra entries from others; empty where there are none."""
    return digest_of(extra_entries())


def shared_taxonomy() -> Taxonomy:
    """The skills as all organizations share them."""
    return taxonomy_with(tuple(edited_entries().values()))


def edited_entries() -> dict[str, SkillEntry]:
    """The shared skills that operators edited or added, by key."""
    edited = Skill.objects.filter(origin=SkillOrigin.EDITED).order_by("key")
    return {skill.key: _shared_entry(skill) for skill in edited.prefetch_related("aliases", "relations__target")}


def _extra_entries() -> Extra:
    found = edited_entries()
    own = []
    for row in OrganizationSkill.objects.order_by("key"):
        if row.skill_id is None:
            own.append(own_entry(row))
        elif shared := found.get(row.key) or load_taxonomy().get(row.key):
            found[row.key] = changed_entry(shared, row.aliases, row.hidden_aliases)
    return (*own, *found.values())


def _shared_entry(skill: Skill) -> SkillEntry:
    aliases = list(skill.aliases.all())
    return SkillEntry(
        key=skill.key,
        name=skill.name,
        category=skill.category,
        aliases=tuple(alias.name for alias in aliases if not alias.is_weak),
        weak_aliases=tuple(alias.name for alias in aliases if alias.is_weak),
        ambiguous=skill.is_ambiguous,
        needs_context=skill.needs_context,
        context=tuple(skill.context),
        relations=tuple(
            Relation(RelationKind(edge.kind), edge.target.key, edge.weight) for edge in skill.relations.all()
        ),
    )


def own_entry(row: OrganizationSkill) -> SkillEntry:
    """A skill of the organization's own in the form that engines read."""
    return SkillEntry(
        key=row.key,
        name=row.name,
        category=row.category,
        aliases=tuple(row.aliases),
        ambiguous=row.is_ambiguous,
        context=tuple(row.context),
        relations=tuple(
            Relation(RelationKind(edge["kind"]), edge["key"], float(edge["weight"])) for edge in row.relations
        ),
    )


def changed_entry(shared: SkillEntry, aliases: Iterable[str], hidden: Iterable[str]) -> SkillEntry:
    """A shared skill with further aliases and without the hidden ones."""
    gone = frozenset(hidden)
    return replace(
        shared,
        aliases=(*(name for name in shared.aliases if name not in gone), *aliases),
        weak_aliases=tuple(name for name in shared.weak_aliases if name not in gone),
    )
