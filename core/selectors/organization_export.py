"""Exports that can be downloaded, and their short-lived addresses."""

import uuid

from django.conf import settings
from django.core import signing
from django.db.models import QuerySet
from django.urls import reverse

from core.errors import NotFoundError
from core.models import OrganizationExport

SALT = "core.export"
SPENT = "This address has expired. Ask for the export again on the settings' page."


def exports() -> QuerySet[OrganizationExport]:
    """The open organization's exports, newest first."""
    found: QuerySet[OrganizationExport] = OrganizationExport.objects.select_related("task", "actor")
    return found


def export_url(export_id: uuid.UUID) -> str:
    """An address that works for `SIGNED_URL_SECONDS` without signing in. Check who asks first."""
    export = exports().filter(pk=export_id).exclude(file="").first()
    if export is None:
        raise NotFoundError("There is no such export, or it has expired.")
    name = f"export-{export.created_at:%Y-%m-%d}.zip"
    token = signing.dumps([export.file.name, name], salt=SALT, compress=True)
    return reverse("core:signed-export", kwargs={"token": token})


def signed_export(token: str) -> tuple[str, str]:
    """Stored name and name for people of a signed address. Raises NotFoundError where it is spent."""
    try:
        name, shown = signing.loads(token, salt=SALT, max_age=settings.SIGNED_URL_SECONDS)
    except signing.BadSignature as error:
        raise NotFoundError(SPENT) from error
    return name, shown
