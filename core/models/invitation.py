"""Invitations to an organization."""

from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from core.enums import Role
from core.models.base import OrganizationModel, audited, scoped

LIFETIME = timedelta(days=14)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Questions about invitations."""

    def open(self) -> "InvitationQuerySet":
        """Those that nobody has accepted; some may have expired."""
        return self.filter(accepted_at=None)


@audited()
class Invitation(OrganizationModel):
    """An email address that may join with a role, once. A withdrawn invitation is deleted."""

    email = models.EmailField(max_length=254)
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.VIEWER)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = scoped(InvitationQuerySet)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                "organization",
                Lower("email"),
                name="one_open_invitation_per_email",
                condition=models.Q(accepted_at=None),
            )
        ]

    def __str__(self) -> str:
        return f"{self.email} to {self.organization_id} ({self.role})"

    @property
    def is_expired(self) -> bool:
        """Whether it is too late to accept it."""
        return self.accepted_at is None and self.expires_at <= timezone.now()
