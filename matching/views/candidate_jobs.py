"""Where a candidate would fit: every open job by their score, with what would close the gaps."""

import uuid
from dataclasses import dataclass

from django.template.response import TemplateResponse
from django.urls import reverse

from core import tabs
from core.presentation import explanation_language
from core.views.base import MemberView, PageRequest, page
from core.views.listing import list_page
from jobs.wording import place_of
from matching.selectors.jobs_fit import JobFit, JobsFit, jobs_fit
from matching.views.explaining import ClosingRow, closing_rows
from matching.wording import Bar, bar_of, lowest_of, points_text
from resumes.selectors.candidate import find_candidate
from resumes.views.candidate_page import head

MOST_CLOSINGS = 3


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job as `matching/candidate_jobs.html` shows it; `why_url` is empty where the candidate is not ranked for it."""

    title: str
    url: str
    place: str
    score: str
    bar: Bar
    rank: int | None
    why_url: str
    missing: list[str]
    closings: list[ClosingRow]


class CandidateJobsView(MemberView):
    """The open jobs for one candidate."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """Best first."""
        candidate = find_candidate(pk)
        found = jobs_fit(candidate)
        shown = list_page(request, found.fits, "open job")
        lowest = lowest_of(shown.rows)
        context = {
            "language": explanation_language(),
            "candidate": head(candidate),
            "tabs": tabs.links("candidate", request, candidate),
            "jobs": [job_row(fit, found, lowest) for fit in shown.rows],
            "page": shown,
            "is_read": found.indexed is not None,
        }
        return page(request, "matching/candidate_jobs.html", context)


def job_row(fit: JobFit, found: JobsFit, lowest: int) -> JobRow:
    """The row of a job; its bar starts at `lowest`."""
    match = fit.match
    return JobRow(
        title=fit.job.title,
        url=reverse("jobs:detail", args=[fit.job.pk]),
        place=place_of(fit.job),
        score=points_text(fit.score),
        bar=bar_of(fit, lowest),
        rank=match.rank if match else None,
        why_url=reverse("matching:ranking", args=[fit.job.pk, match.pk]) if match else "",
        missing=[item["label"] for item in fit.missing],
        closings=closing_rows(found.closings(fit))[:MOST_CLOSINGS],
    )
