"""The ranking of a job as other weights or fewer requirements would make it; nothing is stored until asked."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from core import tabs
from core.enums import Role
from core.errors import NotFoundError
from core.presentation import hides_names
from core.views.base import MemberView, PageRequest, page
from core.views.listing import ListPage, list_page, page_or_fragment
from jobs.models import Job, Requirement
from jobs.selectors.job import get_job
from jobs.services.requirement import add_requirements, leave_out_requirements
from jobs.wording import place_of
from matching.models import Match, Ranking
from matching.scoring.profiles import Weights
from matching.scoring.result import COMPONENTS
from matching.selectors.basis import weights_in_force, weights_json
from matching.selectors.explanation import explain_tried, side_by_side
from matching.selectors.what_if import Move, Moves, Trial, ranking_to_try, scores_under, trial_of, what_if
from matching.services.storing import match_columns
from matching.services.weights import normalize_weights
from matching.views.explaining import Detail, detail_of
from matching.views.ranking import MatchRow, match_rows, weights_context
from matching.views.scoring import WeightRow, moved_text, weight_rows, weights_in

LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Tried:
    """What a request tries: `moves` is the whole order it leads to, best first."""

    job: Job
    ranking: Ranking
    weights: Weights
    dropped: frozenset[str]
    trial: Trial
    moves: Moves

    @property
    def moved(self) -> int:
        """How many candidates change places."""
        return self.moves.moved


def tried(request: PageRequest, job: Job) -> Tried:
    """What the address asks to try. Raises InvalidError for impossible weights, ConflictError before any ranking."""
    ranking = ranking_to_try(job)
    weights, dropped = _weights_of(request), frozenset(request.GET.getlist("without"))
    moves = what_if(job, ranking, weights, dropped)
    return Tried(job, ranking, weights, dropped, trial_of(job, ranking, weights, dropped), moves)


def _weights_of(request: PageRequest) -> Weights:
    asked, in_force = _asked(request), weights_in_force()
    if asked in ({}, {row.component: row.slider for row in weight_rows(in_force)}):
        return in_force
    return normalize_weights(asked)


def _asked(request: PageRequest) -> Mapping[str, float]:
    """The points that the address names, empty where it names none."""
    named = any(component in request.GET for component in COMPONENTS)
    return weights_in(request.GET) if named else {}


def _sliders(request: PageRequest, found: Tried) -> list[WeightRow]:
    """The weights tried, each slider where it was left; a reset leads to those in force."""
    asked, in_force = _asked(request), weight_rows(weights_in_force())
    rows = zip(weight_rows(found.weights), in_force, strict=True)
    return [replace(row, slider=round(asked.get(row.component, row.slider)), start=now.slider) for row, now in rows]


class WhatIfView(MemberView):
    """Sliders for the weights, switches for the requirements, and the ranking that they would give."""

    def get(self, request: PageRequest, job_pk: uuid.UUID, match_pk: uuid.UUID | None = None) -> TemplateResponse:
        """The whole page, the list alone, or the explanation alone."""
        found = tried(request, get_job(job_id=job_pk, user=request.user))
        if request.htmx.target == "explanation" and match_pk is not None:
            context = {"detail": _detail(found, match_pk), "list_url": _address(request, found.job)}
            return page(request, "matching/explanation.html", context)
        return page_or_fragment(request, "matching/what_if.html", "ranked", self._context(found, match_pk))

    def _context(self, found: Tried, match_pk: uuid.UUID | None) -> dict[str, Any]:
        job, request = found.job, self.request
        shown: ListPage[Move] = list_page(request, found.moves, "candidate")
        selected = match_pk or (shown.rows[0].match.pk if shown.rows else None)
        asked = weights_context(request, job)
        return {
            **asked,
            "job": job,
            "place": place_of(job),
            "tabs": tabs.links("job", request, job),
            "weights": _sliders(request, found),
            "requirements": [replace(row, left_out=str(row.pk) in found.dropped) for row in asked["requirements"]],
            "left_out": [row for row in asked["requirements"] if str(row.pk) in found.dropped],
            "matches": _rows(request, found, shown.rows, selected),
            "page": shown,
            "moved": found.moved,
            "total": len(found.moves),
            "keep": self._keepable(found),
            "list_url": _address(request, job),
            "ranking_url": _ranking_address(job, asked["filters"]),
            "is_narrowed": any(name != "sort" for name, _ in asked["filters"]),
            "detail": _detail(found, selected) if selected else None,
            "open": match_pk is not None,
            "sort": "score",
            "order": "best score first",
            "hides_names": hides_names(),
            "trying": True,
        }

    def _keepable(self, found: Tried) -> Mapping[str, float]:
        """The weights as an admin can put them in force; empty where they are, or for others."""
        differs = found.weights != weights_in_force()
        return weights_json(found.weights) if differs and self.request.membership.reaches(Role.ADMIN) else {}


def _address(request: PageRequest, job: Job) -> str:
    return f"{reverse('matching:what-if', args=[job.pk])}?{request.GET.urlencode()}"


def _ranking_address(job: Job, filters: Sequence[tuple[str, str]]) -> str:
    """The ranking as it was filtered before something was tried."""
    query = f"?{urlencode(filters)}" if filters else ""
    return reverse("matching:ranking", args=[job.pk]) + query


def _rows(request: PageRequest, found: Tried, moves: Sequence[Move], selected: uuid.UUID | None) -> list[MatchRow]:
    matches = _as_tried(found, moves)
    rows = match_rows(request, found.job, matches, selected, url_name="matching:what-if")
    return [replace(row, moved=moved_text(move)) for row, move in zip(rows, moves, strict=True)]


def _as_tried(found: Tried, moves: Sequence[Move]) -> list[Match]:
    """The matches as they would be: in place, score, points and what is missing. They are never saved."""
    basis = found.trial.basis
    scores = scores_under(basis, [move.match for move in moves])
    for move, score in zip(moves, scores, strict=True):
        move.match.rank = move.place
        for column, value in match_columns(score, basis.labels, "").items():
            setattr(move.match, column, value)
    return [move.match for move in moves]


def _detail(found: Tried, match_pk: uuid.UUID) -> Detail:
    at = found.moves.find(match_pk)
    if at is None:
        raise NotFoundError("There is no such candidate in what was tried.")
    matches = _as_tried(found, found.moves[at : at + 2])
    comparison = side_by_side(explain_tried(matches, found.trial))
    explanation, lead = comparison.of(match_pk)
    asked: dict[str, Requirement] = {str(row.pk): row for row in found.job.requirements.all()}
    return detail_of(explanation, total=len(found.moves), lead=lead, requirements=asked)


class LeaveOutView(MemberView):
    """Take requirements that were tried without off the job."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, job_pk: uuid.UUID) -> HttpResponse:
        """Remove them, and say how to take it back; the job is ranked again."""
        job = get_job(job_id=job_pk, user=request.user)
        removed = leave_out_requirements(job=job, ids=request.POST.getlist("without"), actor=request.user)
        request.session[LEFT_OUT] = {"job": str(job.pk), "requirements": removed}
        names = ", ".join(values["label"] for values in removed)
        undo = reverse("matching:ask-again", args=[job.pk])
        messages.success(request, f"The job asks for this no more: {names}.", extra_tags=undo)
        return redirect("matching:ranking", job_pk=job.pk)


class AskAgainView(MemberView):
    """Put back the requirements that were taken off the job last."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, job_pk: uuid.UUID) -> HttpResponse:
        """Add them again, after those that stayed."""
        job = get_job(job_id=job_pk, user=request.user)
        held = request.session.pop(LEFT_OUT, None)
        if not held or held["job"] != str(job.pk):
            raise NotFoundError("There is nothing to take back here.")
        add_requirements(job=job, many=held["requirements"], actor=request.user)
        messages.success(request, "The job asks for all of it again.")
        return redirect("matching:ranking", job_pk=job.pk)
