"""An explanation as the page beside the list shows it."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.urls import reverse

from core.countries import place_text
from core.selectors.taxonomy import taxonomy_in_force
from jobs.models import Requirement
from matching.evidence import terms_of
from matching.explaining import Difference, ExplainedReason
from matching.explaining.speech import speech
from matching.scoring.result import MISSING
from matching.selectors.explanation import ExplainedComponent, Explanation, Lead, MissingRequirement, component_label
from matching.selectors.gaps import Closings
from matching.wording import Bar, QuoteRow, bar_of, doubts_text, lowest_of, points_text, quote_row, years_text
from resumes.naming import shown_person

MOST_DIFFERENCES = 6
MOST_CLOSINGS = 8


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A sentence with its evidence."""

    text: str
    points: str
    quotes: list[QuoteRow]


@dataclass(frozen=True, slots=True)
class ContributionRow:
    """A component's part of the score."""

    component: str
    label: str
    points: str
    available: str
    reasons: list[ReasonRow]


@dataclass(frozen=True, slots=True)
class MissingRow:
    """An unmet must-have: what was found instead, and what it costs; `is_free` where nothing is left to take."""

    label: str
    note: str
    points: str
    is_free: bool


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """What would meet a requirement, and what the score would be then."""

    label: str
    assumed: str
    gain: str
    score: str


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """What sets a candidate apart from the next one."""

    gain: bool
    label: str
    note: str
    points: str


@dataclass(frozen=True, slots=True)
class NextRow:
    """The candidate below: the differences add up to the gap."""

    gap: str
    name: str
    score: str
    differences: list[DifferenceRow]


@dataclass(frozen=True, slots=True)
class Detail:
    """What `matching/explanation.html` shows. The points of contributions and of what is missing make the score."""

    match: uuid.UUID
    name: str
    initials: str
    headline: str
    place: str
    years: str
    candidate_url: str
    doubts: str
    score: str
    rank: int | None
    total: int
    bar: Bar
    missing: list[MissingRow]
    closings: list[ClosingRow]
    musts_score: str
    contributions: list[ContributionRow]
    missing_points: str
    sum: str
    next: NextRow | None
    version: str
    computed_at: datetime
    language: str

    @property
    def is_floored(self) -> bool:
        """Whether something missing would have cost more than was left."""
        return any(item.is_free for item in self.missing)


def detail_of(
    explanation: Explanation, *, total: int, lead: Lead | None, requirements: Mapping[str, Requirement]
) -> Detail:
    """The explanation in rows, with the job's requirements by id."""
    match, candidate = explanation.match, explanation.match.candidate
    person = shown_person(candidate)
    gained = [part for part in explanation.components if part.component != MISSING]
    taken = sum((part.points for part in explanation.components if part.component == MISSING), Decimal(0))
    return Detail(
        match=match.pk,
        name=person.name,
        initials=person.initials,
        headline=candidate.headline,
        place=place_text(candidate.city, candidate.region, candidate.country_code),
        years=years_text(candidate.total_months),
        candidate_url=reverse("resumes:candidate-detail", args=[candidate.pk]),
        doubts=doubts_text(candidate.doubts, explanation.language),
        score=points_text(explanation.score),
        rank=match.rank,
        total=total,
        bar=bar_of(match, lowest_of([match])),
        missing=[_missing_row(item) for item in explanation.missing],
        closings=closing_rows(explanation.closings),
        musts_score="" if explanation.closings.musts_total is None else points_text(explanation.closings.musts_total),
        contributions=[_contribution(part, explanation, requirements) for part in gained],
        missing_points=points_text(taken) if taken else "",
        sum=_sum([part.points for part in gained], taken),
        next=next_row(lead, requirements, explanation.language) if lead else None,
        version=match.version,
        computed_at=match.computed_at,
        language=explanation.language,
    )


def _missing_row(item: MissingRequirement) -> MissingRow:
    return MissingRow(item.label, item.note, points_text(item.points), not item.points)


def closing_rows(closings: Closings) -> list[ClosingRow]:
    """What would meet each requirement that is not fully met."""
    return [
        ClosingRow(way.label, way.assumed, points_text(way.gain, signed=True), points_text(way.total))
        for way in closings.ways[:MOST_CLOSINGS]
    ]


def _contribution(
    part: ExplainedComponent, explanation: Explanation, requirements: Mapping[str, Requirement]
) -> ContributionRow:
    return ContributionRow(
        component=part.component,
        label=part.label,
        points=points_text(part.points),
        available=points_text(part.available),
        reasons=[_reason_row(reason, explanation, requirements.get(reason.requirement)) for reason in part.reasons],
    )


def _reason_row(reason: ExplainedReason, explanation: Explanation, requirement: Requirement | None) -> ReasonRow:
    """A reason with its points, and its quotes cut to what the requirement is about."""
    terms = terms_of(requirement, reason.text, taxonomy_in_force()) if requirement else []
    quotes = (quote_row(quote, explanation.match, terms, explanation.language) for quote in reason.quotes)
    return ReasonRow(reason.text, points_text(reason.points), list(dict.fromkeys(quotes)))


def _sum(gained: list[Decimal], taken: Decimal) -> str:
    added = " + ".join(points_text(points) for points in gained)
    return f"{added} − {points_text(-taken)}" if taken else added


def next_row(lead: Lead, requirements: Mapping[str, Requirement], language: str) -> NextRow:
    """Why a candidate stands above the next; what is left after the largest differences is one row."""
    shown, rest = lead.differences[:MOST_DIFFERENCES], lead.differences[MOST_DIFFERENCES:]
    below = shown_person(lead.second.candidate).name
    rows = [_difference(item, requirements, language, below) for item in shown]
    if rest:
        left = sum((item.points for item in rest), Decimal(0))
        rows.append(DifferenceRow(left >= 0, _smaller(len(rest), language), "", points_text(left, signed=True)))
    return NextRow(points_text(lead.points), below, points_text(lead.second.score), rows)


def _smaller(count: int, language: str) -> str:
    words = speech(language).ngettext("{count} smaller difference", "{count} smaller differences", count)
    return words.format(count=count)


def _difference(item: Difference, requirements: Mapping[str, Requirement], language: str, below: str) -> DifferenceRow:
    """The row of a difference; what is said of the one below names them."""
    asked = requirements.get(item.requirement)
    label = asked.label if asked else component_label(item.component, language)
    said: Any = item.first or (f"{below}: {item.second}" if item.second else "")
    return DifferenceRow(item.points > 0, label, said, points_text(item.points, signed=True))
