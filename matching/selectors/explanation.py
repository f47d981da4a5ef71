"""Why a candidate has their score: computed again from the stored profile, which gives the same score to the tenth."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise

from core.errors import NotFoundError
from core.presentation import explanation_language
from matching.explaining import (
    Difference,
    ExplainedReason,
    Gap,
    compare,
    explain,
    find_gaps,
    render,
    render_beside_label,
)
from matching.explaining.speech import gettext_noop, speech
from matching.models import CandidateIndex, Match, Ranking
from matching.scoring.profiles import JobProfile
from matching.scoring.result import MISSING, Score
from matching.selectors.basis import (
    Basis,
    basis_of_ranking,
    cosine_of,
    current_basis,
    explained_profile,
    inputs_digest,
    job_profile,
)
from matching.selectors.gaps import Closings, Standing, closings
from matching.selectors.what_if import Trial

GONE = "This candidate is not here any more."
COMPONENT_LABELS = {
    "skills": gettext_noop("Skills"),
    "experience": gettext_noop("Experience"),
    "title": gettext_noop("Title and seniority"),
    "education": gettext_noop("Education"),
    "languages": gettext_noop("Languages and licenses"),
    "location": gettext_noop("Location"),
    "text": gettext_noop("Text similarity"),
    "missing": gettext_noop("Missing must-haves"),
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
    """An unmet must-have: what was found instead, and the points that it costs beside those not earned.

    `note` is what was found as it is said beside the label.
    """

    requirement: str
    label: str
    found: str
    note: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class Explanation:
    """A match in words. The points of the components add up to `score`, the one that is stored.

    Where the candidate or the job changed since the ranking, `is_current` is false: then `score` is the one
    computed now by the weights and month of that ranking, and the stored one is about to follow. `digest` is the
    candidate's profile digest. `language` is that of all words but those of job and resume.
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
    language: str


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

    def of(self, match_id: uuid.UUID) -> tuple[Explanation, Lead | None]:
        """The match's explanation, and why it stands above the next. Raises NotFoundError where it vanished."""
        leads = {lead.first.pk: lead for lead in self.leads}
        found = [item for item in self.explanations if item.match.pk == match_id]
        if not found:
            raise NotFoundError(GONE)
        return found[0], leads.get(match_id)


def explain_match(match: Match) -> Explanation:
    """The reasons behind a match. Raises NotFoundError where its candidate vanished."""
    found = explain_matches([match])
    if not found:
        raise NotFoundError(GONE)
    return found[0]


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
    """What a match rests on: the last ranking's basis or, where none was or another runs, the current one.

    One that rests on neither, as its candidate changed, is scored as the others of the last ranking were.
    """

    def __init__(self, ranking: Ranking | None, match: Match) -> None:
        self._ranking, self._job = ranking, match.job
        self._ranked = basis_of_ranking(match.job, ranking) if ranking else None
        self._current: Basis | None = None

    def of(self, match: Match, index: CandidateIndex) -> Basis:
        ranked = self._ranked
        if ranked and inputs_digest(index.digest, ranked) == match.inputs:
            return ranked
        if self._current is None:
            self._current = current_basis(self._job, self._ranking)
        rests_on_current = inputs_digest(index.digest, self._current) == match.inputs
        return self._current if ranked is None or rests_on_current else ranked


def explanation_of(match: Match, index: CandidateIndex, basis: Basis, job: JobProfile) -> Explanation:
    """The reasons behind a match as `basis` gives them, whether or not the match is stored."""
    language = explanation_language()
    profile, cosine = explained_profile(index), cosine_of(index, basis)
    score = basis.score(profile, cosine)
    inputs = inputs_digest(index.digest, basis)
    components = _components(score, language)
    found = closings(Standing(job, basis, profile, cosine, score), language)
    return Explanation(
        match=match,
        score=score.total,
        components=components,
        missing=_missing(score, components, basis.labels, language),
        gaps=find_gaps(score, {way.requirement: way.gain for way in found.ways}, language),
        closings=found,
        is_current=inputs == match.inputs,
        inputs=inputs,
        raw=score,
        basis=basis,
        digest=index.digest,
        language=language,
    )


def _components(score: Score, language: str) -> tuple[ExplainedComponent, ...]:
    reasons = groupby(explain(score, language), key=lambda reason: reason.component)
    said = {name: tuple(of_component) for name, of_component in reasons}
    return tuple(
        ExplainedComponent(
            component=part.component,
            label=component_label(part.component, language),
            points=part.points,
            available=part.available,
            reasons=said.get(part.component, ()),
        )
        for part in score.contributions
    )


def component_label(component: str, language: str) -> str:
    """What the component is called in the language."""
    return speech(language).gettext(COMPONENT_LABELS[component])


def _missing(
    score: Score, components: Sequence[ExplainedComponent], labels: Mapping[str, str], language: str
) -> tuple[MissingRequirement, ...]:
    earning = (part for part in score.contributions if part.component != MISSING)
    found = {reason.requirement: reason for part in earning for reason in part.reasons if reason.requirement}
    cost = {reason.requirement: reason.points for reason in components[-1].reasons}
    return tuple(
        MissingRequirement(
            requirement=key,
            label=labels.get(key, ""),
            found=render(found[key], language) if key in found else "",
            note=render_beside_label(found[key], language) if key in found else "",
            points=cost.get(key, Decimal(0)),
        )
        for key in score.missing
    )


def compare_matches(matches: Sequence[Match]) -> Comparison:
    """Matches of one job side by side."""
    return side_by_side(explain_matches(matches))


def side_by_side(explanations: Sequence[Explanation]) -> Comparison:
    """Explanations of one job best first, and what sets each apart from the next."""
    explained = tuple(sorted(explanations, key=lambda item: (-item.score, str(item.match.pk))))
    leads = tuple(
        Lead(first.match, second.match, first.score - second.score, compare(first.raw, second.raw, first.language))
        for first, second in pairwise(explained)
    )
    return Comparison(explained, leads)
