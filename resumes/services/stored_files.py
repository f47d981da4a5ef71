"""Removing files from the storage once their rows are gone for good."""

from collections.abc import Iterable

from django.core.files.storage import default_storage
from django.db import transaction

from resumes.models import Resume


def discard(resumes: Iterable[Resume]) -> None:
    """Delete the files and previews of these resumes when the transaction commits."""
    names = [name for resume in resumes for name in (resume.file.name, resume.preview.name) if name]
    transaction.on_commit(lambda: _delete(names))


def _delete(names: list[str]) -> None:
    for name in names:
        default_storage.delete(name)
