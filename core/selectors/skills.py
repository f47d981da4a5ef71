"""Single skills as the organization knows them, and their names while somebody types."""

import re
import uuid

from core.errors import NotFoundError
from core.models import KnownSkill

SUGGESTIONS = 12


def get_skill(skill_id: uuid.UUID) -> KnownSkill:
    """One skill, shared or own. Raises NotFoundError."""
    found = KnownSkill.objects.filter(pk=skill_id).first()
    if found is None:
        raise NotFoundError("There is no such skill here.")
    return found


def suggest_skills(words: str) -> list[str]:
    """Names of skills that begin so, or have an alias that does."""
    words = words.strip()
    if not words:
        return []
    found = KnownSkill.objects.filter(names__iregex=rf"(^|\n){re.escape(words)}")
    return list(found.order_by("name").values_list("name", flat=True).distinct()[:SUGGESTIONS])
