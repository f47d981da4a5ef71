"""Adding candidates who were indexed to the rankings that are there, without ranking everybody again."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from core.models import Organization, User
from matching.columns import Columns
from matching.models import CandidateIndex, Ranking
from matching.selectors.all_at_once import score_columns
from matching.selectors.ranked import RANKED_AGAIN, drifted_jobs, ranked_jobs, rankings_kept
from matching.services.ranking import request_ranking
from matching.services.ranking_log import Logged, log_joined
from matching.services.storing import Scored, hold_rankings, logged, scored_rows, store_scores

_AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class Joining:
    """Scores of candidates for ranked jobs, and the digest of what each job was scored by."""

    scored: tuple[Scored, ...]
    digests: Mapping[uuid.UUID, str]


def score_for_rankings(columns: Columns) -> Joining:
    """Score the candidates for every job whose ranking rests on what it would rest on now."""
    rows = np.arange(len(columns), dtype=np.int32)
    jobs = [ranked for ranked in ranked_jobs() if ranked.is_current]
    scored = [
        scored
        for ranked in jobs
        for scored in scored_rows(ranked.job.pk, ranked.basis, columns, score_columns(ranked.basis, columns), rows)
    ]
    for ranked in jobs:
        ranked.basis.compiled.forget_titles()
    return Joining(tuple(scored), {ranked.job.pk: ranked.basis.digest for ranked in jobs})


def join_rankings(
    *, joining: Joining, candidate_ids: Collection[uuid.UUID], organization: Organization, actor: User | None
) -> None:
    """Store the candidates' scores in the transaction that indexes them.

    A job that was ranked by something else meanwhile, or would be now, is ranked again. Rankings end under the same
    lock: one that ends before is seen here, and one that ends after sees who was indexed here.
    """
    hold_rankings(organization)
    rankings = rankings_kept()
    current = {each.job_id for each in rankings if joining.digests.get(each.job_id) == each.job_digest}
    fresh = [row for row in joining.scored if row.job in current and row.candidate in candidate_ids]
    stored: dict[uuid.UUID, list[Logged]] = defaultdict(list)
    for start in range(0, len(fresh), _AT_ONCE):
        for row in store_scores(organization, fresh[start : start + _AT_ONCE]):
            stored[row.job].append(logged(row))
    current -= log_joined(stored, CandidateIndex.objects.count())
    for ranking in rankings:
        if ranking.job_id not in current:
            request_ranking(job=ranking.job, actor=actor)
    count_ranked()


def count_ranked() -> None:
    """Tell the rankings that are kept up to date how many candidates there are now."""
    kept = Ranking.objects.filter(job__status__in=RANKED_AGAIN, job__is_ranked=True)
    kept.update(candidates=CandidateIndex.objects.count())


def rerank_drifted_jobs(*, skills: Collection[str], actor: User | None) -> int:
    """Have the jobs ranked again whose skills have become rarer or more common by a step; returns how many."""
    jobs = drifted_jobs(skills)
    for job in jobs:
        request_ranking(job=job, actor=actor)
    return len(jobs)
