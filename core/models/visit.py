"""Operators inside an organization's data: who, as whom, why and until when."""

from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from core.models.base import OrganizationModel, audited, scoped


class OperatorVisitQuerySet(models.QuerySet["OperatorVisit"]):
    """Questions about visits."""

    def under_way(self, now: datetime | None = None) -> "OperatorVisitQuerySet":
        """Visits that are neither ended nor run out."""
        return self.filter(ended_at=None, ends_at__gt=now or timezone.now())


@audited()
class OperatorVisit(OrganizationModel):
    """An operator of the installation has the organization's data open, or acts as one of its members.

    The row belongs to the organization, whose admins read it in their audit.
    """

    operator = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    acting_as = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(max_length=200, blank=True)
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = scoped(OperatorVisitQuerySet)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["organization", "-created_at"])]

    def __str__(self) -> str:
        return f"Visit of {self.operator_id} until {self.ends_at}"
