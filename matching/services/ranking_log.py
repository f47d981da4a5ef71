"""Writing the log of automated rankings, in the transactions that store their scores."""

import json
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Sum
from django.db.models.functions import Now
from pgvector import HalfVector

from core.models import User, new_id
from jobs.models import Job
from matching.embedding import load_embedder
from matching.models import CandidateIndex, LoggedBatch, LoggedRanking, ProfileSnapshot, RankingBasis
from matching.scoring import SCORING_VERSION
from matching.scoring.result import COMPONENTS, MISSING
from matching.selectors.basis import Basis
from matching.selectors.ranking_log import basis_content, content_digest, profile_number
from resumes.models import Candidate

PARTS = (*COMPONENTS, MISSING)


@dataclass(frozen=True, slots=True)
class Logged:
    """A candidate's score as it is stored: a digest that begins as that of their index row, and the tenths of
    the total and of each of `PARTS`."""

    candidate_id: uuid.UUID
    digest: str
    tenths: Sequence[int]


def begin(*, job: Job, basis: Basis, actor: User | None, task: uuid.UUID | None = None) -> LoggedRanking:
    """Log that a ranking begins; a task that is run again goes on in its log while its basis is the same."""
    content = basis_content(basis)
    version, embedder = SCORING_VERSION, load_embedder().version
    kept, _ = RankingBasis.objects.get_or_create(
        digest=content_digest(content, basis.vector.tolist(), version, embedder),
        organization=job.organization,
        defaults={
            "content": content,
            "vector": HalfVector(basis.vector.tolist()),
            "version": version,
            "embedder_version": embedder,
        },
    )
    about = {"job": job, "job_key": job.pk, "inputs": basis.digest}
    values = {"organization": job.organization, "asked_by": actor, **about}
    if task is None:
        return LoggedRanking.objects.create(basis=kept, **values)
    log, _ = LoggedRanking.objects.get_or_create(task=task, basis=kept, defaults=values)
    return log


def keep(*, log: LoggedRanking, scored: Sequence[Logged]) -> None:
    """Log scores that the current transaction has stored, and so has locked the candidates who are still there."""
    present = _present([entry.candidate_id for entry in scored])
    entries = sorted((entry for entry in scored if entry.candidate_id in present), key=lambda entry: entry.candidate_id)
    if not entries:
        return
    batch_of(log, entries).save()


def batch_of(log: LoggedRanking, entries: Sequence[Logged]) -> LoggedBatch:
    """The entries, in order of candidate, as a row that is yet to be written."""
    return LoggedBatch(
        organization_id=log.organization_id,
        ranking=log,
        first=entries[0].candidate_id,
        last=entries[-1].candidate_id,
        components=list(PARTS),
        candidates=[entry.candidate_id for entry in entries],
        profiles=[profile_number(entry.digest) for entry in entries],
        points=[tenths for entry in entries for tenths in entry.tenths],
    )


def _present(candidate_ids: Sequence[uuid.UUID]) -> Collection[uuid.UUID]:
    return set(Candidate.objects.filter(pk__in=candidate_ids).values_list("pk", flat=True))


_GIVEN = """
    jsonb_to_recordset(%(given)s::jsonb)
    AS given (id uuid, batch uuid, job uuid, candidates uuid[], profiles bigint[], points smallint[])
"""
_LOG_RANKINGS = f"""
    INSERT INTO matching_loggedranking
        (id, organization_id, job_id, job_key, basis_id, inputs, candidates, scored, finished_at)
    SELECT given.id, last.organization_id, given.job, given.job, last.basis_id, last.inputs, %(candidates)s,
        cardinality(given.candidates), clock_timestamp()
    FROM {_GIVEN} JOIN matching_ranking AS ranking ON ranking.job_id = given.job CROSS JOIN LATERAL (
        SELECT organization_id, basis_id, inputs FROM matching_loggedranking
        WHERE job_id = given.job AND inputs = ranking.job_digest AND finished_at IS NOT NULL AND candidates IS NOT NULL
        ORDER BY created_at DESC LIMIT 1
    ) AS last
    RETURNING job_id
"""  # noqa: S608 - made of constants # nosec
_LOG_BATCHES = f"""
    INSERT INTO matching_loggedbatch
        (id, organization_id, ranking_id, first, last, components, candidates, profiles, points, erased)
    SELECT given.batch, logged.organization_id, logged.id,
        given.candidates[1], given.candidates[cardinality(given.candidates)],
        %(components)s, given.candidates, given.profiles, given.points, 0
    FROM {_GIVEN} JOIN matching_loggedranking AS logged ON logged.id = given.id
"""  # noqa: S608 - as above # nosec


def log_joined(scored: Mapping[uuid.UUID, Sequence[Logged]], candidates: int) -> set[uuid.UUID]:
    """Log scores that joined finished rankings, by job, each as a ranking of its own on the basis of the job's.

    `candidates` is how many now stand in each of them. Returns the jobs left out, whose rankings were never logged.
    """
    given = json.dumps([_given(job_id, entries) for job_id, entries in scored.items()])
    with connection.cursor() as cursor:
        cursor.execute(_LOG_RANKINGS, {"given": given, "candidates": candidates})
        logged = {job_id for (job_id,) in cursor.fetchall()}
        cursor.execute(_LOG_BATCHES, {"given": given, "components": list(PARTS)})
    return set(scored) - logged


def _given(job_id: uuid.UUID, scored: Sequence[Logged]) -> dict[str, Any]:
    """Scores of a job, in order of candidate, as `_GIVEN` reads them."""
    entries = sorted(scored, key=lambda entry: entry.candidate_id)
    return {
        "id": str(new_id()),
        "batch": str(new_id()),
        "job": str(job_id),
        "candidates": [str(entry.candidate_id) for entry in entries],
        "profiles": [profile_number(entry.digest) for entry in entries],
        "points": [tenths for entry in entries for tenths in entry.tenths],
    }


def finish(*, log: LoggedRanking, candidates: int | None = None) -> None:
    """Log that the ranking is done, over how many candidates; None where a single score was computed anew."""
    batches = LoggedBatch.objects.filter(ranking=log)
    counted = batches.aggregate(kept=Sum("candidates__len"), erased=Sum("erased"))
    scored = (counted["kept"] or 0) + (counted["erased"] or 0)
    LoggedRanking.objects.filter(pk=log.pk).update(candidates=candidates, scored=scored, finished_at=Now())


def keep_profiles(indexes: Sequence[CandidateIndex]) -> None:
    """Keep the profiles of index rows that are being written; one that is kept already stays."""
    ProfileSnapshot.objects.bulk_create(
        [
            ProfileSnapshot(
                organization_id=index.organization_id,
                candidate_id=index.candidate_id,
                digest=index.digest,
                profile=index.profile,
                vector=index.vector,
                embedder_version=index.embedder_version,
            )
            for index in indexes
        ],
        ignore_conflicts=True,
    )
