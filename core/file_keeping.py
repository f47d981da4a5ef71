"""While a backup copies files, none is deleted: what it has seen in the database must be there when it comes to it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.files.storage import default_storage
from django.db import connection

LOCK = 0x7265637275
"""The advisory lock that a backup holds alone, and whoever deletes files holds together with others."""


@contextmanager
def files_may_go() -> Iterator[bool]:
    """Whether files may be deleted inside; where not, the nightly sweep takes them later."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock_shared(%s)", [LOCK])
        (may,) = cursor.fetchone()
    try:
        yield bool(may)
    finally:
        if may:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock_shared(%s)", [LOCK])


def stored_names(folder: str) -> Iterator[str]:
    """The names of all stored files below the folder; none where there is no such folder."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}/{file}" for file in files)
    for inner in folders:
        yield from stored_names(f"{folder}/{inner}")
