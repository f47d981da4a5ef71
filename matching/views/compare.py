"""Two to ten candidates of a job side by side."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.template.response import TemplateResponse
from django.urls import reverse

from core import tabs
from core.errors import NotFoundError
from core.presentation import explanation_language
from core.selectors.taxonomy import taxonomy_in_force
from core.views.base import MemberView, PageRequest, page
from jobs.models import Job, Requirement
from jobs.selectors.job import get_job
from matching.evidence import terms_of
from matching.explaining import ExplainedReason
from matching.explaining.speech import speech
from matching.scoring.result import MISSING
from matching.selectors.explanation import COMPONENT_LABELS, Explanation, compare_matches
from matching.selectors.ranking import chosen_matches
from matching.services.match import refresh_matches
from matching.wording import Bar, QuoteRow, bar_of, lowest_of, points_text, quote_row, years_text
from resumes.naming import shown_person

FEWEST, MOST = 2, 10


@dataclass(frozen=True, slots=True)
class Column:
    """A candidate of the comparison, and whether nobody beats their score and years; `remove_url` is empty for two."""

    name: str
    headline: str
    candidate_url: str
    explanation_url: str
    rank: int | None
    score: str
    bar: Bar
    years: str
    is_best: bool
    has_most_years: bool
    remove_url: str


@dataclass(frozen=True, slots=True)
class PointsCell:
    """Points of one candidate in a row; `best` where nobody has more and not all have the same."""

    points: str
    best: bool


@dataclass(frozen=True, slots=True)
class ComponentRow:
    """A component over the candidates; `available` is empty where it differs between them."""

    component: str
    label: str
    available: str
    cells: list[PointsCell]


@dataclass(frozen=True, slots=True)
class RequirementCell:
    """Whether one candidate meets a requirement (yes, partly, no), in words, with evidence and with what would."""

    met: str
    text: str
    quote: QuoteRow | None
    closing: str


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """A requirement over the candidates."""

    label: str
    must: bool
    cells: list[RequirementCell]


class CompareView(MemberView):
    """The comparison that the address names by `match`, once for each candidate."""

    def get(self, request: PageRequest, job_pk: uuid.UUID) -> TemplateResponse:
        """The table, or what to do first where the choice is not two to ten."""
        job = get_job(job_id=job_pk, user=request.user)
        chosen = list(dict.fromkeys(_id(text) for text in request.GET.getlist("match")))
        fits = FEWEST <= len(chosen) <= MOST
        explained = compare_matches(chosen_matches(job=job, match_ids=chosen)).explanations if fits else ()
        refresh_matches(explanations=explained, actor=request.user)
        context: dict[str, Any] = {
            "job": job,
            "tabs": tabs.links("job", request, job),
            "ranking_url": reverse("matching:ranking", args=[job.pk]),
            "columns": columns_of(job, explained),
            "components": component_rows(explained),
            "language": explanation_language(),
            "requirements": [requirement_row(row, explained) for row in job.requirements.all()] if explained else [],
        }
        return page(request, "matching/compare.html", context)


def _id(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise NotFoundError("There is no such match here.") from error


def columns_of(job: Job, explained: Sequence[Explanation]) -> list[Column]:
    """The candidates, best first, their bars on one scale."""
    lowest = lowest_of([item.match for item in explained])
    everyone = [item.match.pk for item in explained]
    address = reverse("matching:compare", args=[job.pk])
    best = _best([item.score for item in explained])
    most_years = _best([item.match.candidate.total_months for item in explained])
    return [
        Column(
            name=shown_person(item.match.candidate).name,
            headline=item.match.candidate.headline,
            candidate_url=reverse("resumes:candidate-detail", args=[item.match.candidate_id]),
            explanation_url=reverse("matching:ranking", args=[job.pk, item.match.pk]),
            rank=item.match.rank,
            score=points_text(item.score),
            bar=bar_of(item.match, lowest),
            years=years_text(item.match.candidate.total_months),
            is_best=best[place],
            has_most_years=most_years[place],
            remove_url=_without(address, everyone, item.match.pk),
        )
        for place, item in enumerate(explained)
    ]


def _without(address: str, everyone: Sequence[uuid.UUID], one: uuid.UUID) -> str:
    left = [("match", str(pk)) for pk in everyone if pk != one]
    return f"{address}?{urlencode(left)}" if len(left) >= FEWEST else ""


def component_rows(explained: Sequence[Explanation]) -> list[ComponentRow]:
    """The components in their order; missing must-haves only where they cost somebody points."""
    rows = []
    for parts in zip(*(item.components for item in explained), strict=True):
        if parts[0].component == MISSING and not any(part.points for part in parts):
            continue
        available = {part.available for part in parts} if parts[0].component != MISSING else set()
        rows.append(
            ComponentRow(
                component=parts[0].component,
                label=COMPONENT_LABELS[parts[0].component],
                available=points_text(available.pop()) if len(available) == 1 else "",
                cells=_points_cells([part.points for part in parts]),
            )
        )
    return rows


def _points_cells(points: Sequence[Decimal]) -> list[PointsCell]:
    return [PointsCell(points_text(value), best) for value, best in zip(points, _best(points), strict=True)]


def _best(values: Sequence[Decimal | int]) -> list[bool]:
    """Which are the highest; none where all are the same."""
    return [len(set(values)) > 1 and value == max(values) for value in values]


def requirement_row(requirement: Requirement, explained: Sequence[Explanation]) -> RequirementRow:
    """What each candidate shows for the requirement."""
    cells = [_cell(requirement, item) for item in explained]
    return RequirementRow(requirement.label, requirement.must, cells)


def _cell(requirement: Requirement, explanation: Explanation) -> RequirementCell:
    reasons = [
        reason
        for part in explanation.components
        if part.component != MISSING
        for reason in part.reasons
        if reason.requirement == str(requirement.pk)
    ]
    missing = any(item.requirement == str(requirement.pk) for item in explanation.missing)
    quotes = [quote for reason in reasons for quote in reason.quotes]
    text = " ".join(reason.text for reason in reasons)
    terms = terms_of(requirement, text, taxonomy_in_force())
    return RequirementCell(
        met=_met(reasons, missing=missing),
        text=text,
        quote=quote_row(quotes[0], explanation.match, terms, explanation.language) if quotes else None,
        closing=_closing(explanation, str(requirement.pk)),
    )


def _closing(explanation: Explanation, requirement: str) -> str:
    """What would meet the requirement and what it would add, where it is not met."""
    ways = (way for way in explanation.closings.ways if way.requirement == requirement)
    words = speech(explanation.language).gettext("{gain} with {assumed}")
    return next((words.format(gain=points_text(way.gain, signed=True), assumed=way.assumed) for way in ways), "")


def _met(reasons: Sequence[ExplainedReason], *, missing: bool) -> str:
    if missing or not any(reason.points for reason in reasons):
        return "no"
    return "yes" if all(reason.points >= reason.available for reason in reasons) else "partly"
