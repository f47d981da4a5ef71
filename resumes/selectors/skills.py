"""Skills of the taxonomy as people type them, and as candidates hold them."""

from collections.abc import Collection
from typing import Any

from core.models import OrganizationSkill, Skill
from core.models.organization_skill import OWN
from core.selectors.taxonomy import taxonomy_in_force
from core.taxonomy import SkillEntry
from resumes.models import CandidateSkill


def find_skill(words: str) -> SkillEntry | None:
    """The skill with this name, key or alias, whatever its case; None where the taxonomy lacks it."""
    words = words.strip()
    known = taxonomy_in_force()
    return known.get(words.lower()) or (known.by_name(words) if words else None)


def skill_columns(keys: Collection[str]) -> dict[str, dict[str, Any]]:
    """What a CandidateSkill of each known key refers to."""
    own = [key for key in keys if key.startswith(OWN)]
    shared = Skill.objects.in_bulk([key for key in keys if not key.startswith(OWN)], field_name="key")
    held = OrganizationSkill.objects.filter(key__in=own) if own else ()
    return {key: {"skill": skill} for key, skill in shared.items()} | {row.key: {"own_skill": row} for row in held}


def key_column(key: str) -> str:
    """The column of a CandidateSkill that leads to the key."""
    return "own_skill__key" if key.startswith(OWN) else "skill__key"


def candidates_with(key: str) -> int:
    """How many candidates have the skill."""
    return int(CandidateSkill.objects.filter(**{key_column(key): key}).count())
