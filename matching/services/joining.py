"""Adding candidates who were indexed to the rankings that are there, without ranking everybody again."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.models import Organization, User
from jobs.models import Job
from matching.columns import Row, columns_of
from matching.models import VECTOR_DIMENSIONS, CandidateIndex
from matching.scoring.profiles import CandidateProfile
from matching.selectors.all_at_once import score_columns
from matching.selectors.basis import HALF_DIGEST
from matching.selectors.profile_json import facts_json
from matching.selectors.ranked import Ranked, drifted_jobs, kept_up_to_date, ranked_jobs, rankings_kept
from matching.selectors.vectors import outdated_vectors
from matching.services.ranking import request_ranking
from matching.services.ranking_log import Logged, log_joined
from matching.services.storing import Scored, hold_rankings, logged, scored_alone, scored_rows, store_scores

MOST_ALONE = 10  # up to this many candidates cost less one by one than all at once
_AT_ONCE = 5000
Profiles = Mapping[uuid.UUID, CandidateProfile]
Digests = Mapping[uuid.UUID, str]


@dataclass(frozen=True, slots=True)
class Joining:
    """Scores of candidates for ranked jobs, and the digest of what each job was scored by."""

    scored: tuple[Scored, ...]
    digests: Mapping[uuid.UUID, str]


def score_for_rankings(profiles: Profiles, digests: Digests) -> Joining:
    """Score the candidates for every job whose ranking rests on what it would rest on now."""
    jobs = [ranked for ranked in ranked_jobs() if ranked.is_current]
    score = _one_by_one if len(profiles) <= MOST_ALONE else _all_at_once
    scored = tuple(score(jobs, profiles, digests))
    for ranked in jobs:
        ranked.basis.compiled.forget_titles()
    return Joining(scored, {ranked.job_id: ranked.basis.digest for ranked in jobs})


def _one_by_one(jobs: Sequence[Ranked], profiles: Profiles, digests: Digests) -> Iterator[Scored]:
    vectors = {pk: _half(profile) for pk, profile in profiles.items()}
    for ranked in jobs:
        basis = ranked.basis
        for pk, profile in profiles.items():
            vector = vectors[pk]
            score = basis.score(profile, None if vector is None else float(basis.cosine(vector)))
            yield scored_alone(ranked.job_id, basis, pk, digests[pk], score)


def _all_at_once(jobs: Sequence[Ranked], profiles: Profiles, digests: Digests) -> Iterator[Scored]:
    rows = [Row(pk.bytes, digests[pk][:HALF_DIGEST], facts_json(each), _half(each)) for pk, each in profiles.items()]
    columns = columns_of(rows, VECTOR_DIMENSIONS)
    everybody = np.arange(len(columns), dtype=np.int32)
    for ranked in jobs:
        yield from scored_rows(ranked.job_id, ranked.basis, columns, score_columns(ranked.basis, columns), everybody)


def _half(profile: CandidateProfile) -> Any:
    return np.array(profile.vector, dtype=np.float16) if profile.vector else None


def join_rankings(
    *, joining: Joining, candidate_ids: Collection[uuid.UUID], organization: Organization, actor: User | None
) -> None:
    """Store the candidates' scores in the transaction that indexes them.

    A job that was ranked by something else meanwhile, or would be now, is ranked again, but not before all vectors are
    of the embedding in use. Rankings end under the same
    lock: one that ends before is seen here, and one that ends after sees who was indexed here.
    """
    hold_rankings(organization)
    rankings = rankings_kept()
    current = {job_id for job_id, digest in rankings.items() if joining.digests.get(job_id) == digest}
    fresh = [row for row in joining.scored if row.job in current and row.candidate in candidate_ids]
    stored: dict[uuid.UUID, list[Logged]] = defaultdict(list)
    for start in range(0, len(fresh), _AT_ONCE):
        for row in store_scores(organization, fresh[start : start + _AT_ONCE]):
            stored[row.job].append(logged(row))
    current -= log_joined(stored, CandidateIndex.objects.count())
    outdated = rankings.keys() - current
    if outdated and not outdated_vectors().exists():
        for job in Job.objects.filter(pk__in=outdated).order_by("pk"):
            request_ranking(job=job, actor=actor)
    count_ranked()


def count_ranked() -> None:
    """Tell the rankings that are kept up to date how many candidates there are now."""
    kept_up_to_date().update(candidates=CandidateIndex.objects.count())


def rerank_drifted_jobs(*, skills: Collection[str], actor: User | None) -> int:
    """Have the jobs ranked again whose skills have become rarer or more common by a step; returns how many."""
    jobs = drifted_jobs(skills)
    for job in jobs:
        request_ranking(job=job, actor=actor)
    return len(jobs)
