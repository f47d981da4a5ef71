"""The audit log as a page."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import FileResponse
from django.template.response import TemplateResponse

from core.enums import Role
from core.filters import AuditFilter
from core.models import AuditLink, Membership
from core.moments import MomentFilter
from core.selectors.audit_log import audit_log, entries
from core.selectors.membership import list_members
from core.services.audit_csv import write_csv
from core.views.base import MemberView, PageRequest
from core.views.listing import ListPage, clear_url, list_page, page_or_fragment


def _members(request: PageRequest) -> list[tuple[str, str]]:
    members: list[Membership] = list(list_members(request.organization).order_by("user__name"))
    return [(str(member.user_id), str(member.user)) for member in members]


class AuditPageFilter(AuditFilter):
    """The page's filter: members by name, days by calendar."""

    actor = django_filters.ChoiceFilter(method="by_id", label="Who", empty_label="Anybody")
    record = django_filters.UUIDFilter(
        method="by_id", label="Record id", widget=forms.TextInput(attrs={"placeholder": "Record id"})
    )
    since = MomentFilter(
        field_name="recorded_at",
        lookup_expr="gte",
        label="Since",
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    until = MomentFilter(
        field_name="recorded_at",
        lookup_expr="lt",
        label="Before",
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["actor"].extra["choices"] = _members(kwargs["request"])

    def sensible(self) -> QuerySet[AuditLink]:
        """What the filter finds; nothing where it makes no sense, lest the whole log be taken for its answer."""
        links: QuerySet[AuditLink] = self.qs
        return links if self.form.is_valid() else links.none()


class AuditView(MemberView):
    """Who changed what, newest first."""

    role = Role.ADMIN
    http_method_names = ["get", "head"]

    def get(self, request: PageRequest) -> TemplateResponse:
        """The list."""
        found = AuditPageFilter(request.GET, queryset=audit_log(request.organization), request=request)
        shown: ListPage[AuditLink] = list_page(request, found.sensible(), "change")
        context = {
            "entries": entries(shown.rows),
            "filter_form": found.form,
            "clear_url": clear_url(request, found.form),
            "page": shown,
        }
        return page_or_fragment(request, "core/settings_audit.html", "results", context)


class AuditCsvView(MemberView):
    """The audit log for spreadsheets, narrowed as the page is."""

    role = Role.ADMIN
    http_method_names = ["get", "head"]

    def get(self, request: PageRequest) -> FileResponse:
        """The file."""
        found = AuditPageFilter(request.GET, queryset=audit_log(request.organization), request=request)
        lines = write_csv(found.sensible())
        return FileResponse(lines, as_attachment=True, filename="audit.csv", content_type="text/csv; charset=utf-8")
