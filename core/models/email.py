"""Outgoing mail: templates with versions that operators save, and one table that is outbox and log.

None of these tables belongs to one organization: mail about an account concerns a person, who may be in several. The
organization on whose behalf a mail goes out is named as its sender, and its mail goes when it is erased.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone

from core.enums import EmailStatus
from core.models.base import BaseModel, audited


@audited(organization=False)
class EmailTemplate(BaseModel):
    """A template of which somebody saved a version; the others stand in the files they were shipped with."""

    key = models.CharField(max_length=60, unique=True)

    class Meta(BaseModel.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key


@audited(organization=False)
class EmailTemplateVersion(BaseModel):
    """A version of a template; `is_current` marks the one in force. Where none is, the shipped one is."""

    template = models.ForeignKey(EmailTemplate, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_current = models.BooleanField(default=False)

    class Meta(BaseModel.Meta):
        ordering = ["template", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["template", "number"], name="email_template_version_once"),
            models.UniqueConstraint(
                fields=["template"], condition=models.Q(is_current=True), name="one_email_template_version_in_force"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.template} {self.number}"


class EmailQuerySet(models.QuerySet["Email"]):
    """Questions about outgoing mail."""

    def due(self) -> "EmailQuerySet":
        """Mail that waits and that no worker holds."""
        now = timezone.now()
        free = models.Q(lease_until=None) | models.Q(lease_until__lt=now)
        return self.filter(free, status=EmailStatus.QUEUED, not_before__lte=now)


class Email(BaseModel):
    """A mail to one person: written in the transaction of what it tells of, sent by a worker afterwards.

    `context` holds words for the template and ids from which links are made when it is sent; never a secret. It is
    emptied once the mail was sent.
    """

    to = models.EmailField(max_length=254)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="emails"
    )
    sender_organization = models.ForeignKey(
        "core.Organization", null=True, blank=True, on_delete=models.CASCADE, related_name="emails"
    )
    template_key = models.CharField(max_length=60)
    template_version = models.ForeignKey(
        EmailTemplateVersion, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    context = models.JSONField(default=dict)
    subject = models.CharField(max_length=300, blank=True)
    status = models.CharField(max_length=20, choices=EmailStatus.choices, default=EmailStatus.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(db_default=Now())
    rung_at = models.DateTimeField(null=True, blank=True, db_default=Now())
    lease_token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)
    message_id = models.CharField(max_length=200, blank=True)
    request_id = models.CharField(max_length=64, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["Email"]] = EmailQuerySet.as_manager()

    class Meta(BaseModel.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["to", "-created_at"]),
            models.Index(fields=["not_before"], name="email_due", condition=models.Q(status="queued")),
        ]

    def __str__(self) -> str:
        return f"{self.template_key} ({self.status})"
