"""People whom Clerk signs in, and the deliveries of its webhooks that were taken in."""

from django.conf import settings
from django.db import models

from core.models.base import BaseModel


class ClerkAccount(BaseModel):
    """A person as Clerk knows them. A deleted one stays as a tombstone, so that a late event does not revive it.

    `changed_at` is Clerk's own clock in milliseconds: events may come late and out of order, and an older one is
    passed over.
    """

    clerk_id = models.CharField(max_length=100, unique=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="clerk_account"
    )
    changed_at = models.BigIntegerField(default=0)
    is_deleted = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.clerk_id


class ClerkDelivery(models.Model):
    """A delivery that was taken in, by its `svix-id`; it takes effect once, however often it comes."""

    id = models.CharField(primary_key=True, max_length=200)
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name_plural = "Clerk deliveries"

    def __str__(self) -> str:
        return self.id
