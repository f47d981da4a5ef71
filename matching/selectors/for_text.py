"""The candidates who fit a text best, such as an advertisement or a hiring manager's mail. Nothing is stored."""

from dataclasses import dataclass

from django.utils import timezone

from jobs.models import Job, Requirement
from jobs.services.advertisement import unsaved_job
from matching.models import CandidateIndex, Match
from matching.selectors.basis import Basis, cosine_of, first_basis, inputs_digest, profile_with
from matching.selectors.best_candidates import best_candidates
from matching.selectors.explanation import Explanation, explanation_of
from matching.selectors.profile_json import profile_of


@dataclass(frozen=True, slots=True)
class FoundForText:
    """What the text asks for as an unsaved job, and the best of all `candidates` with their reasons, best first."""

    job: Job
    requirements: list[Requirement]
    best: tuple[Explanation, ...]
    candidates: int


def candidates_for_text(text: str, k: int) -> FoundForText:
    """The `k` best candidates of the organization for the text, in a fixed number of queries. Raises InvalidError.

    Scores are those that the first ranking of a job made of the text would give.
    """
    job, requirements = unsaved_job(text=text)
    asked = profile_with(job, requirements)
    basis = first_basis(asked)
    chosen = best_candidates(asked, basis, k)
    rows = CandidateIndex.objects.filter(candidate__in=list(chosen))
    indexes = {row.candidate_id: row for row in rows.select_related("candidate").defer("candidate__search")}
    found = [indexes[pk] for pk in chosen if pk in indexes]
    best = tuple(
        explanation_of(_match(job, row, basis, place), row, basis, asked) for place, row in enumerate(found, 1)
    )
    return FoundForText(job, requirements, best, CandidateIndex.objects.count())


def _match(job: Job, row: CandidateIndex, basis: Basis, place: int) -> Match:
    """The match as a ranking would store it, in its place."""
    score = basis.score(profile_of(row.profile), cosine_of(row, basis))
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
