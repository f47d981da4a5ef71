"""Writing the log of automated rankings, in the transactions that store their scores."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery, Sum
from django.db.models.functions import Now
from django.utils import timezone
from pgvector import HalfVector

from core.models import User
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
    values = {"organization": job.organization, "job": job, "asked_by": actor, "inputs": basis.digest}
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


def log_joined(scored: Mapping[uuid.UUID, Sequence[Logged]], candidates: int) -> set[uuid.UUID]:
    """Log scores that joined finished rankings, by job, each as a ranking of its own on the basis of the job's last.

    `candidates` is how many now stand in each of them. Returns the jobs left out, whose rankings were never logged.
    """
    whole = LoggedRanking.objects.filter(job=OuterRef("pk"), finished_at__isnull=False, candidates__isnull=False)
    last = Job.objects.filter(pk__in=list(scored)).annotate(
        log=Subquery(whole.order_by("-created_at").values("pk")[:1])
    )
    bases = {each.job_id: each for each in LoggedRanking.objects.filter(pk__in=last.values("log"))}
    logs = {
        job_id: LoggedRanking(
            organization_id=held.organization_id,
            job_id=job_id,
            basis_id=held.basis_id,
            inputs=held.inputs,
            candidates=candidates,
            scored=len(scored[job_id]),
            finished_at=timezone.now(),
        )
        for job_id, held in bases.items()
    }
    LoggedRanking.objects.bulk_create(logs.values())
    LoggedBatch.objects.bulk_create(
        [batch_of(log, sorted(scored[job_id], key=lambda entry: entry.candidate_id)) for job_id, log in logs.items()]
    )
    return set(scored) - set(logs)


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
