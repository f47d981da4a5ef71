"""Keys by which other programs act in one organization."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from core.enums import Role
from core.models.base import OrganizationModel, audited


@audited(exclude=("digest", "last_used_at"))
class ApiKey(OrganizationModel):
    """A key in the name of who made it, never stronger than that person is now.

    Only a digest is kept. SHA-256 without salt or stretching is right here: the key is 256 random bits, so there is
    nothing to guess or to look up in a table, and a check must cost microseconds on every request.
    """

    name = models.CharField(max_length=120)
    prefix = models.CharField(max_length=20)
    digest = models.CharField(max_length=64)
    role = models.CharField(max_length=20, choices=Role.choices)
    scopes = ArrayField(models.CharField(max_length=60))
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    expires_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "digest"], name="one_api_key_per_organization_and_digest")
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"

    @property
    def is_live(self) -> bool:
        """Whether the key may still be used, its maker's membership aside."""
        return self.revoked_at is None and (self.expires_at is None or self.expires_at > timezone.now())
