"""What a ranking would be with other weights or without some requirements: scored again, nothing stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.selectors.taxonomy import taxonomy_in_force
from jobs.models import Job
from matching.models import Match, Ranking
from matching.scoring.profiles import Weights
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


def what_if(job: Job, ranking: Ranking, weights: Weights, dropped: frozenset[str] = frozenset()) -> list[Move]:
    """The best of the ranking in the order that the weights would give, best first.

    `dropped` are ids of requirements to leave out, as if the job did not ask for them; unknown ids change nothing.
    """
    asked = without_requirements(job_profile(job), dropped)
    basis = make_basis(asked, weights, ranking.rarity, ranking.as_of, taxonomy_in_force())
    best = list(ranking_of(job).select_related("candidate__index")[:SCORED_AGAIN])
    scored = sorted(_scored(basis, best), key=lambda item: (-item[0], item[1]))
    return [
        Move(match=best[before], place=place, before=before + 1, score=score)
        for place, (score, before) in enumerate(scored, 1)
    ]


def _scored(basis: Basis, matches: Sequence[Match]) -> list[tuple[Decimal, int]]:
    """The new score of each match that is still indexed, with its place in the list."""
    indexes = [getattr(match.candidate, "index", None) for match in matches]
    return [
        (basis.score(profile_of(index.profile), cosine_of(index, basis)).total, number)
        for number, index in enumerate(indexes)
        if index is not None
    ]
