"""Questions about places in rankings."""

import uuid
from collections.abc import Mapping, Sequence

from django.db.models import Max, Q

from core.errors import NotFoundError
from jobs.models import Job
from matching.models import Match, Ranking
from matching.selectors.match import ranking_of, unplaced_matches


def match_below(match: Match) -> Match | None:
    """The next match of the same ranking, without its place; None for the last."""
    lower = Q(score__lt=match.score) | Q(score=match.score, pk__gt=match.pk)
    return unplaced_matches().filter(lower, job=match.job_id).first()


def chosen_matches(*, job: Job, match_ids: Sequence[uuid.UUID]) -> list[Match]:
    """These matches of the job, best first. Raises NotFoundError where one is not here."""
    matches = list(ranking_of(job).filter(pk__in=match_ids))
    if len(matches) < len(set(match_ids)):
        raise NotFoundError("One of these candidates is not ranked for this job.")
    return matches


def ranking_figures(job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, tuple[int, str]]:
    """How many candidates each ranked job has, and its best score as text, in two queries."""
    ranked: Mapping[uuid.UUID, int] = dict(Ranking.objects.filter(job__in=job_ids).values_list("job_id", "candidates"))
    best = dict(Match.objects.filter(job__in=job_ids).order_by().values_list("job_id").annotate(Max("score")))
    return {job_id: (count, f"{best[job_id]:.1f}" if job_id in best else "") for job_id, count in ranked.items()}
