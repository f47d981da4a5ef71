"""How people are let in: sign-ins, API keys and identities at Clerk."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.decorators import action, display

from core.back_office.base import ReadOnlyAdmin
from core.enums import SignInEnd
from core.models import ApiKey, ClerkAccount, SignIn
from core.services import api_key, sign_in


@admin.register(SignIn)
class SignInAdmin(ReadOnlyAdmin):
    """Who is signed in, from where; an end counts from the next request on."""

    list_display = ("user", "kind", "live", "address", "device", "last_used_at", "created_at", "revoked_reason")
    list_filter = ("kind", "revoked_reason")
    search_fields = ("user__email", "user__name", "address")
    list_select_related = ("user",)
    date_hierarchy = "created_at"
    exclude = ("password_mark",)
    actions = ("end",)

    @display(description="Live", boolean=True)
    def live(self, row: SignIn) -> bool:
        """Whether it still lets its person in."""
        return row.is_live

    @display(description="Device")
    def device(self, row: SignIn) -> str:
        """The browser or program, shortened."""
        return row.user_agent[:60] or "–"

    @action(description="End these sign-ins")
    def end(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """They let nobody in any more."""
        ended = [sign_in.revoke(sign_in=chosen, reason=SignInEnd.SIGNED_OUT) for chosen in queryset]
        messages.success(request, f"{sum(ended)} ended.")


@admin.register(ApiKey)
class ApiKeyAdmin(ReadOnlyAdmin):
    """Keys of the organization that is open; the keys themselves are kept nowhere."""

    list_display = ("name", "prefix", "role", "live", "created_by", "last_used_at", "expires_at", "revoked_at")
    list_filter = ("role",)
    search_fields = ("name", "prefix", "created_by__email")
    list_select_related = ("created_by",)
    exclude = ("digest",)
    actions = ("revoke",)

    @display(description="Live", boolean=True)
    def live(self, key: ApiKey) -> bool:
        """Whether it may still be used."""
        return key.is_live

    @action(description="Revoke these keys")
    def revoke(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """They serve nobody any more."""
        revoked = [api_key.revoke_key(key=chosen) for chosen in queryset]
        messages.success(request, f"{sum(revoked)} revoked.")


@admin.register(ClerkAccount)
class ClerkAccountAdmin(ReadOnlyAdmin):
    """People whom Clerk signs in."""

    list_display = ("clerk_id", "user", "is_deleted", "created_at", "updated_at")
    list_filter = ("is_deleted",)
    search_fields = ("clerk_id", "user__email")
    list_select_related = ("user",)
