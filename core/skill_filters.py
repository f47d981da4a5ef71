"""What lists of skills are narrowed by, on pages and over the API."""

from typing import Any

import django_filters
from django.db.models import QuerySet

from core.enums import SkillOrigin
from core.models import KnownSkill
from core.services.skill_values import categories, category_label


class SkillFilter(django_filters.FilterSet):
    """Narrow skills by name or alias, category, and whose they are."""

    q = django_filters.CharFilter(method="named", label="Search skills", max_length=160)
    category = django_filters.ChoiceFilter(
        choices=lambda: [(name, category_label(name)) for name in categories()],
        label="Category",
        empty_label="Any category",
    )
    origin = django_filters.ChoiceFilter(choices=SkillOrigin.choices, label="Whose", empty_label="Shared and own")

    class Meta:
        model = KnownSkill
        fields: list[str] = []

    def named(self, skills: QuerySet[KnownSkill], name: str, value: Any) -> QuerySet[KnownSkill]:
        """Skills whose name or an alias holds the words."""
        return skills.filter(names__icontains=value.strip())
