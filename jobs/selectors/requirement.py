"""Questions about what jobs ask for."""

from django.db.models import Q

from jobs.enums import RequirementKind
from jobs.models import Requirement


def requirements_with(key: str) -> int:
    """How many requirements name the skill, first or as an alternative."""
    named = Q(value=key) | Q(alternatives__contains=[key])
    return int(Requirement.objects.filter(named, kind=RequirementKind.SKILL).count())
