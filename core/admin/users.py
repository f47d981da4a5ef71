"""People who sign in."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from unfold.admin import TabularInline
from unfold.decorators import action, display
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from core.back_office.base import OperatorAdmin
from core.enums import SignInEnd
from core.models import Membership, User
from core.services import password, sign_in


class PersonMembershipInline(TabularInline):
    """Where a person belongs, with the way to act as them there."""

    model = Membership
    extra = 0
    hide_title = True
    can_delete = False
    show_change_link = True
    fields = readonly_fields = ("organization", "role", "is_active", "last_seen_at", "act_as")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Membership]:
        """With their organizations."""
        return super().get_queryset(request).select_related("organization", "user")

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """People are invited by the organization."""
        return False

    @display(description="Act as")
    def act_as(self, membership: Membership) -> str:
        """The way to act as the person here, where that is possible."""
        if membership.user.is_staff or not (membership.user.is_active and membership.is_active):
            return "–"
        return format_html('<a class="office-link" href="{}">Act as</a>', reverse("admin:act-as", args=[membership.pk]))


@admin.register(User)
class UserAdmin(DjangoUserAdmin, OperatorAdmin):  # type: ignore[misc, type-arg]
    """Members of organizations, and operators (staff)."""

    form, add_form, change_password_form = UserChangeForm, UserCreationForm, AdminPasswordChangeForm
    list_display = ("email", "name", "is_active", "is_staff", "organizations", "last_login", "created_at")
    list_filter = ("is_active", "is_staff", "is_superuser")
    search_fields = ("email", "name")
    ordering = ("email",)
    date_hierarchy = "created_at"
    filter_horizontal = ()
    autocomplete_fields = ("groups",)
    readonly_fields = ("last_login", "created_at", "updated_at")
    inlines = (PersonMembershipInline,)
    actions = ("deactivate", "reactivate", "send_reset")
    fieldsets = (
        (None, {"fields": ("email", "name", "password")}),
        ("Access", {"fields": ("is_active", "is_staff", "is_superuser", "groups")}),
        ("Times", {"fields": ("last_login", "created_at", "updated_at")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "name", "password1", "password2", "is_staff")}),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """With the number of their organizations."""
        active = Count("memberships", filter=Q(memberships__is_active=True), distinct=True)
        return cast("QuerySet[User]", super().get_queryset(request).annotate(organization_count=active))

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        """Only superusers make operators or give an account to another address; nobody shuts out themselves."""
        locked: tuple[str, ...] = ()
        if not _is_superuser(request):
            locked = ("is_staff", "is_superuser", "groups", *(("email",) if obj else ()))
        own = ("is_active", "is_staff", "is_superuser") if obj is not None and obj.pk == request.user.pk else ()
        return tuple(dict.fromkeys((*self.readonly_fields, *locked, *own)))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save, with the address as people sign in with it."""
        obj.email = obj.email.strip().lower()
        obj.save()

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Operators are changed by superusers only."""
        may = super().has_change_permission(request, obj)
        return may and (obj is None or not (obj.is_staff or obj.is_superuser) or _is_superuser(request))

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:  # noqa: A002 - Django's name
        """Superusers only: with somebody's password an operator would be them, without a visit that says why."""
        if not _is_superuser(request):
            raise PermissionDenied
        return super().user_change_password(request, id, form_url)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """A person is erased by the service that reaches every table and file."""
        return False

    @display(description="Organizations", ordering="organization_count")
    def organizations(self, user: Any) -> int:
        """In how many the person is active."""
        return int(user.organization_count)

    @action(description="Set inactive", permissions=["change"])
    def deactivate(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Nobody of them can sign in, from the next request on; the operator's own account stays."""
        self._set_active(request, queryset.exclude(pk=cast("User", request.user).pk), is_active=False)

    @action(description="Set active", permissions=["change"])
    def reactivate(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """They can sign in again."""
        self._set_active(request, queryset, is_active=True)

    @action(description="Mail a link to set a new password", permissions=["change"])
    def send_reset(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """As if they had asked for it on the sign-in page, within the same limits."""
        people = list(queryset.filter(is_active=True))
        for person in people:
            password.request_reset(address=person.email)
        messages.success(request, f"{len(people)} will get a mail.")

    def _set_active(self, request: HttpRequest, queryset: QuerySet[User], *, is_active: bool) -> None:
        chosen = User.objects.filter(pk__in=queryset.values("pk")).exclude(is_active=is_active)
        if not _is_superuser(request):
            chosen = chosen.filter(is_staff=False)
        people = list(chosen)
        changed = chosen.filter(pk__in=[person.pk for person in people]).update(is_active=is_active)
        for person in people if not is_active else ():
            sign_in.revoke_all(user=person, reason=SignInEnd.DEACTIVATED)
        messages.success(request, f"{changed} set {'active' if is_active else 'inactive'}.")


@admin.register(Group)
class GroupAdmin(DjangoGroupAdmin, OperatorAdmin):  # type: ignore[misc]
    """What operators who are not superusers may do; they do not give themselves more."""

    search_fields = ("name",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Superusers only."""
        return _is_superuser(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Superusers only."""
        return _is_superuser(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Superusers only."""
        return _is_superuser(request)


def _is_superuser(request: HttpRequest) -> bool:
    return cast("User", request.user).is_superuser
