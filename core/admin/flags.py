"""Feature flags."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest
from unfold.decorators import display

from core.back_office.base import OperatorAdmin
from core.models import Flag


@admin.register(Flag)
class FlagAdmin(OperatorAdmin):
    """Which features are on, and for whom. The features are declared by the software."""

    list_display = ("name", "note", "in_force", "organization_count", "user_count", "percent")
    list_filter = ("everyone",)
    search_fields = ("name", "note")
    readonly_fields = ("name", "note", "created", "modified")
    autocomplete_fields = ("organizations", "users", "groups")
    fieldsets = (
        (None, {"fields": ("name", "note", "everyone")}),
        (
            "Where “everyone” is unknown, on for",
            {"fields": ("organizations", "users", "groups", "percent", "staff", "authenticated")},
        ),
        ("Times", {"fields": ("created", "modified")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Flag]:
        """With the numbers that a row shows."""
        return (
            super()
            .get_queryset(request)
            .annotate(organizations_n=Count("organizations", distinct=True), users_n=Count("users", distinct=True))
        )

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Features are declared by the software."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Features are declared by the software."""
        return False

    @display(description="In force", label={"on": "success", "off": "danger", "some": "info"})
    def in_force(self, flag: Flag) -> tuple[str, str]:
        """For whom, in a word."""
        if flag.everyone is None:
            return "some", "for some"
        return ("on", "on") if flag.everyone else ("off", "off")

    @display(description="Organizations", ordering="organizations_n")
    def organization_count(self, flag: Any) -> int:
        """How many are named."""
        return int(flag.organizations_n)

    @display(description="People", ordering="users_n")
    def user_count(self, flag: Any) -> int:
        """How many are named."""
        return int(flag.users_n)
