"""Figures of an organization for its admins, and of the installation for operators: numbers of what is there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import TaskRun
from recruiting import statistics
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db

URL = reverse("api:admin-stats")


def test_alice_sees_the_figures_of_her_organization_only(alice, charlie):
    read(alice.organization, resume_text(name="Anna Berg"), "anna.txt")
    read(charlie.organization, resume_text(name="Carl Bolt"), "carl.txt")
    with alice.scope():
        TaskRun.objects.create(organization=alice.organization, kind="matching.rank", title="Rank", status="failed")

    told = alice.api.get(URL).json()

    assert told["volumes"] == {"users": 1, "candidates": 1, "resumes": 1, "jobs": 0, "matches": 0}
    assert {"source": "task", "kind": "matching.rank", "count": 1} in told["failures"]
    assert told["storage_bytes"] > 0
    assert told["queue"]["waiting"] >= 0
    assert 0 <= (told["cache"]["hit_rate"] or 0) <= 1


def test_only_admins_see_them(rita, bob, nobody):
    assert rita.api.get(URL).status_code == bob.api.get(URL).status_code == 403
    assert nobody.get(URL).status_code == 401


def test_the_age_of_the_oldest_waiting_task_is_told(alice):
    with alice.scope():
        run = TaskRun.objects.create(organization=alice.organization, kind="matching.rank", title="Rank")
        TaskRun.objects.filter(pk=run.pk).update(created_at="2020-01-01T00:00:00Z")

    assert alice.api.get(URL).json()["queue"]["oldest_waiting_seconds"] > 86400 * 365
    assert statistics.of_installation().queue.oldest_waiting_seconds > 86400 * 365


def test_operators_see_the_figures_of_all_organizations_without_opening_one(alice, charlie):
    for person, name in ((alice, "Anna Berg"), (charlie, "Carl Bolt")):
        read(person.organization, resume_text(name=name), f"{name}.txt")

    told = statistics.of_installation()

    assert told.volumes["organizations"] == 2
    assert told.volumes["candidates"] == told.volumes["resumes"] == 2
    assert told.storage_bytes > 0
    assert statistics.readings_by_day()[-1][1] == 2
    assert sum(count for _, count in statistics.readings_by_day()) == 2
    assert len(statistics.readings_by_day()) == 30


def test_the_figures_cost_the_same_however_much_there_is(alice):
    costs = []
    for number in range(3):
        read(alice.organization, resume_text(name=f"Anna {'ABC'[number]}erg"), f"{number}.txt")
        if number in (0, 2):
            with CaptureQueriesContext(connection) as queries:
                alice.api.get(URL)
            costs.append(len(queries))

    assert costs[0] == costs[1]
