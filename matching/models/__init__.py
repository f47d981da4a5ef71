from matching.models.match import CandidateIndex, IndexRequest, Match, Ranking, ScoringWeights

__all__ = ["CandidateIndex", "IndexRequest", "Match", "Ranking", "ScoringWeights"]
