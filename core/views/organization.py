"""The organization's own settings, switching to another one, and founding one."""

import uuid
from typing import cast

import pghistory
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.views import View

from core.access import SESSION_KEY, membership_of
from core.enums import Role
from core.errors import NotFoundError
from core.forms import NewOrganizationForm, OrganizationForm
from core.models import Membership, User
from core.services.organization import found_organization, update_organization
from core.views.base import MemberView, PageRequest, form_errors, page


class OrganizationSettingsView(MemberView):
    """Name, languages, time zone and retention."""

    role = Role.ADMIN
    post_role = Role.ADMIN

    def get(self, request: PageRequest) -> TemplateResponse:
        """What is set."""
        return self._page(request, OrganizationForm(organization=request.organization))

    def post(self, request: PageRequest) -> HttpResponse:
        """Change it."""
        form = OrganizationForm(request.POST, organization=request.organization)
        if form.is_valid():
            with form_errors(form):
                update_organization(organization=request.organization, values=form.cleaned_data, actor=request.user)
        if form.errors:
            return self._page(request, form, status=400)
        messages.success(request, "Saved.")
        return redirect("core:settings-organization")

    def _page(self, request: PageRequest, form: OrganizationForm, status: int = 200) -> TemplateResponse:
        return page(request, "core/settings_organization.html", {"form": form}, status=status)


def enter_organization(request: HttpRequest, membership: Membership) -> None:
    """Show the membership's organization from now on.

    Nothing of the one before is carried over: messages with their undo are dropped, and pages that are still open on
    it can no longer be sent, because the token in their forms has just changed.
    """
    list(messages.get_messages(request))
    request.session[SESSION_KEY] = str(membership.organization_id)
    rotate_token(request)


@method_decorator(login_required, name="dispatch")
class SwitchOrganizationView(View):
    """Go over to another organization of one's own."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        """Switch, and start at its home page."""
        membership = membership_of(request.user, _organization_id(request))
        if membership is None:
            raise NotFoundError("You do not belong to this organization.")
        enter_organization(request, membership)
        messages.success(request, f"You are in {membership.organization} now.")
        return redirect("home")


def _organization_id(request: HttpRequest) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get("organization", ""))
    except ValueError as error:
        raise NotFoundError("You do not belong to this organization.") from error


@method_decorator(login_required, name="dispatch")
class NewOrganizationView(View):
    """Found another organization."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form."""
        return render(request, "core/organization_new.html", {"form": NewOrganizationForm()})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Create it, with the person as its admin, and go there."""
        form = NewOrganizationForm(request.POST)
        if form.is_valid():
            with form_errors(form), pghistory.context(user=str(request.user.pk), via="page"):
                made = found_organization(actor=cast("User", request.user), **form.cleaned_data)
                enter_organization(request, made)
        if form.errors:
            return render(request, "core/organization_new.html", {"form": form}, status=400)
        return redirect("home")
