"""Filters shared by pages and API."""

import django_filters

from core.enums import TaskStatus
from core.models import TaskRun


class TaskRunFilter(django_filters.FilterSet):
    """Narrow background work by state and kind."""

    status = django_filters.MultipleChoiceFilter(choices=TaskStatus.choices)
    kind = django_filters.CharFilter()

    class Meta:
        model = TaskRun
        fields: list[str] = []
