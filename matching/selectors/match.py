"""Questions about matches and rankings."""

import uuid
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from core.enums import TASK_OPEN
from core.errors import ConflictError, NotFoundError
from core.models import TaskRun
from jobs.models import Job
from jobs.selectors.application import stage_of
from matching.models import Match, Ranking
from matching.selectors.basis import basis_after, current_basis, this_month
from resumes.models import Candidate


def list_matches() -> QuerySet[Match]:
    """Every match with its job, candidate and place, best first; `stage` is where they stand in the job's pipeline."""
    return unplaced_matches().placed()


def unplaced_matches() -> Any:
    """The same without the place, for those who know it."""
    return Match.objects.for_list().annotate(stage=stage_of("job", "candidate")).order_by("-score", "id")


def ranking_of(job: Job) -> QuerySet[Match]:
    """The job's matches with their candidates, best first."""
    return list_matches().filter(job=job)


def get_match(*, match_id: uuid.UUID) -> Match:
    """One match. Raises NotFoundError."""
    match = list_matches().filter(pk=match_id).first()
    if match is None:
        raise NotFoundError("There is no such match here.")
    return match


def get_matches(*, match_ids: Sequence[uuid.UUID]) -> list[Match]:
    """These matches, best first. Raises NotFoundError where one is not here."""
    matches = list(list_matches().filter(pk__in=match_ids))
    if len(matches) < len(set(match_ids)):
        raise NotFoundError("One of these matches is not here.")
    return matches


def candidate_matches(*, candidate_id: uuid.UUID) -> QuerySet[Match]:
    """The candidate's matches, best first, with the job's `ranking` (its `candidates` says of how many)."""
    return list_matches().filter(candidate=candidate_id).select_related("candidate", "job", "job__ranking")


def last_ranking(job: Job) -> Ranking | None:
    """When and how the job was last ranked."""
    return Ranking.objects.filter(job=job).first()


def is_ranking_outdated(job: Job, ranking: Ranking) -> bool:
    """Whether job, weights, version or month changed since the ranking."""
    return ranking.job_digest != current_basis(job, ranking).digest


def counts_to_earlier_month(job: Job, ranking: Ranking) -> bool:
    """Whether a ranking is outdated by nothing but the months since."""
    as_of = ranking.as_of
    return as_of < this_month() and ranking.job_digest == basis_after(job, ranking.rarity, as_of).digest


def ranking_task(job: Job) -> TaskRun | None:
    """The task that ranks the job now or is about to."""
    return (
        TaskRun.objects.filter(kind="matching.rank", subject_id=job.pk, status__in=TASK_OPEN)
        .order_by("created_at")
        .first()
    )


def matches_to_compare(*, job: Job, candidate_ids: Sequence[uuid.UUID]) -> list[Match]:
    """The candidates' matches for the job.

    Raises NotFoundError where somebody is no candidate here, ConflictError where somebody is not ranked yet.
    """
    matches = list(ranking_of(job).filter(candidate__in=candidate_ids))
    if len(matches) < len(set(candidate_ids)):
        if Candidate.objects.filter(pk__in=candidate_ids).count() < len(set(candidate_ids)):
            raise NotFoundError("One of these candidates is not here.")
        raise ConflictError("Not all of these candidates are ranked for the job yet. Rank it, then compare.")
    return matches
