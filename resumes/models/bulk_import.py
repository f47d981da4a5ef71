"""Imports of many candidates at once: what was asked, and what became of every row."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from core.models import OrganizationModel, scoped
from resumes.enums import ImportKind, ImportState, KnownPeople, RowOutcome
from resumes.models.candidate import Candidate
from resumes.models.resume import Resume


def import_path(bulk_import: "BulkImport", filename: str) -> str:
    """`{organization}/imports/{uuid}`: the uploader's name for the file never reaches the storage."""
    return f"{bulk_import.organization_id}/imports/{uuid.uuid4()}"


class BulkImport(OrganizationModel):
    """A file of many candidates. A dry run (`is_dry_run`) only says what would become of it.

    `columns` maps the place of a column to a field. The file is gone once the import is done; one that was only
    checked goes with the daily sweep of files that no resume names.
    """

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=10, choices=ImportKind.choices)
    state = models.CharField(max_length=10, choices=ImportState.choices, default=ImportState.WAITING)
    original_name = models.CharField(max_length=255)
    file = models.FileField(upload_to=import_path, max_length=200, blank=True)
    is_dry_run = models.BooleanField(default=False)
    is_strict = models.BooleanField(default=False)
    known_people = models.CharField(max_length=10, choices=KnownPeople.choices, default=KnownPeople.SKIP)
    columns = models.JSONField(default=dict, blank=True)
    result = models.JSONField(default=dict, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["organization", "-created_at"], name="bulk_import_newest")]

    def __str__(self) -> str:
        return self.original_name


class ImportRow(OrganizationModel):
    """What became of one row (from 1, as the file counts them), written in the transaction of its effect.

    `errors` is a list of {"column", "reason"}. `created_at` is the time of that transaction: what of the candidate
    changed later, changed since.
    """

    bulk_import = models.ForeignKey(BulkImport, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    outcome = models.CharField(max_length=10, choices=RowOutcome.choices)
    candidate = models.ForeignKey(Candidate, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    resume = models.ForeignKey(Resume, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    errors = models.JSONField(default=list, blank=True)

    objects: ClassVar[Any] = scoped()

    class Meta(OrganizationModel.Meta):
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["bulk_import", "number"], name="import_row_once")]

    def __str__(self) -> str:
        return f"Row {self.number}: {self.outcome}"
