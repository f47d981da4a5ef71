"""The weights that an organization has set, now and before."""

import uuid

from django.db.models import QuerySet

from core.errors import NotFoundError
from jobs.models import Job
from matching.models import Ranking, ScoringWeights

SHOWN = 50


def weights_history() -> QuerySet[ScoringWeights]:
    """The weights that were set, newest first, with who set them; the first are in force."""
    found: QuerySet[ScoringWeights] = ScoringWeights.objects.select_related("author")[:SHOWN]
    return found


def get_weights(weights_id: uuid.UUID) -> ScoringWeights:
    """Weights that were set once. Raises NotFoundError."""
    found: ScoringWeights | None = ScoringWeights.objects.filter(pk=weights_id).first()
    if found is None:
        raise NotFoundError("There are no such weights here.")
    return found


def get_ranking(job_id: uuid.UUID) -> Ranking:
    """The last ranking of a job, on which weights can be tried. Raises NotFoundError where it has none."""
    found: Ranking | None = Ranking.objects.filter(job=job_id, candidates__gt=0).select_related("job").first()
    if found is None:
        raise NotFoundError("This job is not ranked. Choose one that is.")
    return found


def ranked_jobs() -> list[Job]:
    """Jobs on which weights can be tried: those ranked last, newest first."""
    rankings = Ranking.objects.filter(candidates__gt=0).select_related("job").order_by("-computed_at", "-id")
    return [ranking.job for ranking in rankings.defer("job__search", "job__description")[:SHOWN]]
