"""Jobs whose rankings are kept up to date, and what each of them rests on."""

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from core.selectors.taxonomy import taxonomy_in_force
from core.taxonomy import Taxonomy
from jobs.enums import JobStatus
from jobs.models import Job
from matching.models import CandidateIndex, Ranking
from matching.scoring.profiles import JobProfile, Weights
from matching.selectors.basis import (
    Basis,
    holders_of,
    job_profile,
    make_basis,
    settled_rarity,
    skills_asked,
    stated_credits,
    this_month,
)

RANKED_AGAIN = (JobStatus.DRAFT, JobStatus.ACTIVE)
FEW_CANDIDATES = 2000
_MOST_BASES = 512


@dataclass(frozen=True, slots=True)
class Ranked:
    """A job that was ranked, with what its ranking rests on; `is_current` where that is what it would rest on now."""

    job: Job
    basis: Basis
    is_current: bool


@dataclass(frozen=True, slots=True)
class _Stated:
    """All that a basis is made from."""

    job: JobProfile
    weights: Weights
    rarity: tuple[tuple[str, float], ...]
    as_of: date
    credits: str
    taxonomy: Taxonomy = field(compare=False)


@lru_cache(maxsize=_MOST_BASES)
def _basis_of(stated: _Stated) -> Basis:
    return make_basis(stated.job, stated.weights, dict(stated.rarity), stated.as_of, stated.taxonomy)


def rankings_kept() -> list[Ranking]:
    """The rankings of drafts and active jobs, with job and requirements."""
    rankings = Ranking.objects.filter(job__status__in=RANKED_AGAIN, job__is_ranked=True)
    return list(
        rankings.select_related("job").defer("job__search").prefetch_related("job__requirements").order_by("pk")
    )


def ranked_jobs() -> list[Ranked]:
    """Each job whose ranking is kept up to date, made ready to score; each is compiled once a process."""
    taxonomy, month = taxonomy_in_force(), this_month()
    found = []
    for ranking in rankings_kept():
        asked = job_profile(ranking.job)
        credits_told = json.dumps(stated_credits(asked, taxonomy))
        rarity = tuple(sorted(ranking.rarity.items()))
        stated = _Stated(asked, Weights(**ranking.weights), rarity, ranking.as_of, credits_told, taxonomy)
        basis = _basis_of(stated)
        is_current = basis.digest == ranking.job_digest and ranking.as_of == month
        found.append(Ranked(ranking.job, basis, is_current))
    return found


def drifted_jobs(skills: Collection[str]) -> list[Job]:
    """The ranked jobs for whose skills the rarity has moved by a step or more.

    Where there are many candidates, only `skills` are looked at: those of candidates who changed.
    """
    candidates = CandidateIndex.objects.count()
    asked = {ranking: skills_asked([job_profile(ranking.job)]) for ranking in rankings_kept()}
    if candidates > FEW_CANDIDATES:
        asked = {ranking: [key for key in keys if key in skills] for ranking, keys in asked.items()}
    holders = holders_of(sorted({key for keys in asked.values() for key in keys}))
    return [
        ranking.job
        for ranking, keys in asked.items()
        if any(
            value != ranking.rarity.get(key)
            for key, value in settled_rarity(keys, holders, candidates, ranking.rarity).items()
        )
    ]
