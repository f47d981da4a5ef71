from matching.models.match import CandidateIndex, Match, Ranking, ScoringWeights

__all__ = ["CandidateIndex", "Match", "Ranking", "ScoringWeights"]
