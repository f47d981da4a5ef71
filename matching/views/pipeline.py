"""The board of a job: a column a stage, a card a candidate."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.template.response import TemplateResponse
from django.urls import reverse

from core import tabs
from core.presentation import hides_names
from core.views.base import MemberView, PageRequest, page
from jobs.models import Job
from jobs.selectors.job import get_job
from jobs.selectors.stage import stages_of
from jobs.wording import StageMark, place_of, stage_mark
from matching.selectors.pipeline import Card, Column, pipeline_of
from matching.wording import points_text
from resumes.naming import shown_person


@dataclass(frozen=True, slots=True)
class CardRow:
    """A candidate as `matching/pipeline.html` shows them; score and rank are empty where they are not ranked."""

    candidate: uuid.UUID
    name: str
    initials: str
    headline: str
    url: str
    score: str
    rank: int | None
    since: datetime


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A stage with its cards; `more` is how many are not shown."""

    pk: uuid.UUID
    name: str
    mark: StageMark
    count: int
    more: int
    cards: list[CardRow]


class PipelineView(MemberView):
    """Who stands in which stage of the job's pipeline."""

    def get(self, request: PageRequest, job_pk: uuid.UUID) -> TemplateResponse:
        """The board."""
        job = get_job(job_id=job_pk, user=request.user)
        context = {
            **board_context(request, job),
            "place": place_of(job),
            "tabs": tabs.links("job", request, job),
        }
        return page(request, "matching/pipeline.html", context)


def board_context(request: PageRequest, job: Job) -> dict[str, Any]:
    """What the board itself shows."""
    columns = [column_row(job, column) for column in pipeline_of(job, request.organization)]
    return {
        "job": job,
        "columns": columns,
        "people": sum(column.count for column in columns),
        "stages": stages_of(request.organization),
        "hides_names": hides_names(),
    }


def column_row(job: Job, column: Column) -> ColumnRow:
    """A stage in rows."""
    return ColumnRow(
        pk=column.stage.pk,
        name=column.stage.name,
        mark=stage_mark(column.stage.name, column.stage.kind),
        count=column.count,
        more=column.count - len(column.cards),
        cards=[card_row(job, card) for card in column.cards],
    )


def card_row(job: Job, card: Card) -> CardRow:
    """A card in words; it leads to the explanation of the score where there is one, else to the candidate."""
    candidate, match = card.application.candidate, card.match
    person = shown_person(candidate)
    page_of = ("matching:ranking", [job.pk, match.pk]) if match else ("resumes:candidate-detail", [candidate.pk])
    return CardRow(
        candidate=candidate.pk,
        name=person.name,
        initials=person.initials,
        headline=candidate.headline,
        url=reverse(page_of[0], args=page_of[1]),
        score=points_text(match.score) if match else "",
        rank=match.rank if match else None,
        since=card.application.moved_at,
    )
