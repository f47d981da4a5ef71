"""Deciding about candidates of a job, from its ranking and from its board."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import reswap, trigger_client_event

from core.errors import InvalidError, NotFoundError
from core.models import Organization
from core.views.base import MemberView, PageRequest, page
from core.views.listing import toast
from jobs.enums import StageKind
from jobs.models import Job, Stage, StageChange
from jobs.selectors.application import application_of, get_change, history_of
from jobs.selectors.job import get_job
from jobs.selectors.stage import get_stage, stages_of
from jobs.services.application import undo_move
from jobs.wording import StageMark, stage_mark
from matching.models import Match
from matching.services.decision import MOST_AT_ONCE, decide
from matching.views.pipeline import board_context
from resumes.models import Candidate
from resumes.naming import shown_person

SHOWN_MOVES = 5
WHY_REJECTED = "The reason is kept with the decision. Name what the job asks for, nothing personal."


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A move in words."""

    text: str
    reason: str
    note: str
    actor: str
    at: Any


@dataclass(frozen=True, slots=True)
class DecisionState:
    """What `matching/decision.html` shows of a candidate: where they stand, where they can go, how they came there."""

    candidate: uuid.UUID
    name: str
    mark: StageMark | None
    stage: uuid.UUID | None
    stages: list[Stage]
    moves: list[MoveLine]
    can_shortlist: bool
    can_reject: bool


def decision_state(job: Job, candidate: Candidate, organization: Organization) -> DecisionState:
    """Where the candidate stands in the job's pipeline."""
    held = application_of(job_id=job.pk, candidate_id=candidate.pk)
    history = history_of(job_id=job.pk, candidate_id=candidate.pk)[:SHOWN_MOVES] if held else []
    return DecisionState(
        candidate=candidate.pk,
        name=shown_person(candidate).name,
        mark=stage_mark(held.stage.name, held.stage.kind) if held else None,
        stage=held.stage_id if held else None,
        stages=stages_of(organization),
        moves=[_line(change) for change in history],
        can_shortlist=not held or held.stage.kind == StageKind.APPLIED,
        can_reject=not held or held.stage.kind != StageKind.REJECTED,
    )


def _line(change: StageChange) -> MoveLine:
    taken_back = "taken back" if hasattr(change, "undone_by") else ""
    takes_back = "takes the move before back" if change.undoes_id else ""
    placed = f"rank {change.rank} of {change.ranked}" if change.rank else ""
    against = "against the ranking" if change.is_override else ""
    return MoveLine(
        text=f"{change.before_name} → {change.after_name}" if change.before_name else change.after_name,
        reason=change.reason,
        note=", ".join(filter(None, (placed, against, taken_back, takes_back))),
        actor=str(change.actor) if change.actor else "A former member",
        at=change.created_at,
    )


