"""Files without a row go, a day after they were stored."""

import os
import time
import uuid
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from core.models import OrganizationExport
from core.tenancy import organization_scope
from resumes.services.sweeping import sweep_files
from resumes.services.upload import receive_files
from tests.resumes.making import file_of, read, resume_text

pytestmark = pytest.mark.django_db(transaction=True)

TWO_DAYS = 2 * 24 * 3600


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": default}


def names() -> set[str]:
    root = Path(default_storage.location)
    return {str(file.relative_to(root)) for file in root.rglob("*") if file.is_file()}


def grow_old() -> None:
    long_ago = time.time() - TWO_DAYS
    for name in names():
        os.utime(default_storage.path(name), (long_ago, long_ago))


class KilledError(Exception):
    """The request ends after its files were stored."""


def test_the_files_of_a_request_that_failed_are_removed_and_no_others(alice, charlie):
    kept = read(alice.organization, resume_text())
    theirs = read(charlie.organization, resume_text())
    with pytest.raises(KilledError), organization_scope(alice.organization):
        receive_files(files=[file_of(resume_text(extra="lost"))], organization=alice.organization, actor=alice.user)
        raise KilledError
    named = {name for resume in (kept, theirs) for name in (resume.file.name, resume.preview.name)}
    assert len(names()) == len(named) + 1
    grow_old()

    assert sweep_files() == 1

    assert names() == named


def test_what_is_younger_than_a_day_or_not_of_an_organization_stays(alice):
    default_storage.save("elsewhere/old", ContentFile(b"x"))
    grow_old()
    default_storage.save(f"{alice.organization.pk}/2026/11/young", ContentFile(b"x"))

    assert sweep_files() == 0

    assert len(names()) == 2


def test_what_stayed_of_an_erased_organization_goes_and_exports_stay(alice):
    with organization_scope(alice.organization):
        export = OrganizationExport.objects.create(
            organization=alice.organization, file=ContentFile(b"x", name="x"), expires_at=timezone.now()
        )
    default_storage.save(f"{uuid.uuid4()}/2026/11/left", ContentFile(b"x"))
    grow_old()

    assert sweep_files() == 1

    assert names() == {export.file.name}
