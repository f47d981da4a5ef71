"""Statements over fresh rows are not joined row by row."""

import pytest
from django.db import connection

from core.planning import without_nested_loops
from tests import services

pytestmark = pytest.mark.django_db(transaction=True)

JOIN = (
    "EXPLAIN UPDATE matching_match AS held SET score = 1 "
    "FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM matching_match WHERE job_id = uuidv7()) AS placed "
    "WHERE held.id = placed.id"
)


def plan() -> str:
    with connection.cursor() as cursor:
        cursor.execute(JOIN)
        return "\n".join(row[0] for row in cursor.fetchall())


def test_stale_statistics_bring_no_nested_loop(alice):
    with services.owner_connection() as owner:
        owner.execute("ANALYZE matching_match")
    with alice.scope():
        with without_nested_loops():
            inside = plan()
        outside = plan()

    assert "Nested Loop" in outside
    assert "Nested Loop" not in inside
