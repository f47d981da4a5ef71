"""Filters shared by pages and API."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet

from core.enums import Role, SkillOrigin, TaskStatus
from core.models import AuditLink, KnownSkill, Membership, TaskRun
from core.moments import MomentFilter
from core.selectors.audit_log import audited_tables, shapes_of
from core.services.skill_values import categories, category_label


class TaskRunFilter(django_filters.FilterSet):
    """Narrow background work by state and kind."""

    status = django_filters.MultipleChoiceFilter(choices=TaskStatus.choices)
    kind = django_filters.CharFilter()

    class Meta:
        model = TaskRun
        fields: list[str] = []


class MemberFilter(django_filters.FilterSet):
    """Narrow members by role, activity and words of their name or email."""

    q = django_filters.CharFilter(method="named", label="Search members")
    role = django_filters.ChoiceFilter(choices=Role.choices, label="Role", empty_label="Any role")
    is_active = django_filters.BooleanFilter()

    class Meta:
        model = Membership
        fields: list[str] = []

    def named(self, members: QuerySet[Membership], name: str, value: Any) -> QuerySet[Membership]:
        """Members whose name or email holds every word."""
        for word in str(value).split():
            members = members.filter(Q(user__name__icontains=word) | Q(user__email__icontains=word))
        return members


AUDIT_ACTIONS = (("insert", "Added"), ("update", "Changed"), ("delete", "Deleted"), ("erase", "Erased"))


def _audit_tables() -> list[tuple[str, str]]:
    named = {label: str(model.pgh_tracked_model._meta.verbose_name) for label, model in audited_tables().items()}  # type: ignore[attr-defined]
    return sorted(((label, name.capitalize()) for label, name in named.items()), key=lambda choice: choice[1])


class AuditFilter(django_filters.FilterSet):
    """Narrow the audit log by who, what, which record, and when."""

    actor = django_filters.UUIDFilter(method="by_id", label="User id")
    table = django_filters.ChoiceFilter(choices=_audit_tables, method="of_table", label="What", empty_label="Anything")
    record = django_filters.UUIDFilter(method="by_id", label="Record id")
    action = django_filters.ChoiceFilter(choices=AUDIT_ACTIONS, label="Action", empty_label="Any action")
    since = MomentFilter(field_name="recorded_at", lookup_expr="gte", label="Since")
    until = MomentFilter(field_name="recorded_at", lookup_expr="lt", label="Until")

    class Meta:
        model = AuditLink
        fields: list[str] = []

    def by_id(self, links: QuerySet[AuditLink], name: str, value: Any) -> QuerySet[AuditLink]:
        """Links of this user or record."""
        return links.filter(**{name: str(value)})

    def of_table(self, links: QuerySet[AuditLink], name: str, value: str) -> QuerySet[AuditLink]:
        """Links of rows of this table."""
        return links.filter(shape__in=shapes_of(value))


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
