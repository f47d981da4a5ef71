"""Where a candidate stands in a ranking at the moment of a decision, and whether the decision goes against it."""

from jobs.enums import FORWARD_KINDS, StageKind
from jobs.models import Job, Stage
from jobs.selectors.application import application_of
from jobs.services.application import Standing
from matching.models import Match
from matching.selectors.match import last_ranking
from resumes.models import Candidate

NEVER_LOW = 10
BEST_TENTH = 10


def standing_for(job: Job, candidate: Candidate, stage: Stage) -> Standing | None:
    """What to keep with the decision to move the candidate to the stage; None where they are not ranked."""
    ranking = last_ranking(job) if job.is_ranked else None
    match = Match.objects.placed().filter(job=job, candidate=candidate).first() if ranking else None
    if ranking is None or match is None:
        return None
    held = application_of(job_id=job.pk, candidate_id=candidate.pk)
    before = held.stage.kind if held else ""
    against = goes_against(before, stage.kind, match.rank, ranking.candidates)
    return Standing(match.score, match.rank, ranking.candidates, against)


def goes_against(before: str, after: str, rank: int | None, ranked: int) -> bool:
    """Whether a move between stages of these kinds says yes to somebody placed low, or no to somebody placed high.

    Low is the lower half of the ranking, but never the first ten; high is the best tenth, and always the first.
    """
    if rank is None or after == before:
        return False
    if after == StageKind.REJECTED:
        return rank <= max(1, ranked // BEST_TENTH)
    return after in FORWARD_KINDS and before not in FORWARD_KINDS and rank > max(NEVER_LOW, ranked // 2)
