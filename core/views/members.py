"""The page of members and invitations."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from core.enums import Role
from core.errors import AppError, InvalidError
from core.filters import MemberFilter
from core.forms import InviteForm
from core.models import Invitation, Membership
from core.selectors.membership import get_invitation, get_member, list_members, open_invitations
from core.services.invitation import invite, path_of, resend_invitation, withdraw_invitation
from core.services.membership import change_member
from core.views.base import MemberView, PageRequest, form_errors, page
from core.views.listing import clear_url, list_page

ACTIVITY = {"deactivate": False, "reactivate": True}


class MemberPageFilter(MemberFilter):
    """The page's filter."""

    is_active = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.form.fields["q"].widget.attrs |= {"type": "search", "placeholder": "Search members", "class": "input"}
        self.form.fields["role"].widget.attrs |= {"class": "select compact"}


class MembersView(MemberView):
    """Members with their roles, and who is invited."""

    role = Role.ADMIN
    post_role = Role.ADMIN

    def get(self, request: PageRequest) -> TemplateResponse:
        """The lists."""
        return self._page(request, InviteForm())

    def post(self, request: PageRequest) -> HttpResponse:
        """Invite somebody."""
        form = InviteForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                made = invite(organization=request.organization, actor=request.user, **form.cleaned_data)
                messages.success(request, f"{made.email} is invited.")
        if form.errors:
            return self._page(request, form, status=400)
        return redirect("core:settings-members")

    def _page(self, request: PageRequest, form: InviteForm, status: int = 200) -> TemplateResponse:
        members = list_members(request.organization).order_by("-is_active", "user__name", "user__email", "pk")
        found = MemberPageFilter(request.GET, queryset=members)
        context: dict[str, Any] = {
            "page": list_page(request, found.qs, "member"),
            "filter_form": found.form,
            "clear_url": clear_url(request, found.form),
            "roles": Role.choices,
            "invite_form": form,
            "invitations": [(row, _link(request, row)) for row in open_invitations()],
        }
        return page(request, "core/settings_members.html", context, status=status)


def _link(request: PageRequest, invitation: Invitation) -> str:
    return request.build_absolute_uri(path_of(invitation.pk, invitation.organization_id))


class MemberChangeView(MemberView):
    """Change one member: `change` is a role, `deactivate` or `reactivate`."""

    role = Role.ADMIN
    post_role = Role.ADMIN
    http_method_names = ["post"]

    def post(self, request: PageRequest, member_pk: uuid.UUID) -> HttpResponse:
        """Change the member and go back to the list, with a way back."""
        member = get_member(request.organization, member_pk)
        change = request.POST.get("change") or request.GET.get("change", "")
        way_back = _way_back(member, change)
        try:
            changed = change_member(membership=member, actor=request.user, **_values(change))
        except AppError as error:
            messages.error(request, error.message)
            return redirect("core:settings-members")
        messages.success(request, _told(changed, change), extra_tags=way_back)
        still_admin = member.user_id != request.user.pk or change == Role.ADMIN
        return redirect("core:settings-members" if still_admin else "home")


def _values(change: str) -> dict[str, Any]:
    if change in ACTIVITY:
        return {"is_active": ACTIVITY[change]}
    if change in Role.values:
        return {"role": change}
    raise InvalidError("Choose a role, deactivate or reactivate.")


def _way_back(member: Membership, change: str) -> str:
    back = member.role
    if change in ACTIVITY:
        back = "reactivate" if change == "deactivate" else "deactivate"
    return f"{reverse('core:settings-member', args=[member.user_id])}?change={back}"


def _told(member: Membership, change: str) -> str:
    if change in ACTIVITY:
        return f"{member.user} was {change}d."
    return f"{member.user} is {member.get_role_display().lower()} now."


class InvitationChangeView(MemberView):
    """Send an invitation again, or withdraw it."""

    role = Role.ADMIN
    post_role = Role.ADMIN
    http_method_names = ["post"]

    def post(self, request: PageRequest, invitation_pk: uuid.UUID) -> HttpResponse:
        """Do what `change` says: `resend` or `withdraw`."""
        invitation = get_invitation(invitation_pk)
        if request.POST.get("change") == "resend":
            resend_invitation(invitation=invitation, actor=request.user)
            messages.success(request, f"The invitation of {invitation.email} was sent again.")
        else:
            withdraw_invitation(invitation=invitation, actor=request.user)
            messages.success(request, f"The invitation of {invitation.email} was withdrawn.")
        return redirect("core:settings-members")
