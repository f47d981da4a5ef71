"""The audit of the organization that is open: who changed what, before and after."""

from django.contrib import admin
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.back_office.opening import opened
from core.back_office.pages import register
from core.filters import AUDIT_ACTIONS, AuditFilter
from core.selectors.audit_log import audit_log, entries

PAGE_SIZE = 50
LABELS = dict(AUDIT_ACTIONS)


def audit(request: HttpRequest) -> HttpResponse:
    """The audit, newest first, narrowed by who, what, action and time."""
    organization = opened(request)
    found = AuditFilter(request.GET, queryset=audit_log(organization))
    links = found.qs if found.is_valid() else found.queryset.none()
    page = Paginator(links, PAGE_SIZE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        **admin.site.each_context(request),
        "title": f"Audit of {organization}",
        "filter_form": found.form,
        "rows": [(entry, LABELS.get(entry.action, entry.action)) for entry in entries(page.object_list)],
        "page": page,
        "query": query.urlencode(),
    }
    return render(request, "admin/audit.html", context)


register("audit", audit, "audit", permission="core.view_auditlink")
