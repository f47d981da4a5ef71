"""What happened, for people: a code and its parameters; the wording stands in `core.activity_texts`."""

from django.conf import settings
from django.db import models

from core.models.base import OrganizationModel


class Activity(OrganizationModel):
    """One line of a timeline. Unlike the audit it is written by services and read by everyone.

    `subject_id` is the candidate or job it is about; `params` hold the words that the wording needs.
    """

    code = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=20)
    subject_id = models.UUIDField()
    params = models.JSONField(default=dict)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "activities"
        indexes = [
            models.Index(fields=["organization", "subject_id", "-created_at"]),
            models.Index(fields=["organization", "-created_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.code} on {self.subject_type} {self.subject_id}"
