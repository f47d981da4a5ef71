"""Pages to open and close an organization, and to act as a member."""

import uuid
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST
from unfold.widgets import UnfoldAdminTextInputWidget

from core.acting import ACTING_KEY
from core.back_office.opening import SESSION_KEY
from core.back_office.pages import register
from core.errors import AppError
from core.models import Membership, Organization, User
from core.next_page import next_page
from core.selectors.operator_visit import held
from core.services import operator_visit

SHOWN = 25
MAY_VISIT = "core.add_operatorvisit"


class ReasonForm(forms.Form):
    """Why an operator looks; the organization's admins can read it."""

    reason = forms.CharField(
        max_length=200,
        label="Why",
        help_text="Recorded, and readable by the organization's admins.",
        widget=UnfoldAdminTextInputWidget(attrs={"placeholder": "Ticket, question or fault"}),
    )


def choose(request: HttpRequest) -> HttpResponse:
    """Which organization to open; the lists that need one lead here."""
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        organization = get_object_or_404(Organization, pk=_identifier(request.POST.get("organization", "")))
        visit = operator_visit.open_data(
            operator=cast("User", request.user), organization=organization, reason=form.cleaned_data["reason"]
        )
        request.session[SESSION_KEY] = held(visit)
        return redirect(next_page(request, "admin:index"))
    query = request.GET.get("q", "").strip()
    found = _organizations(query)
    context = {"form": form, "organizations": found[:SHOWN], "count": found.count(), "query": query}
    shown = {
        **admin.site.each_context(request),
        **context,
        "next": next_page(request, "admin:index"),
        "title": "Open an organization",
    }
    return render(request, "admin/choose_organization.html", shown, status=400 if form.errors else 200)


@require_POST
def close(request: HttpRequest) -> HttpResponse:
    """Close the organization that is open."""
    request.session.pop(SESSION_KEY, None)
    visit = cast("Any", request).visit
    if visit is not None:
        operator_visit.end(visit_id=visit.pk, organization=visit.organization)
        messages.success(request, f"{visit.organization} is closed.")
    return redirect("admin:index")


def act(request: HttpRequest, membership_id: uuid.UUID) -> HttpResponse:
    """Act as the member, after a reason."""
    people = Membership.objects.select_related("user", "organization")
    membership = get_object_or_404(people, pk=membership_id)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            visit = operator_visit.act_as(
                operator=cast("User", request.user), membership=membership, reason=form.cleaned_data["reason"]
            )
        except AppError as error:
            form.add_error(None, error.message)
        else:
            request.session[ACTING_KEY] = held(visit)
            return redirect("home")
    shown = {**admin.site.each_context(request), "form": form, "membership": membership}
    shown["title"] = f"Act as {membership.user}"
    return render(request, "admin/act_as.html", shown, status=400 if form.errors else 200)


def _organizations(query: str) -> QuerySet[Organization]:
    found = Organization.objects.annotate(members=Count("memberships", filter=Q(memberships__is_active=True))).order_by(
        "name"
    )
    return found.filter(Q(name__icontains=query) | Q(slug__icontains=query)) if query else found


def _identifier(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


register("organization", choose, "choose-organization", permission=MAY_VISIT)
register("organization/close", close, "close-organization", permission=MAY_VISIT)
register("act-as/<uuid:membership_id>", act, "act-as", permission=MAY_VISIT)
