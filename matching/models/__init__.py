from matching.models.feedback import Feedback, WeightProposal
from matching.models.group_question import GroupQuestion
from matching.models.match import (
    VECTOR_DIMENSIONS,
    CandidateIndex,
    IndexRequest,
    Match,
    Ranking,
    ScoringWeights,
)
from matching.models.ranking_log import LoggedBatch, LoggedRanking, ProfileSnapshot, RankingBasis
from matching.models.saved_search import SavedSearch, SavedSearchHit
from matching.models.search_event import SearchEvent

__all__ = [
    "VECTOR_DIMENSIONS",
    "CandidateIndex",
    "Feedback",
    "GroupQuestion",
    "IndexRequest",
    "LoggedBatch",
    "LoggedRanking",
    "Match",
    "ProfileSnapshot",
    "Ranking",
    "RankingBasis",
    "SavedSearch",
    "SavedSearchHit",
    "ScoringWeights",
    "SearchEvent",
    "WeightProposal",
]
