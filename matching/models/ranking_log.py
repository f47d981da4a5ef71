"""The log of automated rankings: what each rested on and what came of it, so that it can be computed again.

What many rankings share is kept once: the basis by the digest of its content, a candidate's profile by the digest
that the index gives it. Results are packed, a batch of candidates in a row. Erasing a person takes their profiles
and their entries of every batch (a trigger of migration 0002).
"""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from pgvector.django import HalfVectorField

from core.models import OrganizationModel
from matching.models.match import VECTOR_DIMENSIONS


class ProfileSnapshot(OrganizationModel):
    """A candidate's blind profile as it once was: what `CandidateIndex` held, without quotes."""

    candidate = models.ForeignKey("resumes.Candidate", on_delete=models.CASCADE, related_name="+", db_index=False)
    digest = models.CharField(max_length=64)
    profile = models.JSONField()
    vector = HalfVectorField(dimensions=VECTOR_DIMENSIONS, null=True)
    embedder_version = models.CharField(max_length=40, blank=True)

    class Meta(OrganizationModel.Meta):
        constraints = [models.UniqueConstraint(fields=["candidate", "digest"], name="one_snapshot_per_profile")]

    def __str__(self) -> str:
        return f"Profile {self.digest[:8]} of {self.candidate_id}"


class RankingBasis(OrganizationModel):
    """What rankings rested on beside the candidates, by content.

    `content` holds the job's profile, weights, rarity, month and what is worth how much for each required skill;
    `digest` is the SHA-256 of it with vector and versions.
    """

    digest = models.CharField(max_length=64)
    content = models.JSONField()
    vector = HalfVectorField(dimensions=VECTOR_DIMENSIONS, null=True)
    version = models.CharField(max_length=40)
    embedder_version = models.CharField(max_length=40)

    class Meta(OrganizationModel.Meta):
        verbose_name_plural = "ranking bases"
        constraints = [models.UniqueConstraint(fields=["organization", "digest"], name="one_basis_per_content")]

    def __str__(self) -> str:
        return f"Basis {self.digest[:8]}"


class LoggedRanking(OrganizationModel):
    """One automated ranking: of which job, asked for by whom, on which basis, when.

    `inputs` is the digest that tells which earlier scores of the job still held, so that `scored` counts only who was
    computed anew, and `candidates` all who then stood in the ranking; None where a single score was computed because
    somebody opened it. `job_key` is the job's id, also when the job is gone. Without `finished_at` it was broken off,
    and what it had stored by then stays logged.
    """

    job = models.ForeignKey("jobs.Job", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    job_key = models.UUIDField(null=True, editable=False)
    basis = models.ForeignKey(RankingBasis, on_delete=models.PROTECT, related_name="rankings")
    task = models.UUIDField(null=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    inputs = models.CharField(max_length=64)
    candidates = models.PositiveIntegerField(null=True)
    scored = models.PositiveIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["organization", "-created_at", "-id"]),
            models.Index(fields=["job", "-created_at"]),
        ]
        constraints = [models.UniqueConstraint(fields=["task", "basis"], name="one_log_per_task_and_basis")]

    def __str__(self) -> str:
        return f"Ranking {self.pk}"


class LoggedBatch(OrganizationModel):
    """Scores of a ranking: entry n is candidate n, the number of their profile, and their row of `points`.

    A profile's number is the first 60 bits of its digest. A row of `points` holds the total and then each part of
    `components`, in tenths. `first` and `last` bound the candidates, so that a person's entries are found quickly;
    `erased` counts the entries that went with their persons.
    """

    ranking = models.ForeignKey(LoggedRanking, on_delete=models.CASCADE, related_name="batches")
    first = models.UUIDField()
    last = models.UUIDField()
    components = ArrayField(models.CharField(max_length=20))
    candidates = ArrayField(models.UUIDField())
    profiles = ArrayField(models.BigIntegerField())
    points = ArrayField(models.SmallIntegerField())
    erased = models.PositiveIntegerField(default=0)

    class Meta(OrganizationModel.Meta):
        verbose_name_plural = "logged batches"
        indexes = [models.Index(fields=["organization", "first", "last"])]

    def __str__(self) -> str:
        return f"Batch of ranking {self.ranking_id}"
