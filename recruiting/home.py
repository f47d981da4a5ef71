"""What the home page tells: what needs attention, open jobs, work in progress, what happened lately."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from core.activity_texts import render
from core.enums import TaskStatus
from core.models import Activity, TaskRun
from jobs.figures import figures
from jobs.models import Job, Requirement
from jobs.wording import place_of
from matching.models import Match, Ranking
from resumes.enums import UploadOutcome
from resumes.models import Candidate, UploadItem

LATELY = timedelta(days=7)
STRONG_SCORE, STRONG_RANK = 60, 10
MOST_JOBS, MOST_TASKS, MOST_EVENTS = 8, 5, 12


@dataclass(frozen=True, slots=True)
class Attention:
    """Something that waits for a person: `tone` is bad, warn or good; `action` is what to do at `url`."""

    tone: str
    icon: str
    text: str
    detail: str
    url: str
    action: str


@dataclass(frozen=True, slots=True)
class Step:
    """A first step of a new organization."""

    text: str
    detail: str
    url: str
    action: str
    done: bool


@dataclass(frozen=True, slots=True)
class OpenJob:
    """An active job with its ranking's figures."""

    title: str
    url: str
    detail: str
    ranked: int
    best: str


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the timeline."""

    text: str
    actor: str
    at: datetime
    url: str


def first_steps() -> list[Step]:
    """From files to a shortlist, with what is done already."""
    return [
        Step(
            "Upload resumes",
            "One or several hundred files. Each becomes a candidate with experience, education and skills.",
            reverse("resumes:upload-list"),
            "Upload resumes",
            Candidate.objects.exists(),
        ),
        Step(
            "Create a job",
            "Paste its advertisement; what it asks for is proposed to you.",
            reverse("jobs:create"),
            "Create a job",
            Job.objects.exists(),
        ),
        Step(
            "Read the ranking",
            "Every candidate is scored for the job, with reasons that quote the resume.",
            reverse("jobs:list"),
            "Open the jobs",
            Ranking.objects.filter(candidates__gt=0).exists(),
        ),
    ]


def needs_attention(*, since: datetime) -> list[Attention]:
    """What waits for somebody, the worst first; strong candidates count from `since`."""
    return [*_failed_tasks(), *_refused_files(), *_unfinished_jobs(), *_strong_candidates(since)]


def _counted(count: int, noun: str, plural: str = "") -> str:
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def _failed_tasks() -> list[Attention]:
    failed = TaskRun.objects.failed().filter(finished_at__gte=timezone.now() - LATELY)
    count, newest = failed.count(), failed.order_by("-finished_at").first()
    if newest is None:
        return []
    url = f"{reverse('core:task-list')}?status={TaskStatus.FAILED}"
    detail = f"{newest.title}: {newest.error}"
    return [Attention("bad", "alert", f"{_counted(count, 'task')} failed", detail, url, "Look")]


def _refused_files() -> list[Attention]:
    lately = Q(created_at__gte=timezone.now() - LATELY, outcome=UploadOutcome.REFUSED)
    refused = UploadItem.objects.filter(lately)
    count, newest = refused.count(), refused.order_by("-created_at").first()
    if newest is None:
        return []
    text = f"{_counted(count, 'file')} {'was' if count == 1 else 'were'} refused"
    return [Attention("warn", "stop", text, f"{newest.name}: {newest.message}", reverse("resumes:upload-list"), "Look")]


def _unfinished_jobs() -> list[Attention]:
    asked = Exists(Requirement.objects.filter(job=OuterRef("pk")))
    waiting = Exists(TaskRun.objects.open().filter(kind="matching.rank", subject_id=OuterRef("pk")))
    jobs = Job.objects.active().for_list().annotate(asked=asked, waiting=waiting)
    found = []
    for job in jobs.filter(Q(asked=False) | Q(ranking=None, waiting=False))[:MOST_JOBS]:
        if not job.asked:
            url, detail = reverse("jobs:edit", args=[job.pk]), "It is ranked by title and text alone."
            found.append(Attention("warn", "quote", f"{job.title} has no requirements", detail, url, "Add some"))
        else:
            url = reverse("matching:ranking", args=[job.pk])
            found.append(Attention("warn", "chart", f"{job.title} is not ranked yet", "It is active.", url, "Open"))
    return found


def _strong_candidates(since: datetime) -> list[Attention]:
    strong = ExpressionWrapper(Q(created_at__gt=since, score__gte=STRONG_SCORE), output_field=BooleanField())
    best = Match.objects.filter(job=OuterRef("pk")).order_by("-score", "id").values(strong=strong)[:STRONG_RANK]
    jobs = Job.objects.active().annotate(best=ArraySubquery(best)).values_list("pk", "title", "best")
    counts = [(sum(first), title, job_id) for job_id, title, first in jobs if any(first)]
    return [
        Attention(
            "good",
            "star",
            f"{_counted(count, 'new strong candidate')} for {title}",
            f"Among the first {STRONG_RANK} with {STRONG_SCORE} points or more, new since your last visit.",
            reverse("matching:ranking", args=[job_id]),
            "Read",
        )
        for count, title, job_id in sorted(counts, key=lambda each: (-each[0], each[1]))[:MOST_JOBS]
    ]


def open_jobs() -> list[OpenJob]:
    """Active jobs, newest first."""
    jobs = list(Job.objects.active().for_list()[:MOST_JOBS])
    known = figures([job.pk for job in jobs])
    return [
        OpenJob(
            title=job.title,
            url=known[job.pk].url or reverse("jobs:detail", args=[job.pk]),
            detail=" · ".join(filter(None, (job.department, place_of(job)))),
            ranked=known[job.pk].ranked,
            best=known[job.pk].best,
        )
        for job in jobs
    ]


def tasks_under_way() -> list[TaskRun]:
    """Work that waits or runs."""
    return list(TaskRun.objects.open().order_by("created_at")[:MOST_TASKS])


def latest_events() -> list[Event]:
    """What happened lately, newest first, with links to what is still there."""
    lines = list(Activity.objects.select_related("actor")[:MOST_EVENTS])
    links = _links(lines)
    return [
        Event(
            text=render(line.code, line.params),
            actor=str(line.actor) if line.actor else "",
            at=line.created_at,
            url=links.get(line.subject_id, ""),
        )
        for line in lines
    ]


def _links(lines: Sequence[Activity]) -> dict[uuid.UUID, str]:
    about = {line.subject_id for line in lines}
    jobs = Job.objects.filter(pk__in=about).values_list("pk", flat=True)
    people = Candidate.objects.filter(pk__in=about).values_list("pk", flat=True)
    return {
        **{pk: reverse("jobs:detail", args=[pk]) for pk in jobs},
        **{pk: reverse("resumes:candidate-detail", args=[pk]) for pk in people},
    }
