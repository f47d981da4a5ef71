"""What matching adds to the pages of the apps below: figures of jobs, a tab, a panel, links of tasks."""

import uuid
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from core.models import TaskRun
from core.navigation import OpenJob
from core.panels import Panel
from jobs.enums import JobStatus
from jobs.figures import JobFigures
from jobs.models import Job
from jobs.selectors.application import applications_of
from jobs.wording import stage_mark
from matching.selectors.match import candidate_matches, last_ranking
from matching.selectors.ranking import ranking_figures
from matching.wording import bar_of, lowest_of, points_text
from resumes.models import Candidate

MOST_SHOWN = 8
MOST_IN_SHELL = 6
MOST_OFFERED = 50


def job_figures(job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, JobFigures]:
    """How many candidates each ranked job has, its best score and its ranking's page."""
    return {
        job_id: JobFigures(count, best, reverse("matching:ranking", args=[job_id]))
        for job_id, (count, best) in ranking_figures(job_ids).items()
    }


def open_jobs(request: HttpRequest) -> list[OpenJob]:
    """The newest active jobs, each leading to its ranking."""
    here = str(request.resolver_match.kwargs.get("job_pk", "")) if request.resolver_match else ""
    jobs = Job.objects.active().for_list().select_related("ranking")[:MOST_IN_SHELL]
    return [
        OpenJob(
            label=job.title,
            url=reverse("matching:ranking", args=[job.pk]),
            count=job.ranking.candidates if hasattr(job, "ranking") else 0,
            current=str(job.pk) == here,
        )
        for job in jobs
    ]


def ranked_count(job: Job) -> int:
    """How many candidates are ranked for the job."""
    ranking = last_ranking(job)
    return ranking.candidates if ranking else 0


def ranking_link(run: TaskRun) -> str:
    """The page of the ranking that a task makes."""
    return reverse("matching:ranking", args=[run.subject_id]) if run.subject_id else ""


def logged_ranking_link(run: TaskRun) -> str:
    """The page of the logged ranking that a task computes again."""
    return reverse("matching:logged-ranking", args=[run.subject_id]) if run.subject_id else ""


def proposals_link(run: TaskRun) -> str:
    """The page of what a task of learning proposes."""
    return reverse("matching:proposals")


def applications_panel(request: HttpRequest, candidate: Candidate) -> Panel:
    """The jobs that the candidate is considered for, and the way to put them into another one's pipeline."""
    held = list(applications_of(candidate.pk)[:MOST_SHOWN])
    rows = [
        {
            "title": application.job.title,
            "url": reverse("matching:pipeline", args=[application.job_id]),
            "mark": stage_mark(application.stage.name, application.stage.kind),
            "since": application.moved_at,
        }
        for application in held
    ]
    considered = [application.job_id for application in held]
    others = Job.objects.active().for_list().exclude(pk__in=considered)[:MOST_OFFERED]
    return {
        "template": "matching/candidate_applications.html",
        "applications": rows,
        "candidate": candidate.pk,
        "others": [(job.title, reverse("matching:decide", args=[job.pk])) for job in others],
    }


def matches_panel(request: HttpRequest, candidate: Candidate) -> Panel:
    """The candidate's best matches with active jobs."""
    active = candidate_matches(candidate_id=candidate.pk).filter(job__status=JobStatus.ACTIVE)
    matches = list(active[:MOST_SHOWN])
    lowest = lowest_of(matches)
    rows: list[dict[str, Any]] = [
        {
            "title": match.job.title,
            "url": reverse("matching:ranking", args=[match.job_id, match.pk]),
            "score": points_text(match.score),
            "bar": bar_of(match, lowest),
            "rank": match.rank,
            "total": match.job.ranking.candidates if hasattr(match.job, "ranking") else 0,
        }
        for match in matches
    ]
    return {"template": "matching/candidate_matches.html", "matches": rows}


def similar_panel(request: HttpRequest, candidate: Candidate) -> Panel:
    """Where the candidates most like this one are shown."""
    return {
        "template": "matching/similar_panel.html",
        "url": reverse("matching:candidate-similar", args=[candidate.pk]),
    }
