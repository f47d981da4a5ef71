"""Asking for work that serves everybody who asks before it starts."""

import threading

import pytest
from django.db import connections

from core.services.task_run import claim
from matching.services.index import KIND
from matching.services.queueing import enqueue_once

pytestmark = pytest.mark.django_db(transaction=True)


def ask(person):
    return enqueue_once(kind=KIND, title="Prepare", organization=person.organization, actor=person.user)


def test_a_worker_cannot_start_before_it_can_see_the_change(rita):
    with rita.scope():
        run = ask(rita)
    claimed = []

    def work():
        claimed.append(claim(run_id=run.pk, organization=rita.organization))
        connections.close_all()

    with rita.scope():
        assert ask(rita) == run
        worker = threading.Thread(target=work)
        worker.start()
        worker.join(timeout=0.5)
        assert claimed == []
    worker.join(timeout=10)

    assert [taken.pk for taken in claimed] == [run.pk]


def test_who_asks_after_the_start_gets_a_new_task(rita):
    with rita.scope():
        run = ask(rita)
    claim(run_id=run.pk, organization=rita.organization)

    with rita.scope():
        assert ask(rita) != run
