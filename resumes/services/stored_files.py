"""Removing files from the storage once their rows are gone for good."""

from collections.abc import Sequence

from django.core.files.storage import default_storage
from django.db import transaction

from core.file_keeping import files_may_go
from resumes.models import ParsedResume, Resume, UploadItem

DELETED_FILE = "Deleted file"
"""What an upload calls a file that was deleted since: its name often is the person's."""


def discard(resumes: Sequence[Resume]) -> None:
    """Forget what these resumes were called in uploads; delete files and pictures when the transaction commits."""
    UploadItem.objects.filter(resume__in=resumes).update(name=DELETED_FILE, message="")
    names = [name for resume in resumes for name in (resume.file.name, resume.preview.name) if name]
    drawn = ParsedResume.objects.filter(resume__in=resumes).values_list("pictures", flat=True)
    delete_files([*names, *(name for pictures in drawn for name in pictures if name)])


def delete_files(names: Sequence[str]) -> None:
    """Delete these files when the transaction commits."""
    transaction.on_commit(lambda: _delete(names))


def _delete(names: Sequence[str]) -> None:
    with files_may_go() as may:
        for name in names if may else ():
            default_storage.delete(name)
