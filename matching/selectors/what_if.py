"""What a ranking would be with other weights or without some requirements: scored again, nothing stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.selectors.taxonomy import taxonomy_in_force
from jobs.models import Job
from matching.models import CandidateIndex, Match, Ranking
from matching.scoring.profiles import JobProfile, Weights
from matching.scoring.result import Score
from matching.selectors.basis import Basis, cosine_of, job_profile, make_basis, without_requirements
from matching.selectors.match import ranking_of
from matching.selectors.profile_json import profile_of

SCORED_AGAIN = 200


@dataclass(frozen=True, slots=True)
class Move:
    """A candidate's place and score before and after; places count among those scored again."""

    match: Match
    place: int
    before: int
    score: Decimal


@dataclass(frozen=True, slots=True)
class Trial:
    """What a job would ask for, and the basis that its scores would rest on."""

    asked: JobProfile
    basis: Basis


def trial_of(job: Job, ranking: Ranking, weights: Weights, dropped: frozenset[str] = frozenset()) -> Trial:
    """The last ranking's basis with other weights and without the requirements of the ids in `dropped`."""
    asked = without_requirements(job_profile(job), dropped)
    return Trial(asked, make_basis(asked, weights, ranking.rarity, ranking.as_of, taxonomy_in_force()))


def what_if(job: Job, ranking: Ranking, weights: Weights, dropped: frozenset[str] = frozenset()) -> list[Move]:
    """The best of the ranking in the order that the weights would give, best first.

    `dropped` are ids of requirements to leave out, as if the job did not ask for them; unknown ids change nothing.
    """
    basis = trial_of(job, ranking, weights, dropped).basis
    best = list(ranking_of(job).select_related("candidate__index")[:SCORED_AGAIN])
    scored = sorted(_scored(basis, best), key=lambda item: (-item[0], item[1]))
    return [
        Move(match=best[before], place=place, before=before + 1, score=score)
        for place, (score, before) in enumerate(scored, 1)
    ]


def scores_under(basis: Basis, matches: Sequence[Match]) -> list[Score]:
    """The scores of matches under the basis, in their order; their candidates are indexed."""
    rows = CandidateIndex.objects.filter(candidate__in=[match.candidate_id for match in matches])
    indexes = {row.candidate_id: row for row in rows}
    found = (indexes[match.candidate_id] for match in matches)
    return [basis.score(profile_of(index.profile), cosine_of(index, basis)) for index in found]


def _scored(basis: Basis, matches: Sequence[Match]) -> list[tuple[Decimal, int]]:
    """The new score of each match that is still indexed, with its place in the list."""
    indexes = [getattr(match.candidate, "index", None) for match in matches]
    return [
        (basis.score(profile_of(index.profile), cosine_of(index, basis)).total, number)
        for number, index in enumerate(indexes)
        if index is not None
    ]
