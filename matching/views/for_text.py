"""Candidates for a pasted text, and the job that it becomes with one click."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from core.enums import Role
from core.views.base import MemberView, PageRequest, form_errors, page
from jobs.wording import detail_of, place_of
from matching.forms import TextForm
from matching.selectors.explanation import Explanation
from matching.selectors.for_text import FoundForText, candidates_for_text
from matching.services.text_job import job_from_text
from matching.views.explaining import Detail
from matching.views.explaining import detail_of as explained
from matching.wording import Bar, bar_of, lowest_of

SHOWN = 20


@dataclass(frozen=True, slots=True)
class TextRow:
    """A candidate for the text: the bar shares its scale with the other rows."""

    bar: Bar
    detail: Detail


class TextView(MemberView):
    """A form with a text."""

    def answer(self, form: TextForm, found: FoundForText | None = None) -> TemplateResponse:
        """The page with the form as it stands, and what was found."""
        context: dict[str, Any] = {
            "form": form,
            "can_edit": self.request.membership.reaches(Role.RECRUITER),
            **(_found(found) if found else {}),
        }
        return page(self.request, "matching/for_text.html", context, status=400 if form.errors else 200)


class ForTextView(TextView):
    """Whom a text looks for."""

    post_role = Role.VIEWER

    def get(self, request: PageRequest) -> TemplateResponse:
        """The empty form."""
        return self.answer(TextForm())

    def post(self, request: PageRequest) -> TemplateResponse:
        """The best candidates; nothing is stored."""
        form, found = TextForm(request.POST), None
        if form.is_valid():
            with form_errors(form):
                found = candidates_for_text(form.cleaned_data["text"], SHOWN)
        return self.answer(form, found)


def _found(found: FoundForText) -> dict[str, Any]:
    requirements = {str(row.pk): row for row in found.requirements}
    lowest = lowest_of([one.match for one in found.best])

    def row(one: Explanation) -> TextRow:
        detail = explained(one, total=found.candidates, lead=None, requirements=requirements)
        return TextRow(bar_of(one.match, lowest), detail)

    return {
        "found": found,
        "place": place_of(found.job),
        "asked": [(item.label, detail_of(item), item.must) for item in found.requirements],
        "best": [row(one) for one in found.best],
    }


class TextJobView(TextView):
    """Make a job of the text."""

    http_method_names = ["post"]

    def post(self, request: PageRequest) -> HttpResponse:
        """Create it as a draft and go to its ranking, which is being made."""
        form = TextForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                text = form.cleaned_data["text"]
                job = job_from_text(text=text, organization=request.organization, actor=request.user)
                messages.success(request, f"“{job.title}” was created as a draft.")
                return redirect("matching:ranking", job_pk=job.pk)
        return self.answer(form)
