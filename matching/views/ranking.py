"""The ranking of a job, with the explanation beside it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect, HttpResponseClientRefresh

from core import tabs
from core.enums import Role
from core.errors import NotFoundError
from core.presentation import hides_names
from core.views.base import MemberView, PageRequest, page
from core.views.listing import ListPage, list_page, page_or_fragment
from jobs.models import Job
from jobs.selectors.job import get_job
from jobs.selectors.stage import stages_of
from jobs.wording import StageMark, place_of, stage_mark
from matching.forms import SORT_LABELS, RankingPageFilter
from matching.models import Match, Ranking
from matching.selectors.basis import weights_in_force
from matching.selectors.explanation import Comparison, compare_matches
from matching.selectors.match import (
    counts_to_earlier_month,
    get_match,
    is_ranking_outdated,
    last_ranking,
    ranking_of,
    ranking_task,
)
from matching.selectors.ranked import RANKED_AGAIN
from matching.selectors.ranking import match_below
from matching.services.match import refresh_matches
from matching.services.ranking import request_ranking
from matching.services.weights import set_weights
from matching.views.decision import decision_state
from matching.views.explaining import detail_of
from matching.views.scoring import IN_FORCE, weight_rows, weights_in
from matching.views.unranked import unranked_page
from matching.wording import Bar, bar_of, lowest_of, points_text, years_text
from resumes.naming import shown_person

STALE = "The job, the weights or the scoring changed since this ranking."
EARLIER_MONTH = "This ranking counts work up to {month}."
MONTHS_FOLLOW = "The months since follow within the hour."


@dataclass(frozen=True, slots=True)
class MatchRow:
    """A match as `matching/ranking_table.html` shows it."""

    pk: uuid.UUID
    rank: int | None
    url: str
    name: str
    initials: str
    headline: str
    score: str
    bar: Bar
    missing: list[str]
    years: str
    candidate: uuid.UUID
    mark: StageMark | None
    selected: bool
    doubts: int
    moved: str = ""


@dataclass(frozen=True, slots=True)
class RequirementToggle:
    """A requirement that can be left out to see what happens."""

    pk: uuid.UUID
    label: str
    must: bool
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class TaskProgress:
    """How far the work is."""

    title: str
    done: int
    total: int
    note: str


@dataclass(frozen=True, slots=True)
class RankingState:
    """Where the ranking of a job stands: `stale` says in words why it should be made again."""

    ranked_at: datetime | None
    total: int
    stale: str
    task: TaskProgress | None


class RankingView(MemberView):
    """The ranked candidates of a job; the address names the one whose explanation is open."""

    def get(self, request: PageRequest, job_pk: uuid.UUID, match_pk: uuid.UUID | None = None) -> HttpResponse:
        """The whole page, the list alone, or the explanation alone."""
        job = get_job(job_id=job_pk, user=request.user)
        if not job.is_ranked:
            return unranked_page(request, job)
        if request.htmx.target == "explanation" and match_pk is not None:
            return self._explanation(job, match_pk)
        return page_or_fragment(request, "matching/ranking.html", "ranked", self._context(job, match_pk))

    def _explanation(self, job: Job, match_pk: uuid.UUID) -> HttpResponse:
        """The explanation alone; where it moves its row in the list, the whole page is loaded."""
        context = {"job": job, "list_url": list_url(self.request, job), **explained(self.request, job, match_pk)}
        if context["rescored"]:
            return HttpResponseClientRedirect(self.request.get_full_path())
        return page(self.request, "matching/explanation.html", context)

    def _context(self, job: Job, match_pk: uuid.UUID | None) -> dict[str, Any]:
        found = RankingPageFilter(self.request.GET, queryset=ranking_of(job))
        shown: ListPage[Match] = list_page(self.request, found.qs, "candidate")
        if match_pk is None and shown.rows:
            match_pk = shown.rows[0].pk
        explanation = explained(self.request, job, match_pk)
        if explanation["rescored"]:
            shown = list_page(self.request, found.qs, "candidate")
        sort = found.form.cleaned_data.get("sort") or "score" if found.form.is_valid() else "score"
        return {
            "job": job,
            "place": place_of(job),
            "tabs": tabs.links("job", self.request, job),
            "ranking": ranking_state(job),
            "filter_form": found.form,
            "clear_url": reverse("matching:ranking", args=[job.pk]) if is_narrowed(self.request, found) else "",
            **weights_context(self.request, job),
            "matches": match_rows(self.request, job, shown.rows, match_pk),
            "page": shown,
            "list_url": list_url(self.request, job),
            **explanation,
            "stages": stages_of(self.request.organization),
            "open": "match_pk" in self.kwargs,
            "sort": sort,
            "order": dict(SORT_LABELS)[sort].lower(),
            "hides_names": hides_names(),
        }


def is_narrowed(request: PageRequest, found: RankingPageFilter) -> bool:
    """Whether a filter is active; the order alone is none."""
    return any(request.GET.get(name, "").strip() for name in found.form.fields if name != "sort")


def explained(request: PageRequest, job: Job, match_pk: uuid.UUID | None) -> dict[str, Any]:
    """The explanation of a match of this job, and what was decided about it; None where no match is named.

    A score that has changed is stored, as over the API; `rescored` says so.
    """
    if match_pk is None:
        return {"detail": None, "decision": None, "rescored": False}
    match = get_match(match_id=match_pk)
    if match.job_id != job.pk:
        raise NotFoundError("There is no such match here.")
    comparison = _beside_next(match)
    rescored = refresh_matches(explanations=comparison.explanations, actor=request.user)
    if rescored:
        comparison = _beside_next(match)
    explanation, lead = comparison.of(match_pk)
    asked = {str(row.pk): row for row in job.requirements.all()}
    detail = detail_of(explanation, total=ranking_of(job).count(), lead=lead, requirements=asked)
    decision = decision_state(job, match.candidate, request.organization)
    return {"detail": detail, "decision": decision, "rescored": rescored}


def _beside_next(match: Match) -> Comparison:
    below = match_below(match)
    return compare_matches([match, below] if below else [match])


def match_rows(
    request: PageRequest,
    job: Job,
    matches: Sequence[Match],
    selected: uuid.UUID | None,
    *,
    url_name: str = "matching:ranking",
) -> list[MatchRow]:
    """The rows of matches, each leading to its explanation at `url_name`; their bars share one scale."""
    lowest = lowest_of(matches)
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    people = [shown_person(match.candidate) for match in matches]
    return [
        MatchRow(
            pk=match.pk,
            rank=match.rank,
            url=reverse(url_name, args=[job.pk, match.pk]) + query,
            name=person.name,
            initials=person.initials,
            headline=match.candidate.headline,
            score=points_text(match.score),
            bar=bar_of(match, lowest),
            missing=[item["label"] for item in match.missing],
            years=years_text(match.candidate.total_months),
            candidate=match.candidate_id,
            mark=stage_mark(match.stage["name"], match.stage["kind"]) if match.stage else None,  # type: ignore[attr-defined]
            selected=match.pk == selected,
            doubts=match.candidate.doubts,
        )
        for match, person in zip(matches, people, strict=True)
    ]


def list_url(request: PageRequest, job: Job) -> str:
    """The ranking as it is filtered, without a selection."""
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return reverse("matching:ranking", args=[job.pk]) + query


def ranking_state(job: Job) -> RankingState:
    """Where the ranking stands."""
    ranking, task = last_ranking(job), ranking_task(job)
    stale = _stale(job, ranking) if ranking and not task else ""
    progress = TaskProgress(task.title, task.done, task.total or 1, "") if task else None
    return RankingState(
        ranked_at=ranking.computed_at if ranking else None,
        total=ranking.candidates if ranking else 0,
        stale=stale,
        task=progress,
    )


def _stale(job: Job, ranking: Ranking) -> str:
    if not is_ranking_outdated(job, ranking):
        return ""
    if not counts_to_earlier_month(job, ranking):
        return STALE
    earlier = EARLIER_MONTH.format(month=f"{ranking.as_of:%B %Y}")
    return f"{earlier} {MONTHS_FOLLOW}" if job.status in RANKED_AGAIN else earlier


class RankingStateView(MemberView):
    """How far the ranking is, asked again and again while it runs."""

    def get(self, request: PageRequest, job_pk: uuid.UUID) -> HttpResponse:
        """The state; a page that shows no candidates yet is loaded anew when it is finished."""
        job = get_job(job_id=job_pk, user=request.user)
        state = ranking_state(job)
        if state.task is None and request.GET.get("shown") == "0":
            return HttpResponseClientRefresh()
        context = {"job": job, "ranking": state, "finished_now": state.task is None, "list_url": list_url(request, job)}
        return page(request, "matching/ranking_state.html", context)


class RankAgainView(MemberView):
    """Ask for a ranking."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, job_pk: uuid.UUID) -> HttpResponse:
        """Queue it and show its progress."""
        request_ranking(job=get_job(job_id=job_pk, user=request.user), actor=request.user)
        return redirect("matching:ranking", job_pk=job_pk)


class WeightsView(MemberView):
    """The points that each component may earn, for the whole organization."""

    http_method_names = ["post"]
    post_role = Role.ADMIN

    def post(self, request: PageRequest, job_pk: uuid.UUID) -> HttpResponse:
        """Put them in force; ranked jobs are ranked again."""
        job = get_job(job_id=job_pk, user=request.user)
        set_weights(weights=weights_in(request.POST), organization=request.organization, actor=request.user)
        messages.success(request, IN_FORCE)
        return redirect("matching:ranking", job_pk=job.pk)


def weights_context(request: PageRequest, job: Job) -> dict[str, Any]:
    """The weights in force, what the job asks for, and where both can be tried otherwise."""
    return {
        "weights": weight_rows(weights_in_force()),
        "requirements": [RequirementToggle(row.pk, row.label, row.must) for row in job.requirements.all()],
        "what_if_url": reverse("matching:what-if", args=[job.pk]),
        "filters": filters_in(request),
    }


def filters_in(request: PageRequest) -> list[tuple[str, str]]:
    """The filters of the ranking that the address names, as (name, value)."""
    named = ((name, request.GET.get(name, "")) for name in RankingPageFilter.base_filters)
    return [(name, value) for name, value in named if value.strip()]
