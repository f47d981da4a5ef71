"""Everything that an organization holds, made ready to be taken away."""

import uuid
from datetime import UTC, datetime

from django.conf import settings
from django.db import models

from core.models.base import OrganizationModel, audited


def export_path(export: "OrganizationExport", filename: str) -> str:
    """A name that cannot be guessed."""
    now = datetime.now(UTC)
    return f"{export.organization_id}/{now:%Y}/{now:%m}/{uuid.uuid4()}"


@audited(exclude=("file",))
class OrganizationExport(OrganizationModel):
    """One export. Its file is removed at `expires_at`; until it is made, it has none."""

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    task = models.ForeignKey("core.TaskRun", null=True, on_delete=models.SET_NULL, related_name="+")
    file = models.FileField(upload_to=export_path, max_length=200, blank=True)
    size = models.BigIntegerField(default=0)
    expires_at = models.DateTimeField()

    class Meta(OrganizationModel.Meta):
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return f"Export of {self.created_at}"
