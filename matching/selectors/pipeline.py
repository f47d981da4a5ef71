"""The board of a job: its stages, with the candidates who stand in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, DecimalField, F, OuterRef, Subquery, Window
from django.db.models.functions import RowNumber

from core.models import Organization
from jobs.models import Application, Job, Stage
from jobs.selectors.stage import stages_of
from matching.models import Match

SHOWN_IN_STAGE = 50


@dataclass(frozen=True, slots=True)
class Card:
    """A candidate on the board; no match where they are not ranked, or the job is not."""

    application: Application
    match: Match | None


@dataclass(frozen=True, slots=True)
class Column:
    """A stage with the first of its cards and how many there are."""

    stage: Stage
    count: int
    cards: tuple[Card, ...]


def pipeline_of(job: Job, organization: Organization) -> list[Column]:
    """Every stage in order: the best score first, then who came first; by date alone where the job is not ranked."""
    applications = Application.objects.filter(job=job).order_by()
    counts: Mapping[Any, int] = dict(applications.values_list("stage").annotate(Count("id")))
    held = Match.objects.filter(job=job, candidate=OuterRef("candidate")) if job.is_ranked else Match.objects.none()
    score = Subquery(held.values("score")[:1], output_field=DecimalField())
    order = [F("score").desc(nulls_last=True), F("opened_at").asc(), F("id").asc()]
    placed = applications.annotate(score=score).annotate(
        place=Window(RowNumber(), partition_by=F("stage"), order_by=order)
    )
    first = placed.filter(place__lte=SHOWN_IN_STAGE).select_related("candidate").defer("candidate__search")
    shown = list(first.order_by("place"))
    matches = _matches(job, shown)
    return [
        Column(
            stage=stage,
            count=counts.get(stage.pk, 0),
            cards=tuple(Card(row, matches.get(row.candidate_id)) for row in shown if row.stage_id == stage.pk),
        )
        for stage in stages_of(organization)
    ]


def _matches(job: Job, shown: list[Application]) -> dict[Any, Match]:
    if not job.is_ranked:
        return {}
    found = Match.objects.placed().filter(job=job, candidate__in=[row.candidate_id for row in shown])
    return {match.candidate_id: match for match in found}
