"""Background work: rung after commit, claimed once, ended once, given up with a reason."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from core import task_kinds
from core.enums import TaskStatus
from core.errors import ConflictError, InvalidError
from core.models import Organization, TaskRun
from core.services import task_run
from core.task_kinds import TaskKind
from tests.conftest import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def kind(monkeypatch):
    """Registers a kind of work for one test."""

    def register(prepare, give_up=None):
        monkeypatch.setitem(task_kinds._kinds, "test.work", TaskKind("test.work", prepare, give_up))

    return register


def enqueue(person: Person, **extra) -> TaskRun:
    with person.scope():
        return task_run.enqueue(
            kind="test.work", title="Work", organization=person.organization, actor=person.user, **extra
        )


def reload(person: Person, run: TaskRun) -> TaskRun:
    with person.scope():
        return TaskRun.objects.get(pk=run.pk)


def execute(run: TaskRun) -> None:
    task_run.execute(run_id=run.pk, organization_id=run.organization_id)


def expire_lease(person: Person, run: TaskRun) -> None:
    with person.scope():
        TaskRun.objects.filter(pk=run.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


def test_work_ends_with_its_result(alice, kind):
    kind(lambda run, progress: lambda: {"answer": 42})
    run = enqueue(alice)

    execute(run)

    ended = reload(alice, run)
    assert (ended.status, ended.result, ended.attempts) == (TaskStatus.SUCCEEDED, {"answer": 42}, 1)


def test_ended_work_is_not_done_again(alice, kind):
    calls = []
    kind(lambda run, progress: lambda: calls.append(run.pk) or {})
    run = enqueue(alice)

    execute(run)
    execute(run)

    assert calls == [run.pk]


def test_work_that_another_worker_holds_is_left_alone(alice, kind):
    kind(lambda run, progress: dict)
    run = enqueue(alice)

    assert task_run.claim(run_id=run.pk, organization=alice.organization) is not None
    assert task_run.claim(run_id=run.pk, organization=alice.organization) is None


def test_a_worker_that_lost_its_lease_writes_nothing(alice, kind):
    def prepare(run, progress):
        expire_lease(alice, run)
        task_run.claim(run_id=run.pk, organization=alice.organization)
        return lambda: {"names": Organization.objects.filter(pk=alice.organization.pk).update(name="Changed")}

    kind(prepare)
    run = enqueue(alice)

    execute(run)

    alice.organization.refresh_from_db()
    assert alice.organization.name == "Acme"
    assert reload(alice, run).status == TaskStatus.RUNNING


def test_progress_is_shown_and_keeps_the_lease(alice, kind):
    def prepare(run, progress):
        progress(3, 7)
        seen = reload(alice, run)
        assert (seen.done, seen.total) == (3, 7)
        return dict

    kind(prepare)
    run = enqueue(alice)

    execute(run)

    assert reload(alice, run).done == 7


def test_an_error_that_a_person_can_act_on_ends_the_work_at_once(alice, kind):
    def prepare(run, progress):
        raise InvalidError("The file is gone.")

    given_up = []
    kind(prepare, give_up=lambda run, message: given_up.append(message))
    run = enqueue(alice)

    execute(run)

    ended = reload(alice, run)
    assert (ended.status, ended.error, given_up) == (TaskStatus.FAILED, "The file is gone.", ["The file is gone."])


def test_a_fault_is_tried_three_times_and_then_given_up(alice, kind):
    def prepare(run, progress):
        raise RuntimeError

    kind(prepare)
    run = enqueue(alice)

    statuses = []
    for _ in range(4):
        with alice.scope():
            TaskRun.objects.filter(pk=run.pk, status="queued").update(not_before=None)
        execute(run)
        statuses.append(reload(alice, run).status)

    assert statuses == ["queued", "queued", "failed", "failed"]
    assert reload(alice, run).attempts == 3


def test_work_that_kills_its_worker_is_set_aside_after_three_attempts(alice, kind):
    kind(lambda run, progress: dict)
    run = enqueue(alice)
    for _ in range(3):
        assert task_run.claim(run_id=run.pk, organization=alice.organization) is not None
        expire_lease(alice, run)

    execute(run)

    ended = reload(alice, run)
    assert (ended.status, ended.error) == (TaskStatus.FAILED, task_run.POISON_MESSAGE)


def test_waiting_work_with_the_same_key_is_asked_for_once(alice, kind):
    kind(lambda run, progress: dict)

    assert enqueue(alice, unique_key="rank:1").pk == enqueue(alice, unique_key="rank:1").pk


def test_the_relay_rings_for_work_that_nobody_heard(alice, charlie, kind):
    kind(lambda run, progress: dict)
    runs = [enqueue(alice), enqueue(charlie)]
    for person, run in zip([alice, charlie], runs, strict=True):
        with person.scope():
            TaskRun.objects.filter(pk=run.pk).update(rung_at=timezone.now() - timedelta(minutes=1))

    assert task_run.relay() == 2
    assert task_run.relay() == 0


def test_the_application_cannot_see_others_work_through_the_relay(alice, charlie, kind):
    kind(lambda run, progress: dict)
    enqueue(charlie)

    with alice.scope(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM core_taskrun")
        assert cursor.fetchone()[0] == 0


def test_only_failed_work_is_tried_again(rita, kind):
    kind(lambda run, progress: lambda: {"ok": True})
    run = enqueue(rita)
    with rita.scope():
        with pytest.raises(ConflictError):
            task_run.retry(run=run, actor=rita.user)
        TaskRun.objects.filter(pk=run.pk).update(status="failed", attempts=3)
        task_run.retry(run=run, actor=rita.user)

    execute(run)

    assert reload(rita, run).result == {"ok": True}


def test_rolled_back_work_is_never_asked_for(alice, kind):
    kind(lambda run, progress: dict)
    with pytest.raises(ZeroDivisionError), alice.scope():
        enqueue(alice)
        raise ZeroDivisionError

    with alice.scope():
        assert TaskRun.objects.count() == 0
