from matching.models.match import CandidateIndex, IndexRequest, Match, Ranking, ScoringWeights
from matching.models.ranking_log import LoggedBatch, LoggedRanking, ProfileSnapshot, RankingBasis

__all__ = [
    "CandidateIndex",
    "IndexRequest",
    "LoggedBatch",
    "LoggedRanking",
    "Match",
    "ProfileSnapshot",
    "Ranking",
    "RankingBasis",
    "ScoringWeights",
]
