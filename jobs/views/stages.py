"""The page of the pipeline's stages."""

from typing import Any

from django import forms
from django.contrib import messages
from django.forms import formset_factory
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from core.enums import Role
from core.errors import AppError
from core.views.base import MemberView, PageRequest, page
from jobs.enums import StageKind
from jobs.selectors.stage import stages_of
from jobs.services.stage import MOST_CHARACTERS, MOST_STAGES, replace_stages

PREFIX = "stages"


class StageForm(forms.Form):
    """A stage; the one without a name is not there."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    name = forms.CharField(label="Name", required=False, max_length=MOST_CHARACTERS)
    kind = forms.ChoiceField(label="Means", required=False, choices=StageKind.choices)


StageFormSet: Any = formset_factory(
    StageForm, extra=1, can_order=True, can_delete=True, max_num=MOST_STAGES, absolute_max=MOST_STAGES + 1
)


class StagesView(MemberView):
    """The organization's stages; admins change them here."""

    post_role = Role.ADMIN

    def get(self, request: PageRequest) -> TemplateResponse:
        """The stages in order, with an empty row for one more."""
        held: list[dict[str, Any]] = [
            {"id": stage.pk, "name": stage.name, "kind": stage.kind} for stage in stages_of(request.organization)
        ]
        return self._shown(StageFormSet(initial=held, prefix=PREFIX))

    def post(self, request: PageRequest) -> HttpResponse:
        """Put the rows in force as they stand."""
        rows = StageFormSet(request.POST, initial=[], prefix=PREFIX)
        problem = "Some rows are not valid."
        if rows.is_valid():
            try:
                replace_stages(organization=request.organization, many=_wanted(rows))
            except AppError as error:
                problem = error.message
            else:
                messages.success(request, "The stages are saved.")
                return redirect("jobs:stages")
        return self._shown(rows, problem=problem, status=400)

    def _shown(self, rows: Any, *, problem: str = "", status: int = 200) -> TemplateResponse:
        can_change = self.request.membership.reaches(Role.ADMIN)
        context = {"rows": rows, "problem": problem, "can_change": can_change}
        return page(self.request, "jobs/stages.html", context, status=status)


def _wanted(rows: Any) -> list[dict[str, Any]]:
    """The named rows that stay, by their places; rows without a place come last."""
    held = [row for row in rows.cleaned_data if row.get("name") and not row.get("DELETE")]
    return sorted(held, key=lambda row: row["ORDER"] if row.get("ORDER") is not None else MOST_STAGES + 1)
