"""Postings and what they ask for."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q

from core.models import OrganizationModel, audited, scoped
from jobs.enums import EmploymentType, JobStatus, RemoteType, RequirementKind, SalaryPeriod, SavedJobKind

MOST_TRAVEL_PERCENT = 100
MOST_OTHER_PLACES = 20
MOST_PLACE_NAME = 120  # characters


class JobQuerySet(models.QuerySet["Job"]):
    """Questions about jobs."""

    def active(self) -> "JobQuerySet":
        """Jobs that people are sought for now."""
        return self.filter(status=JobStatus.ACTIVE)

    def for_list(self) -> "JobQuerySet":
        """With what a list row shows."""
        return self.defer("search", "description")


@audited(exclude=("search",))
class Job(OrganizationModel):
    """A posting. Where `is_ranked` is off, no candidate is scored for it; `unranked_reason` says why.

    City, region and country are those of its main place; `other_places` are objects with the same three, for work
    that can be done at any of them.
    """

    title = models.CharField(max_length=200)
    description = models.TextField(blank=True, max_length=50_000)
    department = models.CharField(max_length=120, blank=True)
    city = models.CharField(max_length=MOST_PLACE_NAME, blank=True)
    region = models.CharField(max_length=MOST_PLACE_NAME, blank=True)
    country_code = models.CharField(max_length=2, blank=True)
    other_places = models.JSONField(default=list, blank=True)
    remote = models.CharField(max_length=20, choices=RemoteType.choices, default=RemoteType.ON_SITE)
    travel_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    employment_type = models.CharField(max_length=20, choices=EmploymentType.choices, default=EmploymentType.FULL_TIME)
    experience_level = models.CharField(max_length=40, blank=True)
    salary_min = models.PositiveIntegerField(null=True, blank=True)
    salary_max = models.PositiveIntegerField(null=True, blank=True)
    salary_currency = models.CharField(max_length=3, blank=True)
    salary_period = models.CharField(max_length=10, choices=SalaryPeriod.choices, default=SalaryPeriod.YEAR)
    status = models.CharField(max_length=20, choices=JobStatus.choices, default=JobStatus.DRAFT)
    posted_at = models.DateTimeField(null=True, blank=True)
    is_ranked = models.BooleanField(default=True)
    unranked_reason = models.CharField(max_length=500, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    search = models.GeneratedField(
        expression=SearchVector("title", weight="A", config="simple")
        + SearchVector("department", weight="B", config="simple")
        + SearchVector("description", weight="C", config="simple"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects: ClassVar[Any] = scoped(JobQuerySet)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["organization", "status", "-posted_at"]),
            models.Index(fields=["organization", "-created_at", "-id"]),
            GinIndex(fields=["search"], name="job_search"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(salary_min=None) | Q(salary_max=None) | Q(salary_min__lte=F("salary_max")),
                name="job_salary_order",
            ),
            models.CheckConstraint(
                condition=Q(travel_percent=None) | Q(travel_percent__lte=MOST_TRAVEL_PERCENT), name="job_travel_percent"
            ),
        ]

    def __str__(self) -> str:
        return self.title


@audited()
class Requirement(OrganizationModel):
    """One thing a job asks for; see `matching.scoring.profiles.RequirementSpec` for what the fields mean.

    `instead_months` of experience may replace a degree that has "experience" among its alternatives; 0 where nobody
    says how many. `source_start` and `source_end` are the characters of the sentence in the description that it came
    from.
    """

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="requirements")
    kind = models.CharField(max_length=20, choices=RequirementKind.choices)
    value = models.CharField(max_length=160)
    label = models.CharField(max_length=200)
    must = models.BooleanField(default=True)
    months = models.PositiveSmallIntegerField(default=0)
    level = models.CharField(max_length=10, blank=True)
    area = models.CharField(max_length=200, blank=True)
    alternatives = models.JSONField(default=list, blank=True)
    instead_months = models.PositiveSmallIntegerField(default=0)
    source_start = models.PositiveIntegerField(null=True, blank=True)
    source_end = models.PositiveIntegerField(null=True, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta(OrganizationModel.Meta):
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["job", "kind", "value"], name="requirement_once_per_job"),
        ]

    def __str__(self) -> str:
        return self.label


@audited()
class SavedJob(OrganizationModel):
    """A user's own mark on a job."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="marks")
    kind = models.CharField(max_length=20, choices=SavedJobKind.choices)

    class Meta(OrganizationModel.Meta):
        constraints = [models.UniqueConstraint(fields=["user", "job", "kind"], name="job_marked_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.job_id}"
