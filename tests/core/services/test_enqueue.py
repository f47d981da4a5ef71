"""Asking for work that serves everybody who asks before it starts."""

import threading

import pytest
from django.db import connections

from core import task_kinds
from core.services.task_run import claim, enqueue
from core.task_kinds import TaskKind

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _kind(monkeypatch):
    kind = TaskKind("test.unique", lambda run, progress: dict)
    monkeypatch.setitem(task_kinds._kinds, kind.name, kind)


def ask(person):
    return enqueue(
        kind="test.unique", title="Work", organization=person.organization, actor=person.user, unique_key="test"
    )


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
