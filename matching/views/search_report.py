"""What is searched for, and what finds nobody; for admins only."""

from django.conf import settings
from django.template.response import TemplateResponse

from core.enums import Role
from core.views.base import MemberView, PageRequest, page
from matching.searching.withholding import WITHHELD
from matching.selectors.search_event import search_report


class SearchReportView(MemberView):
    """Of all searches that are kept."""

    http_method_names = ["get", "head"]
    role = Role.ADMIN

    def get(self, request: PageRequest) -> TemplateResponse:
        """Two tables."""
        report = search_report(settings.SEARCH_EVENT_DAYS)
        return page(request, "matching/search_report.html", {"report": report, "withheld": WITHHELD})
