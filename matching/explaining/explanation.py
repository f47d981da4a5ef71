"""Turn a score into sentences: why the points, what is missing, and why one candidate stands above another."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from matching.explaining.sentences import REMEDIES, render, render_remedy
from matching.explaining.speech import SOURCE
from matching.scoring.profiles import Quote
from matching.scoring.result import MISSING, Reason, Score


@dataclass(frozen=True, slots=True)
class ExplainedReason:
    """One reason in words. The points of all sentences add up to the score."""

    component: str
    text: str
    points: Decimal
    available: Decimal
    quotes: tuple[Quote, ...]
    requirement: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What keeps points away: what was found, what would close it, and how many points that brings."""

    component: str
    requirement: str
    must: bool
    found: str
    remedy: str
    gain: Decimal


@dataclass(frozen=True, slots=True)
class Difference:
    """Points by which the first candidate leads (negative: trails) for one reason, with both sentences."""

    component: str
    requirement: str
    points: Decimal
    first: str
    second: str


def explain(score: Score, language: str = SOURCE) -> tuple[ExplainedReason, ...]:
    """Every reason of the score as a sentence in the language, in the order of its contributions."""
    return tuple(
        _explained(part.component, reason, language) for part in score.contributions for reason in part.reasons
    )


def _explained(component: str, reason: Reason, language: str) -> ExplainedReason:
    return ExplainedReason(
        component=component,
        text=render(reason, language),
        points=reason.points,
        available=reason.available,
        quotes=reason.quotes,
        requirement=reason.requirement,
    )


def find_gaps(score: Score, gains: Mapping[str, Decimal], language: str = SOURCE) -> tuple[Gap, ...]:
    """What is missing and what would close it: unmet must-haves first, then by the points to gain.

    `gains` are what meeting each requirement was found to add; a gap that is of no requirement brings at most what its
    reason did not earn.
    """
    gaps = [
        _gap(part.component, reason, gains, language, must=reason.requirement in score.missing)
        for part in score.contributions
        for reason in part.reasons
        if part.component != MISSING and reason.code in REMEDIES
    ]
    wanting = [gap for gap in gaps if gap.gain or gap.must]
    return tuple(sorted(wanting, key=lambda gap: (not gap.must, -gap.gain)))


def compare(first: Score, second: Score, language: str = SOURCE) -> tuple[Difference, ...]:
    """What sets two scores of the same job apart, largest difference first; their points add up to the lead."""
    mine, theirs = _by_subject(first), _by_subject(second)
    differences = [
        _difference(subject, mine.get(subject), theirs.get(subject), language)
        for subject in dict.fromkeys([*mine, *theirs])
    ]
    return tuple(sorted((item for item in differences if item.points), key=lambda item: -abs(item.points)))


def _gap(component: str, reason: Reason, gains: Mapping[str, Decimal], language: str, *, must: bool) -> Gap:
    return Gap(
        component=component,
        requirement=reason.requirement,
        must=must,
        found=render(reason, language),
        remedy=render_remedy(reason, language),
        gain=gains.get(reason.requirement, Decimal(0)) if reason.requirement else reason.available - reason.points,
    )


_Subject = tuple[str, str, int]


def _by_subject(score: Score) -> dict[_Subject, Reason]:
    """Reasons by component, requirement, and how many of the same came before."""
    found: dict[_Subject, Reason] = {}
    for part in score.contributions:
        seen: Counter[str] = Counter()
        for reason in part.reasons:
            found[part.component, reason.requirement, seen[reason.requirement]] = reason
            seen[reason.requirement] += 1
    return found


def _difference(subject: _Subject, mine: Reason | None, theirs: Reason | None, language: str) -> Difference:
    points = (mine.points if mine else Decimal(0)) - (theirs.points if theirs else Decimal(0))
    first, second = (render(reason, language) if reason else "" for reason in (mine, theirs))
    return Difference(subject[0], subject[1], points, first, second)