class DecideView(MemberView):
    """Move candidates, named by `candidate` or `match`, to the stage that `status` names, for the `reason`."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, job_pk: uuid.UUID) -> HttpResponse:
        """Move them, and tell it with a way back; ask for the reason first where one is needed."""
        job = get_job(job_id=job_pk, user=request.user)
        people = _people(request, job)
        stage = get_stage(request.organization, request.POST.get("status", ""))
        reason = request.POST.get("reason", "").strip()
        try:
            made = _moved(request, job, people, stage, reason)
        except InvalidError as error:
            if error.error_code == "reason_needed" and request.htmx:
                return ask_why(people, stage, error.message)
            raise
        return _answer(request, job, people, stage, made)


def _moved(request: PageRequest, job: Job, people: Sequence[Candidate], stage: Stage, reason: str) -> list[StageChange]:
    """The moves that were made; pages ask for the reason of every rejection."""
    if stage.kind == StageKind.REJECTED and not reason:
        raise InvalidError(WHY_REJECTED, fields={"reason": [WHY_REJECTED]}, code="reason_needed")
    made = (decide(job=job, candidate=who, stage=stage, actor=request.user, reason=reason) for who in people)
    return [change for change in made if change is not None]


def _people(request: PageRequest, job: Job) -> list[Candidate]:
    """The candidates that the request names, by id. Raises InvalidError, NotFoundError."""
    try:
        ids = {uuid.UUID(text) for text in request.POST.getlist("candidate")}
        match_ids = {uuid.UUID(text) for text in request.POST.getlist("match")}
    except ValueError as error:
        raise InvalidError("These are no candidates.") from error
    if not 0 < len(ids) + len(match_ids) <= MOST_AT_ONCE:
        raise InvalidError(f"Choose 1 to {MOST_AT_ONCE} candidates.")
    ranked = set(Match.objects.filter(job=job, pk__in=match_ids).values_list("candidate", flat=True))
    people = list(Candidate.objects.filter(pk__in=ids | ranked).defer("search").order_by("pk"))
    if len(ranked) < len(match_ids) or len(people) < len(ids | ranked):
        raise NotFoundError("One of these candidates is not here.")
    return people


def ask_why(people: Sequence[Candidate], stage: Stage, why: str) -> HttpResponse:
    """Have the page ask for the reason, with all that the decision named."""
    who = shown_person(people[0]).name if len(people) == 1 else f"{len(people)} candidates"
    rejects = stage.kind == StageKind.REJECTED
    asked = {
        "candidates": [str(person.pk) for person in people],
        "status": str(stage.pk),
        "title": f"Reject {who}" if rejects else f"Move {who} to {stage.name}",
        "action": "Reject" if rejects else "Move",
        "why": why,
    }
    return trigger_client_event(reswap(HttpResponse(), "none"), "why", asked)


def _answer(
    request: PageRequest, job: Job, people: Sequence[Candidate], stage: Stage, made: Sequence[StageChange]
) -> HttpResponse:
    who = shown_person(people[0]).name if len(people) == 1 else f"{len(made)} candidates"
    text = f"{who} moved to {stage.name}." if made else f"Nothing to move: already in {stage.name}."
    undo = undo_url(job, made) if made else ""
    if not request.htmx:
        messages.success(request, text, extra_tags=undo)
        return redirect(back(request, reverse("matching:pipeline", args=[job.pk])))
    if request.htmx.target == "board":
        return toast(page(request, "matching/pipeline.html#board", board_context(request, job)), text, undo=undo)
    opened = next((person for person in people if str(person.pk) == request.POST.get("open")), None)
    context = {
        "job": job,
        "cells": [(person, stage_mark(stage.name, stage.kind)) for person in people],
        "decision": decision_state(job, opened, request.organization) if opened else None,
        "swapped": True,
    }
    return toast(page(request, "matching/decision_swaps.html", context), text, undo=undo)


def undo_url(job: Job, made: Sequence[StageChange]) -> str:
    """Where these moves are taken back."""
    return f"{reverse('matching:undo', args=[job.pk])}?{urlencode([('change', str(change.pk)) for change in made])}"


def back(request: HttpRequest, default: str) -> str:
    """The page that the request came from where it is one of this site, else `default`."""
    came_from = request.headers.get("Referer", "")
    allowed = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
    return came_from if allowed else default


class UndoView(MemberView):
    """Take moves back, named by `change`."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, job_pk: uuid.UUID) -> HttpResponse:
        """Take all of them back, or none where one cannot be."""
        job = get_job(job_id=job_pk, user=request.user)
        try:
            ids = [uuid.UUID(text) for text in request.GET.getlist("change")[:MOST_AT_ONCE]]
        except ValueError as error:
            raise InvalidError("These are no moves.") from error
        for change in [get_change(change_id) for change_id in ids]:
            if change.application.job_id != job.pk:
                raise NotFoundError("There is no such move in this job.")
            undo_move(change=change, actor=request.user)
        messages.success(request, "Taken back." if ids else "There was nothing to take back.")
        return redirect(back(request, reverse("matching:pipeline", args=[job.pk])))
