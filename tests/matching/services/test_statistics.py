"""After a large ranking the planner knows of the new rows at once."""

import pytest
from django.db import connection

from core.services.waiting import work_off
from jobs.models import Job
from matching.services.ranking import MANY, request_ranking
from tests.benchmarks.population import populate

pytestmark = pytest.mark.django_db


def known_matches() -> float:
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'matching_match'")
        return cursor.fetchone()[0]


def test_a_large_ranking_refreshes_the_statistics(alice):
    populate(alice.organization, MANY)
    assert known_matches() < MANY
    with alice.scope():
        job = Job.objects.create(organization=alice.organization, title="Cook", status="active")
        request_ranking(job=job, actor=alice.user)

    work_off(alice.organization)

    assert known_matches() == MANY
