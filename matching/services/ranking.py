"""Ranking all candidates of an organization for a job, again and again, but only what changed."""

import json
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Concat, Left, Now

from core.errors import ConflictError
from core.models import Organization, TaskRun, User, new_id
from core.planning import without_nested_loops
from core.services import task_run
from core.services.activity import record
from core.task_kinds import Apply, Progress, TaskKind, register
from core.tenancy import organization_scope
from jobs.enums import JobStatus
from jobs.models import Job
from matching.embedding import load_embedder
from matching.models import CandidateIndex, LoggedRanking, Match, Ranking
from matching.scoring import SCORING_VERSION
from matching.scoring.result import Score
from matching.selectors.basis import HALF_DIGEST, Basis, current_basis, inputs_digest, weights_json
from matching.selectors.profile_json import profile_of
from matching.selectors.vectors import packed_vector, unpack
from matching.services import ranking_log

KIND = "matching.rank"
BATCH = 1000
MANY = 500
PLACES_AT_ONCE = 20_000
LAST_PLACE = 2**31 - 1
RANKED_AGAIN = (JobStatus.DRAFT, JobStatus.ACTIVE)
_STORE = """
    WITH present AS (SELECT id FROM resumes_candidate WHERE id = ANY(%(candidates)s::uuid[]) ORDER BY id FOR KEY SHARE)
    INSERT INTO matching_match
        (id, organization_id, job_id, candidate_id, score, points, missing, version, inputs, computed_at)
    SELECT new.id, %(organization)s, %(job)s, new.candidate, new.score, new.points::jsonb, new.missing::jsonb,
        %(version)s, new.inputs, clock_timestamp()
    FROM unnest(
        %(ids)s::uuid[], %(candidates)s::uuid[], %(scores)s::numeric[],
        %(points)s::text[], %(missing)s::text[], %(inputs)s::text[]
    ) AS new (id, candidate, score, points, missing, inputs)
    JOIN present ON present.id = new.candidate
    WHERE EXISTS (SELECT FROM jobs_job WHERE id = %(job)s AND is_ranked)
    ON CONFLICT (job_id, candidate_id) DO UPDATE SET
        score = excluded.score, points = excluded.points, missing = excluded.missing,
        version = excluded.version, inputs = excluded.inputs, computed_at = excluded.computed_at
"""
_NUMBER_RANKS = """
    UPDATE matching_match AS held SET rank = placed.place
    FROM (
        SELECT id, row_number() OVER (ORDER BY score DESC, id) AS place FROM matching_match WHERE job_id = %s
    ) AS placed
    WHERE held.id = placed.id AND placed.place BETWEEN %s AND %s AND held.rank IS DISTINCT FROM placed.place
"""


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
    """Have the drafts and active jobs that were ranked before ranked again; returns how many there are."""
    ranked = Job.objects.filter(ranking__isnull=False, is_ranked=True, status__in=RANKED_AGAIN)
    jobs = list(ranked.order_by("pk"))
    for job in jobs:
        request_ranking(job=job, actor=actor)
    return len(jobs)


def rank_changed_job(*, job: Job, actor: User | None) -> None:
    """Have a job ranked where its change matters: it is active and was never ranked, or its ranking has aged.

    Of a job whose ranking is switched off, nothing that was computed stays.
    """
    if not job.is_ranked:
        _forget_ranking(job)
        return
    ranking = Ranking.objects.filter(job=job).first()
    if ranking is None:
        if job.status == JobStatus.ACTIVE:
            request_ranking(job=job, actor=actor)
    elif ranking.job_digest != current_basis(Job.objects.get(pk=job.pk), ranking).digest:
        request_ranking(job=job, actor=actor)


def _forget_ranking(job: Job) -> None:
    Match.objects.filter(job=job).delete()
    Ranking.objects.filter(job=job).delete()


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Score who changed, batch after batch, each written in a transaction of its own.

    A batch that was written twice, or by a worker that lost its lease, holds the same scores: nothing is doubled.
    """
    with organization_scope(run.organization):
        job = Job.objects.filter(pk=run.subject_id, is_ranked=True).first()
        if job is None:
            return lambda: {"status": "gone"}
        basis = current_basis(job, Ranking.objects.filter(job=job).first())
        log = ranking_log.begin(job=job, basis=basis, actor=run.actor, task=run.pk)
        with without_nested_loops():
            rows = changed_candidates(job, basis).order_by("candidate_id")
            changed = list(rows.values_list("candidate_id", flat=True))
    progress(0, len(changed))
    for done in range(0, len(changed), BATCH):
        _rank_batch(job, basis, changed[done : done + BATCH], log)
        progress(min(done + BATCH, len(changed)), len(changed))
    if len(changed) >= MANY:
        _refresh_statistics(job)
    _place(job, lambda: progress(len(changed), len(changed)))
    return lambda: _finish(run, job, basis, log, len(changed))


def changed_candidates(job: Job, basis: Basis) -> QuerySet[CandidateIndex]:
    """The index rows whose match is absent or was computed from other inputs."""
    current = Concat(Left("digest", HALF_DIGEST), Value(basis.digest[:HALF_DIGEST]))
    same = Match.objects.filter(job=job, candidate=OuterRef("candidate"), inputs=OuterRef("current"))
    return CandidateIndex.objects.annotate(current=current).exclude(Exists(same))


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is read of one index row."""

    candidate_id: uuid.UUID
    digest: str
    facts: dict[str, Any]
    packed: bytes | None
    embedder_version: str


