"""Who goes when, and who is kept."""

import uuid

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone

from core.enums import Role
from core.errors import InvalidError
from core.views.base import MemberView, PageRequest, page
from core.views.listing import ListPage, list_page
from resumes.models import Candidate
from resumes.selectors.candidate import find_candidate
from resumes.selectors.retention import due, due_row, held
from resumes.services.retention import keep, release

HOME = "resumes:retention"


class RetentionView(MemberView):
    """Candidates whom retention erases, the next first, and those who are kept."""

    role = Role.ADMIN
    http_method_names = ["get", "head"]

    def get(self, request: PageRequest) -> TemplateResponse:
        """The lists."""
        shown: ListPage[Candidate] = list_page(request, due(request.organization), "candidate")
        today = timezone.now().date()
        context = {
            "due": [due_row(candidate, request.organization, today) for candidate in shown.rows],
            "page": shown,
            "held": list(held()[:100]),
            "retention_days": request.organization.retention_days,
            "notice_days": settings.RETENTION_NOTICE_DAYS,
        }
        return page(request, "resumes/settings_retention.html", context)


class KeepView(MemberView):
    """Keep a candidate, for a reason."""

    http_method_names = ["post"]
    post_role = Role.ADMIN

    def post(self, request: PageRequest, candidate_pk: uuid.UUID) -> HttpResponse:
        """Keep them."""
        candidate = find_candidate(candidate_pk)
        try:
            keep(candidate=candidate, actor=request.user, reason=request.POST.get("reason", ""))
            messages.success(request, f"{candidate} is kept.")
        except InvalidError as error:
            messages.error(request, error.message)
        return redirect(HOME)


class ReleaseView(MemberView):
    """Keep a candidate no longer."""

    http_method_names = ["post"]
    post_role = Role.ADMIN

    def post(self, request: PageRequest, candidate_pk: uuid.UUID) -> HttpResponse:
        """Let retention have them again."""
        candidate = find_candidate(candidate_pk)
        release(candidate=candidate, actor=request.user)
        messages.success(request, f"{candidate} falls under retention again.")
        return redirect(HOME)
