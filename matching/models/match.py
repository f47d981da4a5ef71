"""Computed scores and what they are computed from; all of it can be computed again at will."""

from datetime import date
from typing import Any, ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models
from pgvector.django import HalfVectorField

from core.models import OrganizationModel, audited, scoped
from matching.embedding.protocol import STORED_DIMENSIONS
from matching.models.places import set_places

VECTOR_DIMENSIONS = STORED_DIMENSIONS


class CandidateIndex(OrganizationModel):
    """What the scorer knows of a candidate, made ready: the blind profile, its digest and its vector.

    `profile` is `matching.scoring.profiles.CandidateProfile` as JSON without quotes and vector. It is the only thing
    that ranking reads, so ranking cannot see who a person is. `quotes` is its evidence, cut from the redacted text.
    `changed` is the number of the transaction that wrote the row last.
    """

    candidate = models.OneToOneField("resumes.Candidate", on_delete=models.CASCADE, related_name="index")
    profile = models.JSONField()
    quotes = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)
    vector = HalfVectorField(dimensions=VECTOR_DIMENSIONS, null=True)
    embedder_version = models.CharField(max_length=40, blank=True)
    changed = models.BigIntegerField(db_default=0, editable=False)

    class Meta(OrganizationModel.Meta):
        indexes = [models.Index(fields=["organization", "id"]), models.Index(fields=["organization", "changed"])]
        triggers = [
            *OrganizationModel.Meta.triggers,
            pgtrigger.Trigger(
                name="number_change",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                func="NEW.changed = pg_current_xact_id()::text::bigint; RETURN NEW;",
            ),
        ]

    def __str__(self) -> str:
        return f"Index of {self.candidate_id}"


class IndexRequest(OrganizationModel):
    """A candidate whose index must be made again. Each change sets a new `token`, so none is lost while one is made."""

    candidate = models.OneToOneField("resumes.Candidate", on_delete=models.CASCADE, related_name="+")
    token = models.UUIDField()

    class Meta(OrganizationModel.Meta):
        pass

    def __str__(self) -> str:
        return f"Index request of {self.candidate_id}"


class MatchQuerySet(models.QuerySet["Match"]):
    """Questions about matches."""

    _is_placed = False

    def for_list(self) -> "MatchQuerySet":
        """With what a list row shows but the place."""
        return self.select_related("candidate", "job").defer("candidate__search", "job__search", "job__description")

    def placed(self) -> "MatchQuerySet":
        """With `rank`, the place among the matches of the job: 1 for the highest score, the earlier match at a tie.

        Places are asked for in one more query when the rows are there, as `prefetch_related` asks: an annotation would
        be computed for all rows that a page skips as well.
        """
        clone: MatchQuerySet = self.all()
        clone._is_placed = True
        return clone

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc]
        clone._is_placed = self._is_placed
        return clone

    def _fetch_all(self) -> None:
        is_read_now = self._result_cache is None
        super()._fetch_all()
        if is_read_now and self._is_placed:
            set_places(self._result_cache or [])


class Match(OrganizationModel):
    """The computed score of one candidate for one job.

    `points` maps each component to its points (strings with one decimal) and adds up to `score`; `missing` lists
    {"requirement", "label"} of unmet must-haves. `inputs` is the digest of all that the score was computed from.
    `rank` is there where it was asked for, see `MatchQuerySet.placed`.
    """

    job = models.ForeignKey("jobs.Job", on_delete=models.CASCADE, related_name="matches", db_index=False)
    candidate = models.ForeignKey("resumes.Candidate", on_delete=models.CASCADE, related_name="matches", db_index=False)
    score = models.DecimalField(max_digits=4, decimal_places=1)
    points = models.JSONField(default=dict)
    missing = models.JSONField(default=list)
    version = models.CharField(max_length=40)
    inputs = models.CharField(max_length=64)
    computed_at = models.DateTimeField()
    rank: int | None

    objects: ClassVar[Any] = scoped(MatchQuerySet)

    class Meta(OrganizationModel.Meta):
        verbose_name_plural = "matches"
        ordering = ["-score", "id"]
        indexes = [
            models.Index(
                fields=["job", "-score", "id"], include=["candidate", "organization"], name="matching_match_places"
            ),
            models.Index(fields=["organization", "-score", "id"]),
            models.Index(fields=["candidate", "-score"]),
        ]
        constraints = [
            models.UniqueConstraint(fields=["job", "candidate"], name="one_match_per_job_and_candidate"),
            models.CheckConstraint(condition=models.Q(score__gte=0, score__lte=100), name="match_score_range"),
        ]

    def __str__(self) -> str:
        return f"{self.candidate_id} for {self.job_id}: {self.score}"


class Ranking(OrganizationModel):
    """When a job was last ranked, over how many candidates, with which weights and version.

    `rarity` holds the rarity of each required skill, and `as_of` the month that the ranking counts to.
    """

    job = models.OneToOneField("jobs.Job", on_delete=models.CASCADE, related_name="ranking")
    computed_at = models.DateTimeField()
    candidates = models.PositiveIntegerField()
    weights = models.JSONField()
    rarity = models.JSONField(default=dict)
    as_of = models.DateField(default=date.min)
    version = models.CharField(max_length=40)
    job_digest = models.CharField(max_length=64)

    class Meta(OrganizationModel.Meta):
        pass

    def __str__(self) -> str:
        return f"Ranking of {self.job_id}"


@audited()
class ScoringWeights(OrganizationModel):
    """The points that each component may earn; the newest row is in force, the older ones are the history."""

    weights = models.JSONField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta(OrganizationModel.Meta):
        verbose_name_plural = "scoring weights"
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return f"Weights of {self.created_at}"