def _rank_batch(job: Job, basis: Basis, candidate_ids: Sequence[uuid.UUID], log: LoggedRanking) -> None:
    """Read, score and write; no transaction is open while it scores."""
    with organization_scope(job.organization):
        rows = CandidateIndex.objects.filter(candidate__in=candidate_ids).order_by("candidate_id")
        columns = rows.values_list("candidate_id", "digest", "profile", packed_vector(), "embedder_version")
        batch = [_Entry(*row) for row in columns]
    if batch:
        scored = list(zip(batch, _scores(basis, batch), strict=True))
        with organization_scope(job.organization):
            _store(job, basis, scored)
            ranking_log.keep(log=log, scored=[_logged(entry, score) for entry, score in scored])


def _scores(basis: Basis, batch: Sequence[_Entry]) -> Iterator[Score]:
    version, dimensions = load_embedder().version, len(basis.vector)
    read = [entry.packed is not None and entry.embedder_version == version for entry in batch]
    vectors = [unpack(entry.packed if ok else None, dimensions) for entry, ok in zip(batch, read, strict=True)]
    cosines = basis.cosine(np.stack(vectors)).tolist()
    for entry, ok, cosine in zip(batch, read, cosines, strict=True):
        yield basis.score(profile_of(entry.facts), cosine if ok else None)


def match_columns(score: Score, labels: Mapping[str, str], inputs: str) -> dict[str, Any]:
    """What a match keeps of a score."""
    return {
        "score": score.total,
        "points": {part.component: str(part.points) for part in score.contributions},
        "missing": [{"requirement": key, "label": labels.get(key, "")} for key in score.missing],
        "version": score.version,
        "inputs": inputs,
    }


def _store(job: Job, basis: Basis, scored: Sequence[tuple[_Entry, Score]]) -> None:
    """Write the matches in one statement, without those of candidates who are gone meanwhile."""
    rows = [match_columns(score, basis.labels, inputs_digest(entry.digest, basis)) for entry, score in scored]
    columns: dict[str, Any] = {
        "ids": [new_id() for _ in rows],
        "candidates": [entry.candidate_id for entry, _ in scored],
        "scores": [row["score"] for row in rows],
        "points": [json.dumps(row["points"]) for row in rows],
        "missing": [json.dumps(row["missing"]) for row in rows],
        "inputs": [row["inputs"] for row in rows],
    }
    fixed: dict[str, Any] = {"organization": job.organization_id, "job": job.pk, "version": SCORING_VERSION}
    with connection.cursor() as cursor:
        cursor.execute(_STORE, {**columns, **fixed})


def _logged(entry: _Entry, score: Score) -> ranking_log.Scored:
    points = {part.component: str(part.points) for part in score.contributions}
    return ranking_log.Scored(entry.candidate_id, entry.digest, score.total, points)


def _finish(run: TaskRun, job: Job, basis: Basis, log: LoggedRanking, scored: int) -> dict[str, Any]:
    if not Job.objects.select_for_update(no_key=True).filter(pk=job.pk, is_ranked=True).exists():
        _forget_ranking(job)
        return {"status": "gone"}
    indexed = CandidateIndex.objects.filter(candidate=OuterRef("candidate"))
    with without_nested_loops():
        Match.objects.filter(job=job).exclude(Exists(indexed)).delete()
    number_ranks(job.pk)
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


def _place(job: Job, alive: Callable[[], None]) -> None:
    """Number the places part by part, each in a short transaction, so that the last one finds little to write."""
    with organization_scope(job.organization):
        count = Match.objects.filter(job=job).count()
    for first in range(1, count + 1, PLACES_AT_ONCE):
        with organization_scope(job.organization):
            number_ranks(job.pk, first=first, last=first + PLACES_AT_ONCE - 1)
        alive()


def number_ranks(job_id: uuid.UUID, *, first: int = 1, last: int = LAST_PLACE) -> None:
    """Give the matches of the job their places, best first, in one statement; places that stay are not written."""
    with without_nested_loops(), connection.cursor() as cursor:
        cursor.execute(_NUMBER_RANKS, [job_id, first, last])


register(TaskKind(KIND, prepare))
