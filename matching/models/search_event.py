"""What is searched for."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from core.models import OrganizationModel


class SearchEvent(OrganizationModel):
    """One search of candidates and how many it found; not who searched, and no names, addresses or numbers.

    `query` is the search in its written form with "…" where such stood; `terms` are its conditions without those. Rows
    go after `SEARCH_EVENT_DAYS`.
    """

    query = models.CharField(max_length=500)
    terms = ArrayField(models.CharField(max_length=250), default=list)
    mode = models.CharField(max_length=20)
    found = models.PositiveIntegerField()

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["organization", "created_at"])]

    def __str__(self) -> str:
        return self.query
