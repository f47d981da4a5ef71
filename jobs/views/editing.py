"""Pages that create and change jobs, and propose requirements from pasted text."""

import json
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from core.enums import Role
from core.errors import InvalidError
from core.selectors.taxonomy import taxonomy_in_force
from core.views.base import MemberView, PageRequest, form_errors, page
from jobs.advertisement import ProposedRequirement, read_advertisement
from jobs.enums import RequirementKind
from jobs.forms import (
    BaseRequirementFormSet,
    JobForm,
    RequirementFormSet,
    as_row,
    requirement_initial,
    row_values,
)
from jobs.models import Job
from jobs.place_lines import PlaceValues, place_lines, place_values
from jobs.selectors.job import get_job
from jobs.services.advertisement import UNTITLED, job_values, propose_requirements, requirement_values
from jobs.services.job import create_job, update_job

PREFIX = "requirements"
BULLETS = "-–—•·*▪◦ \t"
SAID = {
    "title": "title",
    "department": "department",
    "city": "place",
    "country_code": "place",
    "other_places": "other places",
    "salary_min": "salary",
    "experience_level": "level",
    "travel_percent": "travel",
}


class JobWritingView(MemberView):
    """A form with the requirement editor."""

    role = Role.RECRUITER

    def answer(
        self, form: JobForm, rows: BaseRequirementFormSet, job: Job | None = None, *, status: int = 200
    ) -> TemplateResponse:
        """The page with the form as it stands."""
        context = {"form": form, "requirements": rows, "job": job, "proposals": None}
        return page(self.request, "jobs/job_form.html", context, status=status)


class JobCreateView(JobWritingView):
    """A new job."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The empty form."""
        return self.answer(JobForm(), RequirementFormSet(prefix=PREFIX))

    def post(self, request: PageRequest) -> HttpResponse:
        """Create the job, and go to where its candidates are ranked."""
        form, rows = JobForm(request.POST), RequirementFormSet(request.POST, prefix=PREFIX)
        if is_valid(form, rows):
            with form_errors(form), row_errors(rows):
                job = create_job(
                    values=form.cleaned_data,
                    requirements=rows.values(form.cleaned_data["description"]),
                    organization=request.organization,
                    actor=request.user,
                )
        if not is_valid(form, rows):
            return self.answer(form, rows, status=400)
        messages.success(request, f"“{job.title}” was created.")
        return redirect("jobs:detail", pk=job.pk)


class JobEditView(JobWritingView):
    """An existing job."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """The form with what the job says."""
        job = get_job(job_id=pk, user=request.user)
        initial = requirement_initial(job.requirements.all(), job.description)
        return self.answer(JobForm(job=job), RequirementFormSet(initial=initial, prefix=PREFIX), job)

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Save and show the job."""
        job = get_job(job_id=pk, user=request.user)
        form, rows = JobForm(request.POST, job=job), RequirementFormSet(request.POST, prefix=PREFIX)
        if is_valid(form, rows):
            with form_errors(form), row_errors(rows):
                update_job(
                    job=job,
                    values=form.cleaned_data,
                    requirements=rows.values(form.cleaned_data["description"]),
                    actor=request.user,
                )
        if not is_valid(form, rows):
            return self.answer(form, rows, get_job(job_id=pk, user=request.user), status=400)
        messages.success(request, f"“{job.title}” was saved.")
        return redirect("jobs:detail", pk=pk)


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposed requirement as `jobs/proposals.html` shows it; `values` fill a row of the editor."""

    label: str
    kind_label: str
    must: bool
    values: str
    mark: str


class ProposalsView(MemberView):
    """What the pasted text asks for, to accept or drop; nothing is stored."""

    http_method_names = ["post"]

    def post(self, request: PageRequest) -> TemplateResponse:
        """The requirements that the editor does not hold yet, and the facts of the job."""
        form, rows = JobForm(request.POST), RequirementFormSet(request.POST, prefix=PREFIX)
        form.full_clean()
        text, title = form.cleaned_data.get("description", ""), form.cleaned_data.get("title", "")
        found = propose_requirements(text=text, title="" if text.startswith(title) else title, held=rows.held())
        facts = stated_facts(text, form.cleaned_data)
        context: dict[str, Any] = {
            "proposals": [proposal_row(item, text) for item in found],
            "facts": json.dumps(facts),
            "facts_said": list(dict.fromkeys(SAID[name] for name in facts if name in SAID)),
            "is_empty": not text,
        }
        return page(request, "jobs/proposals.html", context)


def proposal_row(proposal: ProposedRequirement, text: str) -> ProposalRow:
    """The row of a proposal with the sentence that it was read from."""
    sentence = text[proposal.start : proposal.end]
    values = requirement_values(proposal)
    return ProposalRow(
        label=proposal.label,
        kind_label=str(RequirementKind(proposal.kind).label),
        must=proposal.must,
        values=as_row(row_values(values, sentence)),
        mark=sentence.lstrip(BULLETS),
    )


def stated_facts(text: str, held: Mapping[str, Any]) -> dict[str, str]:
    """The fields of the job that the text states, as the form's fields write them; `held` is what the form says."""
    if not text:
        return {}
    read = job_values(read_advertisement(text, taxonomy_in_force()))
    read["other_places"] = place_lines(
        _other_places(read, str(held.get("city", "")), str(held.get("country_code", "")))
    )
    return {name: str(value) for name, value in read.items() if value not in {"", None, UNTITLED}}


def _other_places(read: Mapping[str, Any], city: str, country_code: str) -> list[PlaceValues]:
    """The places that the text names beside the one that the form holds; none where it holds one of its own."""
    places = [place_values(read["city"], read["region"], read["country_code"]), *read["other_places"]]
    if not city and not country_code:
        return places[1:]
    others = [place for place in places if (place["city"] or place["country_code"]) != (city or country_code)]
    return others if len(others) < len(places) else []


def is_valid(form: JobForm, rows: BaseRequirementFormSet) -> bool:
    """Whether nothing is wrong with the form, the set and every row of it."""
    return rows.is_valid() and not form.errors and not rows.non_form_errors()


@contextmanager
def row_errors(rows: BaseRequirementFormSet) -> Iterator[None]:
    """Show what a service found wrong with a requirement beside its row; other errors go on."""
    try:
        yield
    except InvalidError as error:
        if not rows.show(error):
            raise
