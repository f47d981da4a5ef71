"""What stands in the place of a ranking that is switched off: who is considered, by date."""

from typing import Any

from django.template.response import TemplateResponse
from django.urls import reverse

from core import tabs
from core.presentation import hides_names
from core.views.base import PageRequest, page
from core.views.listing import ListPage, list_page
from jobs.models import Application, Job
from jobs.selectors.application import applicants_of
from jobs.wording import place_of, stage_mark
from resumes.naming import shown_person


def unranked_page(request: PageRequest, job: Job) -> TemplateResponse:
    """Applicants with their stages, the latest first, and why nobody is scored."""
    shown: ListPage[Application] = list_page(request, applicants_of(job), "candidate")
    context: dict[str, Any] = {
        "job": job,
        "place": place_of(job),
        "tabs": tabs.links("job", request, job),
        "applicants": [_row(application) for application in shown.rows],
        "page": shown,
        "hides_names": hides_names(),
    }
    return page(request, "matching/unranked.html", context)


def _row(application: Application) -> dict[str, Any]:
    candidate = application.candidate
    person = shown_person(candidate)
    return {
        "candidate": candidate.pk,
        "name": person.name,
        "initials": person.initials,
        "headline": candidate.headline,
        "url": reverse("resumes:candidate-detail", args=[candidate.pk]),
        "mark": stage_mark(application.stage.name, application.stage.kind),
        "opened_at": application.opened_at,
    }
