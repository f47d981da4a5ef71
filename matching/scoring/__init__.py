"""Score a candidate against a job, with reasons that add up to the score exactly."""

from matching.scoring.digest import profile_digest, stated_job
from matching.scoring.scorer import SCORING_VERSION, CompiledJob, compile_job, score
from matching.scoring.skills import rarity_of

__all__ = ["SCORING_VERSION", "CompiledJob", "compile_job", "profile_digest", "rarity_of", "score", "stated_job"]
