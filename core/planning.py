"""A word with PostgreSQL's planner, for statements that meet rows its statistics do not know yet."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def without_nested_loops() -> Iterator[None]:
    """Join by hash or merge inside this block of a transaction.

    After a large import the statistics still say "hardly any row", and a nested loop that visits all of a job's
    matches for each candidate takes minutes where a hash join takes a fraction of a second.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_nestloop = off")
        yield
        cursor.execute("SET LOCAL enable_nestloop = on")
