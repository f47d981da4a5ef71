"""Narrowing lists of jobs, for pages and API alike."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet

from jobs.enums import JobStatus, RemoteType
from jobs.models import Job
from jobs.selectors.job import lies_elsewhere, search_jobs


class JobFilter(django_filters.FilterSet):
    """What jobs can be filtered by; works on `jobs.selectors.job.list_jobs`.

    Jobs that the caller hid are left out unless `hidden` asks for them.
    """

    q = django_filters.CharFilter(method="having", label="Search")
    status = django_filters.MultipleChoiceFilter(choices=JobStatus.choices)
    posted = django_filters.DateFromToRangeFilter(field_name="posted_at", label="Posted")
    location = django_filters.CharFilter(method="located", label="Location")
    remote = django_filters.MultipleChoiceFilter(choices=RemoteType.choices)
    department = django_filters.CharFilter(lookup_expr="iexact")
    favorite = django_filters.BooleanFilter(field_name="is_favorite", label="Favorites")
    hidden = django_filters.BooleanFilter(field_name="is_hidden", label="Hidden")

    class Meta:
        model = Job
        fields: list[str] = []

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The jobs that the parameters ask for."""
        found: QuerySet[Any] = super().filter_queryset(queryset)
        return found.filter(is_hidden=False) if self.form.cleaned_data.get("hidden") is None else found

    def having(self, queryset: QuerySet[Job], name: str, value: str) -> QuerySet[Job]:
        """Full text."""
        return search_jobs(queryset, value)

    def located(self, queryset: QuerySet[Job], name: str, value: str) -> QuerySet[Job]:
        """City or region of any of its places by part of its name, country by its code."""
        main = Q(city__icontains=value) | Q(region__icontains=value) | Q(country_code__iexact=value)
        return queryset.filter(main | Q(lies_elsewhere(value)))
