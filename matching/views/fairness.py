"""The fairness report: who is selected and scored how often, by group; for admins only."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from core.enums import Role
from core.errors import InvalidError, NotFoundError
from core.views.base import MemberView, PageRequest, form_errors, page
from matching.forms import FairnessForm
from matching.selectors.fairness import Report, fairness_report, jobs_to_choose, scope_of
from matching.services.fairness_file import CONTENT_TYPES, write_report
from matching.services.group_answer import request_questions, to_be_asked

ASKED = "Everybody who is considered for a job and was not asked before is mailed two voluntary questions."


class FairnessPage(MemberView):
    """A page for admins."""

    role = Role.ADMIN
    post_role = Role.ADMIN


def _form(request: PageRequest) -> FairnessForm:
    form = FairnessForm(request.GET)
    form.full_clean()
    form.offer(jobs_to_choose(form.cleaned_data.get("job")))
    return form


def _report(form: FairnessForm) -> Report | None:
    """The report that the form asks for; None, with the reasons in the form, where there is none."""
    report = None
    if form.is_valid():
        with form_errors(form):
            report = fairness_report(scope_of(form.cleaned_data))
    return report


class FairnessView(FairnessPage):
    """Rates and ratios with charts and tables; posting asks people for their groups."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The report."""
        form = _form(request)
        report = _report(form)
        context: dict[str, Any] = {
            "filter_form": form,
            "report": report,
            "unasked": to_be_asked().count(),
            "query": request.GET.urlencode(),
        }
        return page(request, "matching/fairness.html", context, status=400 if form.errors else 200)

    def post(self, request: PageRequest) -> HttpResponse:
        """Mail the questions."""
        request_questions(organization=request.organization, actor=request.user)
        messages.success(request, ASKED)
        return redirect("matching:fairness")


class FairnessFileView(FairnessPage):
    """The report as a spreadsheet: the yearly bias audit."""

    http_method_names = ["get", "head"]

    def get(self, request: PageRequest, form: str) -> HttpResponse:
        """CSV or XLSX."""
        if form not in CONTENT_TYPES:
            raise NotFoundError("Choose csv or xlsx.")
        asked = _form(request)
        report = _report(asked)
        if report is None:
            raise InvalidError(
                "This filter makes no sense.", fields={name: [*texts] for name, texts in asked.errors.items()}
            )
        response = HttpResponse(write_report(report, form), content_type=CONTENT_TYPES[form])
        response["Content-Disposition"] = f'attachment; filename="bias-audit.{form}"'
        return response
