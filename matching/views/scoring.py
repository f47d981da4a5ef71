"""The page of the scoring weights: sliders, what they would change, and what they were before."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from core.enums import Role
from core.errors import InvalidError
from core.views.base import MemberView, PageRequest, page
from jobs.models import Job
from matching.forms import RankedJobForm, WeightsForm
from matching.models import ScoringWeights
from matching.scoring.points import share_out
from matching.scoring.profiles import Weights
from matching.scoring.result import COMPONENTS
from matching.selectors.basis import weights_in_force, weights_json
from matching.selectors.explanation import COMPONENT_LABELS
from matching.selectors.weights import get_ranking, get_weights, ranked_jobs, weights_history
from matching.selectors.what_if import Move, Moves, what_if
from matching.services.weights import FULL, normalize_weights, set_weights
from matching.wording import COMPONENT_MEANINGS, points_text
from resumes.naming import shown_person

SHOWN_MOVES = 15
IN_FORCE = "The weights are in force. Ranked jobs are being ranked again."


@dataclass(frozen=True, slots=True)
class WeightRow:
    """A component with its weight in words and in whole points for its slider; a reset leads to `start`."""

    component: str
    label: str
    value: str
    slider: int
    start: int
    meaning: str


def weight_rows(weights: Weights) -> list[WeightRow]:
    """The weights as sliders show them; the whole points add up to 100, and all values have the same decimals."""
    held: Mapping[str, float] = weights_json(weights)
    whole = share_out(int(FULL), [held[component] for component in COMPONENTS])
    values = [f"{held[component]:.1f}" for component in COMPONENTS]
    are_whole = all(value.endswith(".0") for value in values)
    return [
        WeightRow(
            component=component,
            label=COMPONENT_LABELS[component],
            value=value.removesuffix(".0") if are_whole else value,
            slider=slider,
            start=slider,
            meaning=COMPONENT_MEANINGS[component],
        )
        for component, slider, value in zip(COMPONENTS, whole, values, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class PastWeights:
    """Weights that were set, in words; `url` puts them in force again."""

    text: str
    author: str
    at: datetime
    url: str


def _past(row: ScoringWeights, *, in_force: bool) -> PastWeights:
    shown = weight_rows(Weights(**row.weights))
    return PastWeights(
        text=", ".join(f"{weight.label} {weight.value}" for weight in shown if float(weight.value)),
        author=str(row.author) if row.author else "a command",
        at=row.created_at,
        url="" if in_force else reverse("matching:scoring-restore", args=[row.pk]),
    )


class ScoringView(MemberView):
    """The weights in force; admins change them here."""

    post_role = Role.ADMIN

    def get(self, request: PageRequest) -> TemplateResponse:
        """Sliders, a preview and the history."""
        history = [_past(row, in_force=number == 0) for number, row in enumerate(weights_history())]
        context: dict[str, Any] = {
            "weights": weight_rows(weights_in_force()),
            "history": history,
            "jobs": ranked_jobs(),
            "can_weigh": request.membership.reaches(Role.ADMIN),
        }
        return page(request, "matching/scoring.html", context)

    def post(self, request: PageRequest) -> HttpResponse:
        """Put the weights in force."""
        _put_in_force(request, weights_in(request.POST))
        return redirect("matching:scoring")


def weights_in(data: Any) -> dict[str, float]:
    """Points by component as a form sends them. Raises InvalidError."""
    form = WeightsForm(data)
    if not form.is_valid():
        raise InvalidError("Each weight is a number from 0 to 100.")
    return form.weights()


def _put_in_force(request: PageRequest, weights: Mapping[str, float]) -> None:
    """Set them and say so, with the way back to those before."""
    before = weights_history().first()
    known = weights_in_force()
    if set_weights(weights=weights, organization=request.organization, actor=request.user) == known:
        messages.info(request, "These weights are in force already.")
        return
    undo = reverse("matching:scoring-restore", args=[before.pk]) if before else reverse("matching:scoring-default")
    messages.success(request, IN_FORCE, extra_tags=undo)


class ScoringRestoreView(MemberView):
    """Put earlier weights in force again, or those that scoring comes with."""

    http_method_names = ["post"]
    post_role = Role.ADMIN

    def post(self, request: PageRequest, weights_pk: uuid.UUID | None = None) -> HttpResponse:
        """Set them anew: the history only grows."""
        chosen = get_weights(weights_pk).weights if weights_pk else weights_json(Weights())
        _put_in_force(request, chosen)
        return redirect("matching:scoring")


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A candidate in the ranking that the weights would give."""

    name: str
    url: str
    place: int
    moved: str
    score: str
    before: str


class ScoringPreviewView(MemberView):
    """The ranking of one job as the weights on the sliders would make it."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The part of the page that shows it; nothing is stored."""
        weights = normalize_weights(weights_in(request.GET))
        ranking = get_ranking(ranked_job_in(request.GET))
        context = moves_context(ranking.job, what_if(ranking.job, ranking, weights))
        return page(request, "matching/scoring_preview.html", context)


def ranked_job_in(data: Any) -> uuid.UUID:
    """The id of the job on which a form tries weights. Raises InvalidError."""
    form = RankedJobForm(data)
    if not form.is_valid():
        raise InvalidError("Choose a job that is ranked.", fields={"job": ["Choose a job that is ranked."]})
    chosen: uuid.UUID = form.cleaned_data["job"]
    return chosen


def moves_context(job: Job, moves: Moves) -> dict[str, Any]:
    """What the table of moves shows."""
    rows = [_move_row(move) for move in moves[:SHOWN_MOVES]]
    return {"job": job, "moves": rows, "moved": moves.moved, "total": len(moves)}


def moved_text(move: Move) -> str:
    """How far a candidate moves, in words; empty where they stay."""
    up = move.before - move.place
    return f"{'up' if up > 0 else 'down'} {abs(up)}" if up else ""


def _move_row(move: Move) -> MoveRow:
    match = move.match
    return MoveRow(
        name=shown_person(match.candidate).name,
        url=reverse("matching:ranking", args=[match.job_id, match.pk]),
        place=move.place,
        moved=moved_text(move),
        score=points_text(move.score),
        before=points_text(match.score),
    )
