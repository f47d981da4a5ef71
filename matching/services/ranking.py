"""Ranking all candidates of an organization for a job, again and again, but only what changed."""

import uuid
from collections.abc import Sequence
from itertools import islice
from typing import Any

import numpy as np
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Concat, Left, Now

from core.errors import ConflictError
from core.models import Organization, TaskRun, User
from core.planning import without_nested_loops
from core.services import task_run
from core.services.activity import record
from core.task_kinds import Apply, Progress, TaskKind, find, register
from core.tenancy import organization_scope
from jobs.enums import JobStatus
from jobs.models import Job
from matching.columns import Columns, Totals
from matching.columns.arrays import Ints
from matching.models import CandidateIndex, LoggedRanking, Match, Ranking
from matching.scoring import SCORING_VERSION
from matching.selectors.all_at_once import score_columns
from matching.selectors.basis import HALF_DIGEST, Basis, basis_after, current_basis, weights_json
from matching.selectors.columns import columns_among, columns_now, id_bytes
from matching.selectors.ranked import RANKED_AGAIN
from matching.selectors.vectors import outdated_vectors
from matching.services import ranking_log
from matching.services.storing import Scored, hold_rankings, logged, scored_rows, store_scores

KIND = "matching.rank"
INDEX_KIND = "matching.index"
BATCH = 2000
MANY = 500


@transaction.atomic
def request_ranking(*, job: Job, actor: User | None) -> TaskRun:
    """Have the organization's candidates ranked for the job; a task that still waits serves both askers.

    Raises ConflictError where the ranking of the job is switched off.
    """
    if not job.is_ranked:
        raise ConflictError(f"The ranking of this job is switched off: {job.unranked_reason}")
    return task_run.enqueue(
        kind=KIND,
        title=f"Rank candidates for {job.title}",
        organization=job.organization,
        actor=actor,
        subject_id=job.pk,
        unique_key=f"{KIND}:{job.pk}",
    )


def rerank_ranked_jobs(*, organization: Organization, actor: User | None) -> int:
    """Have the drafts and active jobs that were ranked before ranked again; returns how many there are.

    A ranking that is about to end is waited for: it is one of them, or saw what has changed.
    """
    hold_rankings(organization)
    ranked = Job.objects.filter(ranking__isnull=False, is_ranked=True, status__in=RANKED_AGAIN)
    jobs = list(ranked.order_by("pk"))
    for job in jobs:
        request_ranking(job=job, actor=actor)
    return len(jobs)


def rank_changed_job(*, job: Job, status_before: str, actor: User | None) -> None:
    """Have a job ranked where its change matters: it is active and was never ranked, or its ranking has aged.

    The ranking of a paused or closed job is not kept up to date, so it has aged when the job is opened again. Of a job
    whose ranking is switched off, nothing that was computed stays. A ranking that is about to end is waited for: it is
    seen here, or sees the change.
    """
    held = Job.objects.select_for_update(no_key=True).get(pk=job.pk)
    if not held.is_ranked:
        _forget_ranking(held)
        return
    ranking = Ranking.objects.filter(job=held).first()
    if ranking is None:
        if held.status == JobStatus.ACTIVE:
            request_ranking(job=held, actor=actor)
    elif _is_opened(held, status_before) or ranking.job_digest != current_basis(held, ranking).digest:
        request_ranking(job=held, actor=actor)


def _is_opened(job: Job, status_before: str) -> bool:
    return job.status in RANKED_AGAIN and status_before not in RANKED_AGAIN


