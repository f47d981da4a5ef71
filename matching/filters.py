"""Narrowing matches, for pages and API alike."""

import django_filters
from django import forms
from django.db.models import Q, QuerySet

from core.tenancy import open_organization
from jobs.selectors.application import in_no_stage, standing_in
from matching.enums import AlertFrequency
from matching.models import Match, SavedSearch

NO_STAGE = "none"
WHOSE = (("", "Mine and shared"), ("true", "Only mine"), ("false", "Shared by others"))


class _InStage(django_filters.FilterSet):
    """By the stage of the job's pipeline that the candidate stands in."""

    stage = django_filters.CharFilter(method="standing", label="Stage")

    def standing(self, queryset: QuerySet[Match], name: str, value: str) -> QuerySet[Match]:
        """By id, kind or name, several with commas between; "none" are those whom nobody has decided about."""
        if value == NO_STAGE:
            return queryset.filter(in_no_stage(job="job", candidate="candidate"))
        return queryset.filter(standing_in(open_organization(), value, job="job", candidate="candidate"))


class SavedSearchFilter(django_filters.FilterSet):
    """What saved searches can be filtered by; works on `matching.selectors.saved_search.saved_searches`."""

    q = django_filters.CharFilter(
        method="having",
        label="Name or search",
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "Name or search"}),
    )
    alert = django_filters.ChoiceFilter(choices=AlertFrequency.choices, label="Mails", empty_label="Mails or not")
    own = django_filters.BooleanFilter(method="owned", label="Whose", widget=forms.Select(choices=WHOSE))

    class Meta:
        model = SavedSearch
        fields: list[str] = []

    def having(self, queryset: QuerySet[SavedSearch], name: str, value: str) -> QuerySet[SavedSearch]:
        """By part of the name or of what is searched for."""
        return queryset.filter(Q(name__icontains=value) | Q(query__icontains=value))

    def owned(self, queryset: QuerySet[SavedSearch], name: str, value: bool) -> QuerySet[SavedSearch]:
        """The caller's own, or those that others share."""
        return queryset.filter(owner=self.request.user) if value else queryset.exclude(owner=self.request.user)


class MatchFilter(_InStage):
    """What matches can be filtered by."""

    job = django_filters.UUIDFilter(field_name="job_id")
    candidate = django_filters.UUIDFilter(field_name="candidate_id")
    min_score = django_filters.NumberFilter(field_name="score", lookup_expr="gte", label="Lowest score")
    max_score = django_filters.NumberFilter(field_name="score", lookup_expr="lte", label="Highest score")

    class Meta:
        model = Match
        fields: list[str] = []


class RankingFilter(_InStage):
    """What the ranking of a job can be filtered by."""

    q = django_filters.CharFilter(method="having", label="Search")
    min_score = django_filters.NumberFilter(field_name="score", lookup_expr="gte", label="Lowest score")
    max_score = django_filters.NumberFilter(field_name="score", lookup_expr="lte", label="Highest score")
    min_years = django_filters.NumberFilter(method="for_years", label="Years, at least")
    missing = django_filters.BooleanFilter(method="lacking", label="Lacks a must-have")

    class Meta:
        model = Match
        fields: list[str] = []

    def having(self, queryset: QuerySet[Match], name: str, value: str) -> QuerySet[Match]:
        """By part of the candidate's name or headline."""
        return queryset.filter(Q(candidate__name__icontains=value) | Q(candidate__headline__icontains=value))

    def for_years(self, queryset: QuerySet[Match], name: str, value: float) -> QuerySet[Match]:
        """By total experience."""
        return queryset.filter(candidate__total_months__gte=int(value * 12))

    def lacking(self, queryset: QuerySet[Match], name: str, value: bool) -> QuerySet[Match]:
        """With or without unmet must-haves."""
        return queryset.exclude(missing=[]) if value else queryset.filter(missing=[])
