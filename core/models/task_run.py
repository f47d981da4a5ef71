"""Background work that people can see: outbox, progress record and result in one row."""

from typing import Any, ClassVar

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models

from core.enums import TASK_OPEN, TaskStatus
from core.models.base import OrganizationEvent, OrganizationModel, scoped


class TaskRunQuerySet(models.QuerySet["TaskRun"]):
    """Questions about background work."""

    def open(self) -> "TaskRunQuerySet":
        """Work that waits or runs."""
        return self.filter(status__in=TASK_OPEN)

    def failed(self) -> "TaskRunQuerySet":
        """Work that ended without a result."""
        return self.filter(status=TaskStatus.FAILED)


@pghistory.track(
    pghistory.UpdateEvent("retry", condition=pgtrigger.Q(old__status=TaskStatus.FAILED, new__status=TaskStatus.QUEUED)),
    fields=["id", "organization", "kind", "subject_id", "status", "actor"],
    context_field=pghistory.ContextJSONField(),
    context_id_field=pghistory.ContextUUIDField(),
    base_model=OrganizationEvent,
)
class TaskRun(OrganizationModel):
    """One piece of background work.

    The row is written in the transaction of the change that asks for it; Redis only rings. A worker claims it
    by conditional update and holds a lease (`lease_token` until `lease_until`) that its last write must still own.
    """

    kind = models.CharField(max_length=60)
    status = models.CharField(max_length=20, choices=TaskStatus.choices, default=TaskStatus.QUEUED)
    params = models.JSONField(default=dict)
    subject_id = models.UUIDField(null=True, blank=True, db_index=True)
    title = models.CharField(max_length=300)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True, blank=True)
    rung_at = models.DateTimeField(null=True, blank=True)
    lease_token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)
    result = models.JSONField(default=dict)
    unique_key = models.CharField(max_length=200, blank=True)
    request_id = models.CharField(max_length=64, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = scoped(TaskRunQuerySet)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["organization", "-created_at"]),
            models.Index(
                fields=["status", "not_before"],
                name="task_run_due",
                condition=models.Q(status__in=["queued", "running"]),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "unique_key"],
                condition=models.Q(status="queued") & ~models.Q(unique_key=""),
                name="one_waiting_task_per_key",
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.status})"

    @property
    def is_open(self) -> bool:
        """Whether it still waits or runs."""
        return self.status in TASK_OPEN
