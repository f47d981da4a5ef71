"""What proposed weights would do to a ranked job: who moves, and how groups fare in a shortlist from the top."""

from dataclasses import dataclass

from jobs.models import Job
from matching.models import Ranking, WeightProposal
from matching.scoring.profiles import Weights
from matching.selectors.fairness import Change, impact_of_ranking
from matching.selectors.what_if import Moves, what_if

LEAST_TOP = 10
TOP_SHARE = 10
"""A shortlist is the best tenth of a ranking, and ten people at least."""


@dataclass(frozen=True, slots=True)
class Effect:
    """The job in the order proposed, and what that means for groups."""

    job: Job
    moves: Moves
    change: Change


def effect_of(proposal: WeightProposal, ranking: Ranking) -> Effect:
    """The ranked job as the proposed weights would have it; nothing is stored."""
    moves = what_if(ranking.job, ranking, Weights(**proposal.after))
    top = max(LEAST_TOP, len(moves) // TOP_SHARE)
    return Effect(ranking.job, moves, impact_of_ranking(ranking.job, moves.candidates(top), top=top))
