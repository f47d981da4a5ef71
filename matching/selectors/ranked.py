"""Jobs whose rankings are kept up to date, and what each of them rests on."""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db import connection
from django.db.models import QuerySet

from core.selectors.taxonomy import taxonomy_in_force
from core.taxonomy import Taxonomy
from jobs.enums import JobStatus
from jobs.models import Job
from matching.models import CandidateIndex, Ranking
from matching.scoring.profiles import Weights
from matching.selectors.basis import Basis, holders_of, job_profile, make_basis, settled_rarity, this_month

RANKED_AGAIN = (JobStatus.DRAFT, JobStatus.ACTIVE)
FEW_CANDIDATES = 2000
_MOST_BASES = 512

# All that a basis is made from, by the versions of its rows: a row that was written has another `ctid` or `xmin`.
_STATES = """
    SELECT ranking.job_id, ranking.job_digest, ranking.as_of, concat_ws(' ', ranking.job_digest, job.ctid, job.xmin, (
        SELECT md5(string_agg(concat_ws(' ', asked.ctid, asked.xmin), ',' ORDER BY asked.ctid))
        FROM jobs_requirement AS asked WHERE asked.job_id = job.id
    ))
    FROM matching_ranking AS ranking JOIN jobs_job AS job ON job.id = ranking.job_id
    WHERE job.is_ranked AND job.status = ANY(%s) ORDER BY ranking.id
"""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A job that was ranked, with what its ranking rests on; `is_current` where that is what it would rest on now."""

    job_id: uuid.UUID
    basis: Basis
    is_current: bool


@dataclass(frozen=True, slots=True)
class _State:
    """A ranking as its rows are now."""

    job_id: uuid.UUID
    digest: str
    as_of: date
    version: str


@lru_cache(maxsize=_MOST_BASES)
def _kept(job_id: uuid.UUID, version: str, taxonomy: Taxonomy) -> list[Basis]:
    """Where this process keeps the basis of a job whose rows are of this version: empty until it was made."""
    return []


def rankings_kept() -> dict[uuid.UUID, str]:
    """The digest of what each ranking of a draft or active job rests on, by job."""
    return dict(kept_up_to_date().order_by("pk").values_list("job_id", "job_digest"))


def ranked_jobs() -> list[Ranked]:
    """Each job whose ranking is kept up to date, made ready to score; each is read and compiled once a process."""
    taxonomy, month = taxonomy_in_force(), this_month()
    states = _states()
    bases = {state.job_id: _kept(state.job_id, state.version, taxonomy) for state in states}
    fresh = _make([job_id for job_id, kept in bases.items() if not kept], taxonomy)
    for job_id, basis in fresh.items():
        bases[job_id].append(basis)
    return [
        Ranked(state.job_id, basis, basis.digest == state.digest and state.as_of == month)
        for state in states
        for basis in bases[state.job_id][:1]
    ]


def _states() -> list[_State]:
    with connection.cursor() as cursor:
        cursor.execute(_STATES, [list(RANKED_AGAIN)])
        return [_State(*row) for row in cursor.fetchall()]


def _make(job_ids: Collection[uuid.UUID], taxonomy: Taxonomy) -> Mapping[uuid.UUID, Basis]:
    """What the rankings of the jobs rest on; a job that was deleted meanwhile is left out."""
    if not job_ids:
        return {}
    rankings = kept_up_to_date().filter(job__in=job_ids).select_related("job").defer("job__search")
    return {
        ranking.job_id: make_basis(
            job_profile(ranking.job), Weights(**ranking.weights), ranking.rarity, ranking.as_of, taxonomy
        )
        for ranking in rankings.prefetch_related("job__requirements")
    }


def kept_up_to_date() -> QuerySet[Ranking]:
    """The rankings of drafts and active jobs whose ranking is on."""
    return Ranking.objects.filter(job__status__in=RANKED_AGAIN, job__is_ranked=True)


def drifted_jobs(skills: Collection[str]) -> list[Job]:
    """The ranked jobs for whose skills the rarity has moved by a step or more.

    Where there are many candidates, only `skills` are looked at: those of candidates who changed.
    """
    candidates = CandidateIndex.objects.count()
    ranked: dict[uuid.UUID, dict[str, float]] = dict(kept_up_to_date().values_list("job_id", "rarity"))
    asked = {
        job_id: [key for key in sorted(rarity) if candidates <= FEW_CANDIDATES or key in skills]
        for job_id, rarity in ranked.items()
    }
    holders = holders_of(sorted({key for keys in asked.values() for key in keys}))
    drifted = [
        job_id
        for job_id, keys in asked.items()
        if any(
            value != ranked[job_id][key]
            for key, value in settled_rarity(keys, holders, candidates, ranked[job_id]).items()
        )
    ]
    return list(Job.objects.filter(pk__in=drifted).order_by("pk"))
