"""Organizations and who belongs to them."""

from typing import Any, cast

from django.contrib import admin, messages
from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from unfold.admin import TabularInline
from unfold.decorators import action, display

from core.back_office.base import OperatorAdmin, ReadOnlyAdmin
from core.enums import Plan
from core.models import Membership, OperatorVisit, Organization, User
from core.services import membership as members
from core.services.account import create_organization
from core.tenancy import organization_scope


class MembershipInline(TabularInline):
    """An organization's members; roles and activity change on the member's own page, by the one service."""

    model = Membership
    extra = 0
    hide_title = True
    can_delete = False
    show_change_link = True
    fields = readonly_fields = ("user", "role", "is_active", "last_seen_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        """With their people, active ones first."""
        return super().get_queryset(request).select_related("user").order_by("-is_active", "user__name")

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """People are invited by the organization."""
        return False


@admin.register(Organization)
class OrganizationAdmin(OperatorAdmin):
    """Tenants: their plan is the operators' to change."""

    list_display = ("name", "slug", "kind", "plan", "members", "created_at")
    list_filter = ("kind", "plan")
    search_fields = ("name", "slug", "memberships__user__email")
    ordering = ("name",)
    date_hierarchy = "created_at"
    readonly_fields = ("slug", "created_at", "updated_at")
    inlines = (MembershipInline,)
    actions = ("to_standard", "to_premium")
    fields = (
        "name",
        "slug",
        "kind",
        "plan",
        "language",
        "explanation_language",
        "time_zone",
        "retention_days",
        "created_at",
        "updated_at",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Organization]:
        """With the number of their members."""
        active = Count("memberships", filter=Q(memberships__is_active=True), distinct=True)
        return cast("QuerySet[Organization]", super().get_queryset(request).annotate(member_count=active))

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        """A new one has a name and a kind; the rest follows."""
        return self.fields if obj else ("name", "kind", "plan")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save it; a new one is made as registration makes it, with an address of its own."""
        if not change:
            made = create_organization(name=obj.name)
            obj.pk, obj.slug, obj._state.adding = made.pk, made.slug, False
            obj.created_at, obj.updated_at = made.created_at, made.updated_at
        obj.save()

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """An organization is erased by its own service, files and history included."""
        return False

    @display(description="Members", ordering="member_count")
    def members(self, organization: Any) -> int:
        """How many are active."""
        return int(organization.member_count)

    @action(description="Change the plan to standard", permissions=["change"])
    def to_standard(self, request: HttpRequest, queryset: QuerySet[Organization]) -> None:
        """Standard limits."""
        self._change_plan(request, queryset, Plan.STANDARD)

    @action(description="Change the plan to premium", permissions=["change"])
    def to_premium(self, request: HttpRequest, queryset: QuerySet[Organization]) -> None:
        """Premium limits."""
        self._change_plan(request, queryset, Plan.PREMIUM)

    def _change_plan(self, request: HttpRequest, queryset: QuerySet[Organization], plan: Plan) -> None:
        chosen = Organization.objects.filter(pk__in=queryset.values("pk"))
        changed = chosen.exclude(plan=plan).update(plan=plan)
        messages.success(request, f"{changed} changed to {plan.label.lower()}.")


@admin.register(Membership)
class MembershipAdmin(OperatorAdmin):
    """Who belongs where, with which role."""

    list_display = ("user", "email", "organization", "role", "is_active", "last_seen_at", "act_as")
    list_filter = ("role", "is_active", "organization__kind")
    search_fields = ("user__email", "user__name", "organization__name")
    list_select_related = ("user", "organization")
    ordering = ("organization__name", "user__name")
    readonly_fields = ("user", "organization", "last_seen_at", "created_at", "act_as")
    fields = ("user", "organization", "role", "is_active", "last_seen_at", "created_at", "act_as")
    actions = ("deactivate", "reactivate")

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """People are invited by the organization."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """A member is deactivated; their work stays theirs."""
        return False

    def save_model(self, request: HttpRequest, obj: Membership, form: Any, change: bool) -> None:
        """Change role and activity by the one service; the last admin stays."""
        self._change(request, obj, role=obj.role, is_active=obj.is_active)

    @display(description="Email", ordering="user__email")
    def email(self, membership: Membership) -> str:
        """The person's address."""
        return membership.user.email

    @display(description="Act as")
    def act_as(self, membership: Membership) -> str:
        """The way to act as the member, where that is possible."""
        person = membership.user
        if person.is_staff or not (person.is_active and membership.is_active):
            return "–"
        return format_html('<a class="office-link" href="{}">Act as</a>', reverse("admin:act-as", args=[membership.pk]))

    @action(description="Deactivate in the organization", permissions=["change"])
    def deactivate(self, request: HttpRequest, queryset: QuerySet[Membership]) -> None:
        """Take their access to the organization."""
        self._change_all(request, queryset, is_active=False)

    @action(description="Let back into the organization", permissions=["change"])
    def reactivate(self, request: HttpRequest, queryset: QuerySet[Membership]) -> None:
        """Give access back."""
        self._change_all(request, queryset, is_active=True)

    def _change_all(self, request: HttpRequest, queryset: QuerySet[Membership], *, is_active: bool) -> None:
        for membership in queryset.select_related("user", "organization"):
            self._change(request, membership, is_active=is_active)
        messages.success(request, "Done; it counts from their next request.")

    def _change(self, request: HttpRequest, membership: Membership, **values: Any) -> None:
        with organization_scope(membership.organization):
            members.change_member(membership=membership, actor=cast("User", request.user), **values)


@admin.register(OperatorVisit)
class OperatorVisitAdmin(ReadOnlyAdmin):
    """Which operators had the organization's data open, or acted as a member, and why."""

    list_display = ("created_at", "operator", "acting_as", "reason", "ends_at", "ended_at")
    search_fields = ("operator__email", "acting_as__email", "reason")
    list_select_related = ("operator", "acting_as")
    date_hierarchy = "created_at"
