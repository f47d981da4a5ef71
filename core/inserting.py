"""Inserting many rows: with times that are values, which PostgreSQL and Django take in at half the cost of defaults."""

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from django.db import connection

from core.models.base import BaseModel

M = TypeVar("M", bound=BaseModel)


def insert_all(kind: type[M], rows: Iterable[M]) -> list[M]:
    """Insert rows of one kind. Their times are the server's, as the defaults of the columns would set them."""
    rows = list(rows)
    if len(rows) > 1:
        moment = _moment()
        for row in rows:
            row.created_at = row.updated_at = moment
    return list(kind._default_manager.bulk_create(rows))


def _moment() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement_timestamp()")
        found: datetime = cursor.fetchone()[0]
    return found
