"""Locks by name, held until the transaction ends."""

import hashlib
import time

from django.db import connection

POLL_SECONDS = 0.05


def hold(name: str) -> None:
    """Wait for the lock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_number(name)])


def hold_within(name: str, *, seconds: float) -> bool:
    """Wait for the lock so long at most; returns whether it is held."""
    deadline = time.monotonic() + seconds
    while not _try(name):
        if time.monotonic() >= deadline:
            return False
        time.sleep(POLL_SECONDS)
    return True


def _try(name: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_number(name)])
        return bool(cursor.fetchone()[0])


def _number(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], signed=True)
