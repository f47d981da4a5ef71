"""Feature flags: for everyone, or for some organizations, people or a share of people."""

import hashlib
from typing import TYPE_CHECKING

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from waffle.models import AbstractUserFlag

from core.models.organization import Organization

if TYPE_CHECKING:
    from core.models.user import User


class Flag(AbstractUserFlag):
    """A feature that operators switch; `core.flags` declares which ones there are."""

    organizations = models.ManyToManyField(Organization, blank=True, related_name="+")

    class Meta(AbstractUserFlag.Meta):
        abstract = False
        ordering = ["name"]
        verbose_name, verbose_name_plural = _("flag"), _("flags")

    def is_on(self, *, user: "User | None" = None, organization: Organization | None = None) -> bool:
        """Whether the feature is on for the person in the organization."""
        if self.everyone is not None:
            return bool(self.everyone)
        if organization is not None and self.organizations.filter(pk=organization.pk).exists():
            return True
        return user is not None and (bool(self.is_active_for_user(user)) or self._draws(user))

    def _draws(self, user: "User") -> bool:
        """Whether the person is among the share: by digest, so always the same people, on every device."""
        digest = hashlib.sha256(f"{self.name}:{user.pk}".encode()).digest()
        return int.from_bytes(digest[:4]) % 1000 < (self.percent or 0) * 10

    def is_active(self, request: HttpRequest, read_only: bool = False) -> bool:
        """What waffle's own views, decorators and template tags ask."""
        user = getattr(request, "user", None)
        known = user if user is not None and user.is_authenticated else None
        return self.is_on(user=known, organization=getattr(request, "organization", None)) if self.pk else False
