"""Ranking all candidates of an organization for a job, again and again, but only what changed."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Concat, Left, Now
from django.utils import timezone

from core.models import Organization, TaskRun, User
from core.services.activity import record
from core.task_kinds import Apply, Progress, TaskKind, register
from core.tenancy import organization_scope
from jobs.enums import JobStatus
from jobs.models import Job
from matching.embedding import load_embedder
from matching.models import CandidateIndex, Match, Ranking
from matching.scoring import SCORING_VERSION
from matching.scoring.result import Score
from matching.selectors.basis import HALF_DIGEST, Basis, current_basis, inputs_digest, weights_json
from matching.selectors.profile_json import profile_of
from matching.selectors.vectors import packed_vector, unpack
from matching.services.queueing import enqueue_once

KIND = "matching.rank"
BATCH = 1000
RANKED_AGAIN = (JobStatus.DRAFT, JobStatus.ACTIVE)
_NUMBER_RANKS = """
    UPDATE matching_match AS held SET rank = placed.place
    FROM (
        SELECT id, row_number() OVER (ORDER BY score DESC, id) AS place FROM matching_match WHERE job_id = %s
    ) AS placed
    WHERE held.id = placed.id AND held.rank IS DISTINCT FROM placed.place
"""


@transaction.atomic
def request_ranking(*, job: Job, actor: User | None) -> TaskRun:
    """Have the organization's candidates ranked for the job; a task that still waits serves both askers."""
    return enqueue_once(
        kind=KIND,
        title=f"Rank candidates for {job.title}",
        organization=job.organization,
        actor=actor,
        subject_id=job.pk,
    )


def rerank_ranked_jobs(*, organization: Organization, actor: User | None) -> None:
    """Have the drafts and active jobs that were ranked before ranked again, after candidates or weights changed."""
    for job in Job.objects.filter(ranking__isnull=False, status__in=RANKED_AGAIN).order_by("pk"):
        request_ranking(job=job, actor=actor)


def rank_changed_job(*, job: Job, actor: User | None) -> None:
    """Have a job ranked where its change matters: it is active and was never ranked, or its ranking has aged."""
    ranking = Ranking.objects.filter(job=job).first()
    if ranking is None:
        if job.status == JobStatus.ACTIVE:
            request_ranking(job=job, actor=actor)
    elif ranking.job_digest != current_basis(Job.objects.get(pk=job.pk), ranking).digest:
        request_ranking(job=job, actor=actor)


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Score who changed, batch after batch, each written in a transaction of its own.

    A batch that was written twice, or by a worker that lost its lease, holds the same scores: nothing is doubled.
    """
    organization = run.organization
    with organization_scope(organization):
        job = Job.objects.filter(pk=run.subject_id).first()
        if job is None:
            return lambda: {"status": "gone"}
        basis = current_basis(job, Ranking.objects.filter(job=job).first())
        total = changed_candidates(job, basis).count()
    progress(0, total)
    scored = _score_all(job, basis, progress, total)
    return lambda: _finish(run, job, basis, scored)


def changed_candidates(job: Job, basis: Basis) -> QuerySet[CandidateIndex]:
    """The index rows whose match is absent or was computed from other inputs."""
    current = Concat(Left("digest", HALF_DIGEST), Value(basis.digest[:HALF_DIGEST]))
    same = Match.objects.filter(job=job, candidate=OuterRef("candidate"), inputs=OuterRef("current"))
    return CandidateIndex.objects.annotate(current=current).exclude(Exists(same))


def _score_all(job: Job, basis: Basis, progress: Progress, total: int) -> int:
    after, done = None, 0
    while batch := _next_batch(job, basis, after):
        matches = _score(job, basis, batch)
        with organization_scope(job.organization):
            _store(job, matches)
        after, done = batch[-1].candidate_id, done + len(batch)
        progress(done, max(done, total))
    return done


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is read of one index row."""

    candidate_id: uuid.UUID
    digest: str
    facts: dict[str, Any]
    packed: bytes | None
    embedder_version: str


def _next_batch(job: Job, basis: Basis, after: uuid.UUID | None) -> list[_Entry]:
    with organization_scope(job.organization):
        rows = changed_candidates(job, basis).order_by("candidate_id")
        rows = rows.filter(candidate_id__gt=after) if after else rows
        columns = rows.values_list("candidate_id", "digest", "profile", packed_vector(), "embedder_version")
        return [_Entry(*row) for row in columns[:BATCH]]


def _score(job: Job, basis: Basis, batch: Sequence[_Entry]) -> list[Match]:
    version, dimensions, now = load_embedder().version, len(basis.vector), timezone.now()
    read = [entry.packed is not None and entry.embedder_version == version for entry in batch]
    vectors = np.stack(
        [unpack(entry.packed if ok else None, dimensions) for entry, ok in zip(batch, read, strict=True)]
    )
    cosines = basis.cosine(vectors).tolist()
    matches = []
    for entry, ok, cosine in zip(batch, read, cosines, strict=True):
        score = basis.score(profile_of(entry.facts), cosine if ok else None)
        columns = match_columns(score, basis.labels, inputs_digest(entry.digest, basis))
        matches.append(
            Match(organization=job.organization, job=job, candidate_id=entry.candidate_id, computed_at=now, **columns)
        )
    return matches


def match_columns(score: Score, labels: Mapping[str, str], inputs: str) -> dict[str, Any]:
    """What a match keeps of a score."""
    return {
        "score": score.total,
        "points": {part.component: str(part.points) for part in score.contributions},
        "missing": [{"requirement": key, "label": labels.get(key, "")} for key in score.missing],
        "version": score.version,
        "inputs": inputs,
    }


def _store(job: Job, matches: Sequence[Match]) -> None:
    """Write the matches of candidates who are still there; the others have nothing left to refer to."""
    ids = [match.candidate_id for match in matches]
    held = set(CandidateIndex.objects.filter(candidate__in=ids).values_list("candidate_id", flat=True))
    if not Job.objects.filter(pk=job.pk).exists():
        return
    Match.objects.bulk_create(
        [match for match in matches if match.candidate_id in held],
        update_conflicts=True,
        unique_fields=["job", "candidate"],
        update_fields=["score", "points", "missing", "version", "inputs", "computed_at"],
    )


def _finish(run: TaskRun, job: Job, basis: Basis, scored: int) -> dict[str, Any]:
    if not Job.objects.select_for_update(no_key=True).filter(pk=job.pk).exists():
        return {"status": "gone"}
    indexed = CandidateIndex.objects.filter(candidate=OuterRef("candidate"))
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


def number_ranks(job_id: uuid.UUID) -> None:
    """Give every match of the job its place, best first, in one statement; places that stay are not written."""
    with connection.cursor() as cursor:
        cursor.execute(_NUMBER_RANKS, [job_id])


register(TaskKind(KIND, prepare))
