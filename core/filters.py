"""Filters shared by pages and API."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet

from core.enums import Role, TaskStatus
from core.models import Membership, TaskRun


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