def _forget_ranking(job: Job) -> None:
    """Delete what was computed for the job, that of candidates who are being added as well."""
    hold_rankings(job.organization)
    Match.objects.filter(job=job).delete()
    Ranking.objects.filter(job=job).delete()


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Score who changed, all at once, and write the scores batch after batch, each in a transaction of its own.

    Vectors of another embedding are made anew before: until all are, the last ranking stays as it is. A batch that was
    written twice, or by a worker that lost its lease, holds the same scores: nothing is doubled.
    """
    with organization_scope(run.organization):
        job = Job.objects.filter(pk=run.subject_id).first()
        is_outdated = outdated_vectors().exists()
    if job is None:
        return lambda: {"status": "gone"}
    if not job.is_ranked:
        return lambda: _end_unranked(job)
    if is_outdated:
        find(INDEX_KIND).prepare(run, progress)
    with organization_scope(run.organization):
        basis = current_basis(job, Ranking.objects.filter(job=job).first())
        log = ranking_log.begin(job=job, basis=basis, actor=run.actor, task=run.pk)
        changed = _changed_ids(job, basis)
    progress(0, len(changed))
    columns, result, rows = _score(job, basis, changed)
    scored = scored_rows(job.pk, basis, columns, result, rows)
    done = 0
    while batch := list(islice(scored, BATCH)):
        with organization_scope(run.organization):
            _store(batch, log)
        done += len(batch)
        progress(done, len(changed))
    if len(changed) >= MANY:
        _refresh_statistics(job)
    return lambda: _finish(run, job, basis, log, len(changed))


def changed_candidates(job: Job, basis: Basis) -> QuerySet[CandidateIndex]:
    """The index rows whose match is absent or was computed from other inputs."""
    current = Concat(Left("digest", HALF_DIGEST), Value(basis.digest[:HALF_DIGEST]))
    same = Match.objects.filter(job=job, candidate=OuterRef("candidate"), inputs=OuterRef("current"))
    return CandidateIndex.objects.annotate(current=current).exclude(Exists(same))


def _changed_ids(job: Job, basis: Basis) -> list[uuid.UUID]:
    with without_nested_loops():
        return list(changed_candidates(job, basis).values_list("candidate_id", flat=True))


def _score(job: Job, basis: Basis, changed: Sequence[uuid.UUID]) -> tuple[Columns, Totals, Ints]:
    """The scores of those who changed and their rows, best first; a few are read anew, many are in memory."""
    with organization_scope(job.organization):
        columns = columns_now().columns if len(changed) >= MANY else columns_among(changed)
    result = score_columns(basis, columns)
    rows, found = columns.rows_of(id_bytes(changed))
    chosen = rows[found]
    return columns, result, chosen[np.argsort(-result.score[chosen], kind="stable")]


def _store(scored: Sequence[Scored], log: LoggedRanking) -> None:
    stored = store_scores(log.organization, scored)
    ranking_log.keep(log=log, scored=[logged(row) for row in stored])


def _score_late_comers(job: Job, basis: Basis, log: LoggedRanking) -> int:
    """Score who was indexed while the others were scored; returns how many."""
    changed = _changed_ids(job, basis)
    for start in range(0, len(changed), BATCH):
        columns, result, rows = _score(job, basis, changed[start : start + BATCH])
        _store(list(scored_rows(job.pk, basis, columns, result, rows)), log)
    return len(changed)


def _finish(run: TaskRun, job: Job, basis: Basis, log: LoggedRanking, scored: int) -> dict[str, Any]:
    """End the ranking. From here on, whoever is indexed is scored for the job there and then.

    A ranking of what the job, weights or month no longer are does not end: the job is ranked anew. Where only the
    rarity of its skills has moved, it ends, and is followed by another.
    """
    now = Job.objects.select_for_update(no_key=True).filter(pk=job.pk, is_ranked=True).first()
    if now is None:
        return _end_unranked(job)
    hold_rankings(job.organization)
    current = basis_after(now, basis.rarity)
    if current.digest != basis.digest:
        request_ranking(job=now, actor=run.actor)
        if not _differs_in_rarity_alone(current, basis):
            return {"status": "outdated"}
    scored += _score_late_comers(job, basis, log)
    indexed = CandidateIndex.objects.filter(candidate=OuterRef("candidate"))
    with without_nested_loops():
        Match.objects.filter(job=job).exclude(Exists(indexed)).delete()
    count = Match.objects.filter(job=job).count()
    Ranking.objects.update_or_create(
        job=job,
        defaults={
            "organization": job.organization,
            "computed_at": Now(),
            "candidates": count,
            "weights": weights_json(basis.weights),
            "rarity": dict(basis.rarity),
            "as_of": basis.as_of,
            "version": SCORING_VERSION,
            "job_digest": basis.digest,
        },
    )
    ranking_log.finish(log=log, candidates=count)
    if scored:
        _tell(run, job, count)
    return {"job": str(job.pk), "candidates": count, "scored": scored}


def _end_unranked(job: Job) -> dict[str, Any]:
    """Leave no score of a job whose ranking is off; it may have been switched off while some were written."""
    _forget_ranking(job)
    return {"status": "gone"}


def _differs_in_rarity_alone(one: Basis, other: Basis) -> bool:
    first, second = ((each.job, each.weights, each.credits, each.as_of) for each in (one, other))
    return first == second


def _tell(run: TaskRun, job: Job, count: int) -> None:
    record(
        code="job.ranked",
        subject_type="job",
        subject_id=job.pk,
        organization=job.organization,
        actor=run.actor,
        title=job.title,
        candidates=count,
    )


def _refresh_statistics(job: Job) -> None:
    """Tell the planner of the many new rows at once, or pages that show them take seconds until it finds out."""
    with organization_scope(job.organization), connection.cursor() as cursor:
        cursor.execute("SELECT refresh_ranking_statistics()")


register(TaskKind(KIND, prepare))
