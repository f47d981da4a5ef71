"""Searches that members keep, and whom each has found so far."""

from typing import Any, ClassVar

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Lower, Now

from core.models import OrganizationModel, User, audited, scoped
from matching.enums import AlertFrequency

NAME_LENGTH = 80
BOOKKEEPING = ("last_looked_at", "last_run_at", "next_alert_on")


class SavedSearchQuerySet(models.QuerySet["SavedSearch"]):
    """Questions about saved searches."""

    def kept(self) -> "SavedSearchQuerySet":
        """Those that nobody has deleted."""
        return self.filter(removed_at=None)

    def visible_to(self, user: User) -> "SavedSearchQuerySet":
        """The person's own, and those that others share, deleted ones too."""
        return self.filter(models.Q(owner=user) | models.Q(is_shared=True))


@audited(exclude=BOOKKEEPING)
class SavedSearch(OrganizationModel):
    """A search as its owner typed it, and how often a mail tells them whom it newly found.

    `mode` is a `matching.selectors.search.Mode`. What was found after `last_looked_at` is new to the owner. A search
    with `removed_at` is deleted, and can be brought back until the night sweeps it.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=NAME_LENGTH)
    query = models.TextField()
    mode = models.CharField(max_length=20)
    is_shared = models.BooleanField(default=False)
    alert = models.CharField(max_length=20, choices=AlertFrequency.choices, default=AlertFrequency.NEVER)
    next_alert_on = models.DateField(null=True, blank=True)
    last_looked_at = models.DateTimeField(db_default=Now())
    last_run_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = scoped(SavedSearchQuerySet)

    class Meta(OrganizationModel.Meta):
        verbose_name_plural = "saved searches"
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                "organization",
                "owner",
                Lower("name"),
                condition=models.Q(removed_at=None),
                name="one_saved_search_per_owner_and_name",
            ),
        ]
        triggers = [
            *OrganizationModel.Meta.triggers,
            pgtrigger.Trigger(
                name="take_hits_along",
                operation=pgtrigger.Delete,
                when=pgtrigger.Before,
                func="DELETE FROM matching_savedsearchhit WHERE search_id = OLD.id; RETURN OLD;",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SavedSearchHit(OrganizationModel):
    """Somebody whom a saved search has found, once however often it runs.

    `found_at` is empty for those who were there when it was saved or changed. While a hit `waits`, a mail has yet to
    tell of it; `mail` is the id of the one that does.
    """

    search = models.ForeignKey(SavedSearch, on_delete=models.CASCADE, related_name="hits", db_index=False)
    candidate = models.ForeignKey("resumes.Candidate", on_delete=models.CASCADE, related_name="+")
    found_at = models.DateTimeField(null=True)
    waits = models.BooleanField(default=False)
    mail = models.UUIDField(null=True)

    class Meta(OrganizationModel.Meta):
        constraints = [models.UniqueConstraint(fields=["search", "candidate"], name="one_hit_per_search_and_candidate")]
        indexes = [
            models.Index(
                fields=["search", "-found_at", "-id"],
                name="newly_found",
                condition=models.Q(found_at__isnull=False),
            ),
            models.Index(fields=["mail"], name="told_in_mail", condition=models.Q(mail__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.candidate_id} for {self.search_id}"
