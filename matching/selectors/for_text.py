"""The candidates who fit a text best, such as an advertisement or a hiring manager's mail. Nothing is stored."""

import uuid
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from core.among import among
from jobs.models import Job, Requirement
from jobs.services.advertisement import unsaved_job
from matching.models import CandidateIndex, Match
from matching.scoring.result import Score
from matching.selectors.basis import Basis, cosine_of, first_basis, inputs_digest, profile_with
from matching.selectors.explanation import Explanation, explanation_of
from matching.selectors.profile_json import profile_of
from matching.selectors.vectors import nearest

MOST_SCORED = 2000


@dataclass(frozen=True, slots=True)
class FoundForText:
    """What the text asks for as an unsaved job, and the best candidates with their reasons, best first.

    `scored` of `candidates` were scored: in a large organization those whose resumes read most like the text.
    """

    job: Job
    requirements: list[Requirement]
    best: tuple[Explanation, ...]
    scored: int
    candidates: int


def candidates_for_text(text: str, k: int) -> FoundForText:
    """The `k` best candidates of the organization for the text, in a fixed number of queries. Raises InvalidError.

    Scores are those that the first ranking of a job made of the text would give.
    """
    job, requirements = unsaved_job(text=text)
    asked = profile_with(job, requirements)
    basis = first_basis(asked)
    count, rows = _looked_at(basis)
    scored = sorted(((basis.score(profile_of(row.profile), cosine_of(row, basis)), row.pk) for row in rows), key=_order)
    chosen = scored[:k]
    indexes = CandidateIndex.objects.select_related("candidate").defer("candidate__search")
    whole = indexes.in_bulk([pk for _, pk in chosen])
    best = tuple(
        explanation_of(_match(job, whole[pk], score, basis, place), whole[pk], basis, asked)
        for place, (score, pk) in enumerate(chosen, 1)
    )
    return FoundForText(job, requirements, best, len(scored), count)


def _order(scored: tuple[Score, uuid.UUID]) -> tuple[float, uuid.UUID]:
    """Best first."""
    return -float(scored[0].total), scored[1]


def _looked_at(basis: Basis) -> tuple[int, QuerySet[CandidateIndex]]:
    """How many candidates there are, and what of those to score is needed for it."""
    rows = CandidateIndex.objects.only("profile", "vector", "embedder_version")
    count = rows.count()
    if count > MOST_SCORED:
        rows = rows.filter(candidate__in=among(pk for pk, _ in nearest(basis.vector, MOST_SCORED)))
    return count, rows


def _match(job: Job, row: CandidateIndex, score: Score, basis: Basis, place: int) -> Match:
    """The match as a ranking would store it, in its place."""
    match = Match(
        job=job,
        candidate=row.candidate,
        score=score.total,
        points={part.component: str(part.points) for part in score.contributions},
        missing=[{"requirement": key, "label": basis.labels[key]} for key in score.missing],
        version=score.version,
        inputs=inputs_digest(row.digest, basis),
        computed_at=timezone.now(),
    )
    match.rank = place
    return match
