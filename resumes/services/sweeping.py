"""Removing stored files that no row names: what a request had stored when it failed or was killed."""

import re
from datetime import timedelta

from django.core.files.storage import default_storage
from django.utils import timezone

from core.file_keeping import files_may_go, stored_names
from core.models import Organization, OrganizationExport
from core.tenancy import organization_scope
from resumes.models import ParsedResume, Resume

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LONGEST_REQUEST = timedelta(days=1)
"""A younger file may belong to a row that is not committed yet."""


def sweep_files() -> int:
    """Sweep the folders of all organizations, erased ones too; returns how many files were removed."""
    with files_may_go() as may:
        if not may:
            return 0
        return _sweep_erased() + sum(_sweep(organization) for organization in Organization.objects.all())


def _sweep_erased() -> int:
    """What stayed of erased organizations: a backup ran just then, or the work was killed."""
    known = {str(key) for key in Organization.objects.values_list("pk", flat=True)}
    folders = [folder for folder in _folders() if _UUID.fullmatch(folder) and folder not in known]
    strays = [name for folder in folders for name in stored_names(folder) if _is_old(name)]
    for name in strays:
        default_storage.delete(name)
    return len(strays)


def _folders() -> list[str]:
    try:
        return list(default_storage.listdir("")[0])
    except FileNotFoundError:
        return []


def _sweep(organization: Organization) -> int:
    with organization_scope(organization):
        rows = Resume.objects.order_by().values_list("file", "preview")
        named = {name for row in rows.iterator() for name in row}
        named |= {name for names in ParsedResume.objects.values_list("pictures", flat=True) for name in names}
        named |= set(OrganizationExport.objects.values_list("file", flat=True))
    strays = [name for name in stored_names(str(organization.pk)) if name not in named and _is_old(name)]
    for name in strays:
        default_storage.delete(name)
    return len(strays)


def _is_old(name: str) -> bool:
    try:
        return default_storage.get_modified_time(name) < timezone.now() - LONGEST_REQUEST
    except FileNotFoundError:
        return False
