"""Candidates being considered for jobs: the stages of the pipeline, who stands in which, and how they came there."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from core.models import OrganizationModel, audited, scoped
from jobs.enums import FORWARD_KINDS, ApplicationSource, StageKind
from jobs.models.job import Job


@audited()
class Stage(OrganizationModel):
    """A step of the organization's pipeline; until it sets stages of its own, see `jobs.selectors.stage`."""

    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=20, choices=StageKind.choices)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta(OrganizationModel.Meta):
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "name"], name="stage_named_once", deferrable=models.Deferrable.DEFERRED
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ApplicationQuerySet(models.QuerySet["Application"]):
    """Questions about applications."""

    def of_kind(self, *kinds: str) -> "ApplicationQuerySet":
        """Those that stand in a stage of one of the kinds now."""
        return self.filter(stage__kind__in=kinds)


@audited()
class Application(OrganizationModel):
    """The fact that a candidate is considered for a job; `moved_at` is when they came into their stage."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="applications", db_index=False)
    candidate = models.ForeignKey("resumes.Candidate", on_delete=models.CASCADE, related_name="applications")
    stage = models.ForeignKey(Stage, on_delete=models.PROTECT, related_name="applications")
    source = models.CharField(max_length=20, choices=ApplicationSource.choices)
    opened_at = models.DateTimeField(db_default=Now())
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    moved_at = models.DateTimeField(db_default=Now())

    objects: ClassVar[Any] = scoped(ApplicationQuerySet)

    class Meta(OrganizationModel.Meta):
        ordering = ["-opened_at", "-id"]
        indexes = [models.Index(fields=["job", "stage", "-moved_at"])]
        constraints = [
            models.UniqueConstraint(fields=["job", "candidate"], name="one_application_per_job_and_candidate"),
        ]

    def __str__(self) -> str:
        return f"{self.candidate_id} for {self.job_id}"


class StageChangeQuerySet(models.QuerySet["StageChange"]):
    """Questions about moves."""

    def standing(self) -> "StageChangeQuerySet":
        """Moves that count: neither taken back nor the taking back of another."""
        return self.filter(undoes=None, undone_by=None)

    def decisions(self) -> "StageChangeQuerySet":
        """Moves that count and say yes or no to a candidate: forward or rejected."""
        return self.standing().filter(after_kind__in=[*FORWARD_KINDS, StageKind.REJECTED])


@audited()
class StageChange(OrganizationModel):
    """A move from one stage to another, never changed afterwards; the first of an application has no stage before.

    Names and kinds are kept as they were said then, since stages can be renamed and removed. `score`, `rank` and
    `ranked` (of how many) tell where the candidate stood in the ranking at that moment, None where they were not
    ranked; `is_override` says that the decision went against it.
    """

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="changes")
    candidate = models.ForeignKey("resumes.Candidate", on_delete=models.CASCADE, related_name="+")
    before = models.ForeignKey(Stage, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    before_name = models.CharField(max_length=60, blank=True)
    before_kind = models.CharField(max_length=20, choices=StageKind.choices, blank=True)
    after = models.ForeignKey(Stage, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    after_name = models.CharField(max_length=60)
    after_kind = models.CharField(max_length=20, choices=StageKind.choices)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.TextField(blank=True, max_length=2000)
    score = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    rank = models.PositiveIntegerField(null=True, blank=True)
    ranked = models.PositiveIntegerField(null=True, blank=True)
    is_override = models.BooleanField(default=False)
    undoes = models.OneToOneField("self", null=True, blank=True, on_delete=models.CASCADE, related_name="undone_by")

    objects: ClassVar[Any] = scoped(StageChangeQuerySet)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["organization", "after_kind", "-created_at"])]

    def __str__(self) -> str:
        return f"{self.before_name or 'none'} to {self.after_name}"
