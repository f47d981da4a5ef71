"""Scores, for operators, within the organization that is open."""

from typing import cast

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from core.back_office.base import ReadOnlyAdmin
from matching.models import Match, SavedSearch, ScoringWeights


@admin.register(Match)
class MatchAdmin(ReadOnlyAdmin):
    """Computed scores: what they are made of, and by which version."""

    list_display = ("candidate", "job", "score", "version", "computed_at")
    list_filter = ("version",)
    search_fields = ("candidate__name", "candidate__email", "job__title")
    ordering = ("-score", "id")
    date_hierarchy = "computed_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Match]:
        """With what a row shows."""
        return cast("QuerySet[Match]", super().get_queryset(request).for_list())


@admin.register(ScoringWeights)
class ScoringWeightsAdmin(ReadOnlyAdmin):
    """The weights in force and those before them."""

    list_display = ("created_at", "author", "weights")
    list_select_related = ("author",)
    ordering = ("-created_at", "-id")


@admin.register(SavedSearch)
class SavedSearchAdmin(ReadOnlyAdmin):
    """Searches that members keep, also deleted ones that can still be brought back."""

    list_display = ("name", "owner", "query", "mode", "alert", "is_shared", "last_run_at", "removed_at")
    list_filter = ("alert", "is_shared", "mode")
    list_select_related = ("owner",)
    search_fields = ("name", "query", "owner__email")
    ordering = ("-created_at", "-id")
