"""Single skills as the organization knows them."""

import uuid

from core.errors import NotFoundError
from core.models import KnownSkill


def get_skill(skill_id: uuid.UUID) -> KnownSkill:
    """One skill, shared or own. Raises NotFoundError."""
    found = KnownSkill.objects.filter(pk=skill_id).first()
    if found is None:
        raise NotFoundError("There is no such skill here.")
    return found
