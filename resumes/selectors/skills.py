"""Skills of the taxonomy as people type them."""

from django.db.models import Q

from core.models import Skill

SUGGESTIONS = 12


def find_skill(words: str) -> Skill | None:
    """The skill with this name, key or alias, whatever its case; None where the taxonomy lacks it."""
    words = words.strip()
    by_name = Skill.objects.filter(Q(name__iexact=words) | Q(key=words.lower())).first()
    return by_name or Skill.objects.filter(aliases__name__iexact=words).order_by("name").first()


def suggest_skills(words: str) -> list[str]:
    """Names of skills that begin so, or have an alias that does."""
    words = words.strip()
    if not words:
        return []
    found = Skill.objects.filter(Q(name__istartswith=words) | Q(aliases__name__istartswith=words))
    return list(found.order_by("name").values_list("name", flat=True).distinct()[:SUGGESTIONS])
