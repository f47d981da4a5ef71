"""Where a candidate would fit: their score for every open job, ranked or not, by the scorer of rankings."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from core.presentation import explanation_language
from core.selectors.taxonomy import taxonomy_in_force
from core.taxonomy import Taxonomy
from jobs.models import Job
from matching.models import CandidateIndex, Match, Ranking
from matching.scoring.profiles import CandidateProfile, JobProfile, Weights
from matching.scoring.result import Score
from matching.selectors.basis import (
    Basis,
    cosine_of,
    explained_profile,
    job_profiles,
    make_basis,
    rounded_rarity,
    skills_asked,
    this_month,
    weights_in_force,
)
from matching.selectors.gaps import Closings, Standing, closings
from resumes.models import Candidate

MOST_JOBS = 1000
MOST_TITLES = 200
"""Titles that a job kept in a process remembers the likeness of."""


@dataclass(frozen=True, slots=True)
class JobFit:
    """A score for an open job; `match` is the stored one where the candidate is ranked for the job."""

    job: Job
    match: Match | None
    raw: Score
    asked: JobProfile
    basis: Basis

    @property
    def score(self) -> Decimal:
        """0.0 to 100.0."""
        return self.raw.total

    @property
    def points(self) -> dict[str, Decimal]:
        """What each component adds."""
        return {part.component: part.points for part in self.raw.contributions}

    @property
    def missing(self) -> list[dict[str, str]]:
        """Unmet must-haves."""
        return [{"requirement": key, "label": self.basis.labels[key]} for key in self.raw.missing]


@dataclass(frozen=True, slots=True)
class JobsFit:
    """Fits, best first; none where the candidate is not `indexed` yet."""

    fits: tuple[JobFit, ...]
    indexed: CandidateIndex | None

    def closings(self, fit: JobFit) -> Closings:
        """What would close the gaps for one of the jobs."""
        if self.indexed is None:
            return Closings()
        profile = explained_profile(self.indexed)
        cosine = cosine_of(self.indexed, fit.basis)
        return closings(Standing(fit.asked, fit.basis, profile, cosine, fit.raw), explanation_language())


def jobs_fit(candidate: Candidate) -> JobsFit:
    """The candidate's scores for the open jobs (the `MOST_JOBS` newest of them), in a fixed number of queries.

    Jobs whose ranking is switched off are left out.
    A ranked job is scored with what its ranking rests on, so that the score stands beside those of the ranking; any
    other with what a ranking would rest on now.
    """
    index: CandidateIndex | None = CandidateIndex.objects.filter(candidate=candidate).first()
    if index is None:
        return JobsFit((), None)
    open_jobs = Job.objects.active().filter(is_ranked=True).defer("search")
    jobs = list(open_jobs.order_by("-posted_at", "-id")[:MOST_JOBS])
    asked = job_profiles(jobs)
    bases = _bases(asked)
    held = {match.job_id: match for match in Match.objects.placed().filter(candidate=candidate, job__in=jobs)}
    profile = explained_profile(index)
    fits = [
        JobFit(job, held.get(job.pk), _score(bases[job.pk], profile, index), asked[job.pk], bases[job.pk])
        for job in jobs
    ]
    return JobsFit(tuple(sorted(fits, key=lambda fit: -fit.score)), index)


def _score(basis: Basis, profile: CandidateProfile, index: CandidateIndex) -> Score:
    score = basis.score(profile, cosine_of(index, basis))
    if basis.compiled.likeness.cache_info().currsize > MOST_TITLES:
        basis.compiled.forget_titles()
    return score


def _bases(asked: Mapping[uuid.UUID, JobProfile]) -> dict[uuid.UUID, Basis]:
    """What each job is scored with."""
    rankings = {row.job_id: row for row in Ranking.objects.filter(job__in=list(asked))}
    weights, taxonomy, month = weights_in_force(), taxonomy_in_force(), this_month()
    rarity = rounded_rarity(skills_asked(job for pk, job in asked.items() if pk not in rankings))

    def basis(pk: uuid.UUID, job: JobProfile) -> Basis:
        ranking = rankings.get(pk)
        if ranking:
            return _remembered(job, Weights(**ranking.weights), tuple(ranking.rarity.items()), ranking.as_of, taxonomy)
        known = tuple((key, rarity[key]) for key in skills_asked([job]))
        return _remembered(job, weights, known, month, taxonomy)

    return {pk: basis(pk, job) for pk, job in asked.items()}


@lru_cache(maxsize=MOST_JOBS)
def _remembered(
    job: JobProfile, weights: Weights, rarity: tuple[tuple[str, float], ...], as_of: date, taxonomy: Taxonomy
) -> Basis:
    """A basis made once a process: it depends on nothing but what is given."""
    return make_basis(job, weights, dict(rarity), as_of, taxonomy)
