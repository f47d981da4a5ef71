"""Decisions about candidates of a job: where they stood in the ranking is kept with each."""

from collections.abc import Sequence

from django.db import transaction

from core.errors import InvalidError
from core.models import User
from jobs.enums import ApplicationSource
from jobs.models import Job, Stage, StageChange
from jobs.services.application import move_application
from matching.models import Match
from matching.selectors.standing import standing_for
from resumes.models import Candidate

MOST_AT_ONCE = 200


@transaction.atomic
def decide(*, job: Job, candidate: Candidate, stage: Stage, actor: User, reason: str = "") -> StageChange | None:
    """Move the candidate to the stage of the job's pipeline; None where they stand there already.

    Raises InvalidError where the decision goes against the ranking and no reason is given.
    """
    standing = standing_for(job, candidate, stage)
    return move_application(
        job=job,
        candidate=candidate,
        stage=stage,
        actor=actor,
        reason=reason,
        source=ApplicationSource.SHORTLIST if standing else ApplicationSource.MANUAL,
        standing=standing,
    )


@transaction.atomic
def decide_all(*, matches: Sequence[Match], stage: Stage, actor: User, reason: str = "") -> list[StageChange]:
    """Move the candidates of all these matches, or of none; returns the moves that were made."""
    if len(matches) > MOST_AT_ONCE:
        raise InvalidError(f"Move at most {MOST_AT_ONCE} candidates at once.")
    ordered = sorted(matches, key=lambda match: (match.job_id, match.candidate_id))
    changes = (
        decide(job=match.job, candidate=match.candidate, stage=stage, actor=actor, reason=reason) for match in ordered
    )
    return [change for change in changes if change is not None]
