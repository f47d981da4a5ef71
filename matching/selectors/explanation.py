"""Why a candidate has their score: computed again from the stored profile, which gives the same score to the tenth."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise

from matching.explaining import Difference, ExplainedReason, Gap, compare, explain, find_gaps
from matching.models import CandidateIndex, Match, Ranking
from matching.scoring.profiles import JobProfile
from matching.scoring.result import Score
from matching.selectors.basis import (
    Basis,
    basis_of_ranking,
    cosine_of,
    current_basis,
    explained_profile,
    inputs_digest,
    job_profile,
)
from matching.selectors.gaps import Closings, closings
from matching.selectors.what_if import Trial

COMPONENT_LABELS = {
    "skills": "Skills",
    "experience": "Experience",
    "title": "Title and seniority",
    "education": "Education",
    "languages": "Languages and licenses",
    "location": "Location",
    "text": "Text similarity",
    "missing": "Missing must-haves",
}


@dataclass(frozen=True, slots=True)
class ExplainedComponent:
    """A component: its points are the exact sum of its reasons' points."""

    component: str
    label: str
    points: Decimal
    available: Decimal
    reasons: tuple[ExplainedReason, ...]


@dataclass(frozen=True, slots=True)
class MissingRequirement:
    """An unmet must-have: what was found instead, and the points that it costs beside those not earned."""

    requirement: str
    label: str
    found: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class Explanation:
    """A match in words. The points of the components add up to `score`, the one that is stored.

    Where the candidate or the job changed since the ranking, `is_current` is false: then `score` is the one
    computed now, and the stored one is about to follow. `digest` is the candidate's profile digest.
    """

    match: Match
    score: Decimal
    components: tuple[ExplainedComponent, ...]
    missing: tuple[MissingRequirement, ...]
    gaps: tuple[Gap, ...]
    closings: Closings
    is_current: bool
    inputs: str
    raw: Score
    basis: Basis
    digest: str


@dataclass(frozen=True, slots=True)
class Lead:
    """Why one of two neighbors in a comparison stands above the other; the differences add up to `points`."""

    first: Match
    second: Match
    points: Decimal
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Candidates of one job side by side, best first, and what sets each apart from the next."""

    explanations: tuple[Explanation, ...]
    leads: tuple[Lead, ...]


def explain_match(match: Match) -> Explanation:
    """The reasons behind a match."""
    return explain_matches([match])[0]


def explain_matches(matches: Sequence[Match]) -> tuple[Explanation, ...]:
    """The reasons behind matches of one job, in their order, in a fixed number of queries."""
    if not matches:
        return ()
    job = matches[0].job
    asked = job_profile(job)
    bases = _Bases(Ranking.objects.filter(job=job).first(), matches[0])
    return tuple(explanation_of(match, index, bases.of(match, index), asked) for match, index in _indexed(matches))


def explain_tried(matches: Sequence[Match], trial: Trial) -> tuple[Explanation, ...]:
    """The reasons that matches of one job would have under other weights or fewer requirements, in their order."""
    return tuple(explanation_of(match, index, trial.basis, trial.asked) for match, index in _indexed(matches))


def _indexed(matches: Sequence[Match]) -> list[tuple[Match, CandidateIndex]]:
    """Each match with what the scorer knows of its candidate; without those whose candidate is gone."""
    rows = CandidateIndex.objects.filter(candidate__in=[match.candidate_id for match in matches])
    indexes = {row.candidate_id: row for row in rows}
    return [(match, indexes[match.candidate_id]) for match in matches if match.candidate_id in indexes]


class _Bases:
    """The basis of the last ranking where it still explains a match, else the current one."""

    def __init__(self, ranking: Ranking | None, match: Match) -> None:
        self._ranking, self._job = ranking, match.job
        self._ranked = basis_of_ranking(match.job, ranking) if ranking else None
        self._current: Basis | None = None

    def of(self, match: Match, index: CandidateIndex) -> Basis:
        if self._ranked and inputs_digest(index.digest, self._ranked) == match.inputs:
            return self._ranked
        if self._current is None:
            self._current = current_basis(self._job, self._ranking)
        return self._current


def explanation_of(match: Match, index: CandidateIndex, basis: Basis, job: JobProfile) -> Explanation:
    """The reasons behind a match as `basis` gives them, whether or not the match is stored."""
    profile, cosine = explained_profile(index), cosine_of(index, basis)
    score = basis.score(profile, cosine)
    inputs = inputs_digest(index.digest, basis)
    components = _components(score)
    return Explanation(
        match=match,
        score=score.total,
        components=components,
        missing=_missing(score, components, basis.labels),
        gaps=find_gaps(score),
        closings=closings(job, basis, profile, cosine, score),
        is_current=inputs == match.inputs,
        inputs=inputs,
        raw=score,
        basis=basis,
        digest=index.digest,
    )


def _components(score: Score) -> tuple[ExplainedComponent, ...]:
    said = {name: tuple(reasons) for name, reasons in groupby(explain(score), key=lambda reason: reason.component)}
    return tuple(
        ExplainedComponent(
            part.component, COMPONENT_LABELS[part.component], part.points, part.available, said.get(part.component, ())
        )
        for part in score.contributions
    )


def _missing(
    score: Score, components: Sequence[ExplainedComponent], labels: Mapping[str, str]
) -> tuple[MissingRequirement, ...]:
    found = {
        reason.requirement: reason.text for part in components[:-1] for reason in part.reasons if reason.requirement
    }
    cost = {reason.requirement: reason.points for reason in components[-1].reasons}
    return tuple(
        MissingRequirement(key, labels.get(key, ""), found.get(key, ""), cost.get(key, Decimal(0)))
        for key in score.missing
    )


def compare_matches(matches: Sequence[Match]) -> Comparison:
    """Matches of one job side by side."""
    return side_by_side(explain_matches(matches))


def side_by_side(explanations: Sequence[Explanation]) -> Comparison:
    """Explanations of one job best first, and what sets each apart from the next."""
    explained = tuple(sorted(explanations, key=lambda item: (-item.score, str(item.match.pk))))
    leads = tuple(
        Lead(first.match, second.match, first.score - second.score, compare(first.raw, second.raw))
        for first, second in pairwise(explained)
    )
    return Comparison(explained, leads)
