"""Reading resumes again after the skills changed."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from core.views.base import MemberView, PageRequest, page
from resumes.pages import rereading
from resumes.services.rereading import request_rereading


class RereadingView(MemberView):
    """How far it is, and asking for it."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The panel, asked again and again while resumes are read."""
        return page(request, "resumes/rereading.html", {"panel": rereading(request)})

    def post(self, request: PageRequest) -> HttpResponse:
        """Queue it and show its progress."""
        request_rereading(organization=request.organization, actor=request.user)
        return redirect("core:skill-list")
