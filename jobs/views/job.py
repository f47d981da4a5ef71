"""Pages that show jobs, move and delete them."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import django_filters
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from core import tabs
from core.enums import Role
from core.views.base import MemberView, PageRequest, page
from core.views.listing import clear_url, list_page, page_or_fragment
from jobs.enums import STATUS_MOVES, JobStatus, RemoteType
from jobs.figures import JobFigures, figures
from jobs.filters import JobFilter
from jobs.models import Job
from jobs.selectors.job import departments, get_job, list_jobs
from jobs.services.job import delete_job, set_job_status
from jobs.views.advertisement import advertisement_pieces, requirement_rows
from jobs.wording import place_of, places_of, salary_of

VERBS = {JobStatus.ACTIVE: "Activate", JobStatus.PAUSED: "Pause", JobStatus.CLOSED: "Close"}


class JobPageFilter(JobFilter):
    """The page's filter: one value of each."""

    q = django_filters.CharFilter(method="having", label="Search jobs")
    status = django_filters.ChoiceFilter(choices=JobStatus.choices, label="State", empty_label="Any state")
    remote = django_filters.ChoiceFilter(choices=RemoteType.choices, label="Where", empty_label="Anywhere")
    department = django_filters.ChoiceFilter(
        choices=lambda: [(name, name) for name in departments()], label="Department", empty_label="Any department"
    )
    location = posted = favorite = hidden = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.form.fields["q"].widget.attrs |= {"type": "search", "placeholder": "Search jobs"}


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job as `jobs/job_table.html` shows it."""

    title: str
    url: str
    place: str
    department: str
    status: str
    get_status_display: str
    requirements: int
    ranked: int
    best: str
    created_at: datetime


def job_row(job: Any, known: JobFigures) -> JobRow:
    """The row of a job of `list_jobs`; it leads to the ranking where there is one."""
    return JobRow(
        title=job.title,
        url=known.url or reverse("jobs:detail", args=[job.pk]),
        place=place_of(job),
        department=job.department,
        status=job.status,
        get_status_display=job.get_status_display(),
        requirements=job.requirement_count,
        ranked=known.ranked,
        best=known.best,
        created_at=job.created_at,
    )


class JobListView(MemberView):
    """All jobs, newest first."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The list."""
        found = JobPageFilter(request.GET, queryset=list_jobs(user=request.user))
        shown = list_page(request, found.qs, "job")
        known = figures([job.pk for job in shown.rows])
        context: dict[str, Any] = {
            "jobs": [job_row(job, known[job.pk]) for job in shown.rows],
            "filter_form": found.form,
            "clear_url": clear_url(request, found.form),
            "page": shown,
        }
        return page_or_fragment(request, "jobs/job_list.html", "results", context)


@dataclass(frozen=True, slots=True)
class Move:
    """A status that the job can be moved to; `warning` says what to know first where there is no way back."""

    status: str
    verb: str
    url: str
    warning: str


class JobDetailView(MemberView):
    """What a job asks for and where it stands."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """The job."""
        job = get_job(job_id=pk, user=request.user)
        rows = requirement_rows(job)
        context: dict[str, Any] = {
            "job": job,
            "place": place_of(job),
            "places": places_of(job),
            "salary": salary_of(job),
            "tabs": tabs.links("job", request, job),
            "must": [row for row in rows if row.must],
            "nice": [row for row in rows if not row.must],
            "pieces": advertisement_pieces(job),
            "moves": moves_of(job),
        }
        return page(request, "jobs/job_detail.html", context)


def moves_of(job: Job) -> list[Move]:
    """Where the job can go from here."""
    return [
        Move(
            status=status,
            verb="Reopen" if job.status == JobStatus.CLOSED else VERBS[JobStatus(status)],
            url=reverse("jobs:status", args=[job.pk, status]),
            warning="" if job.status in STATUS_MOVES[status] else _warning(job.status, status),
        )
        for status in STATUS_MOVES[job.status]
    ]


def _warning(before: str, after: str) -> str:
    now, then = JobStatus(before).label.lower(), JobStatus(after).label.lower()
    return f"A job that is {then} cannot become {now} again. Its requirements and its ranking are kept."


class JobStatusView(MemberView):
    """Move a job to another status."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID, status: str) -> HttpResponse:
        """Move it and say so, with the way back where there is one."""
        job = get_job(job_id=pk, user=request.user)
        before = job.status
        moved = set_job_status(job=job, status=status, actor=request.user)
        if moved.status != before:
            way_back = before in STATUS_MOVES[moved.status]
            undo = reverse("jobs:status", args=[pk, before]) if way_back else ""
            text = f"“{job.title}” is {moved.get_status_display().lower()} now."
            messages.success(request, text, extra_tags=undo)
        return redirect("jobs:detail", pk=pk)


class JobDeleteView(MemberView):
    """Delete a job."""

    http_method_names = ["post"]
    post_role = Role.RECRUITER

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Delete it with its requirements and its ranking."""
        job = get_job(job_id=pk, user=request.user)
        delete_job(job=job, actor=request.user)
        messages.success(request, f"“{job.title}” was deleted.")
        return redirect("jobs:list")
