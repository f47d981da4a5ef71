"""A worker that is killed while it imports, and while it undoes an import: every row is there once, then none."""

import contextlib
import os
import random
import signal
import subprocess
import time

import psutil
import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import timezone

from core.enums import TaskStatus
from core.models import Activity, TaskRun
from core.services import task_run
from recruiting import processes
from recruiting.celery import app
from resumes.models import BulkImport, Candidate, CandidateSkill, Experience, ImportRow
from resumes.services import bulk_import, import_undo
from tests.site import wait_until

pytestmark = pytest.mark.django_db(transaction=True)
ROWS = 400
WORK_SECONDS = 180


def table(mark: str) -> bytes:
    """Rows of different people, but for the last, who is the first again, and one that is wrong."""
    rows = [f"Ann{n} Lee{n},{mark}{n}@example.org,Cook,Firm {n},SQL" for n in range(ROWS - 2)]
    rows += ["Broken,nonsense,,,", f"Ann Again,{mark}0@example.org,,,"]
    return "\n".join(["Name,Email,Title,Company,Skills", *rows]).encode()


class Worker:
    """A Celery worker on the database of the test, begun anew when it was killed."""

    def __init__(self, chance):
        self.chance = chance
        self.begin()

    def begin(self):
        self.process = subprocess.Popen(
            processes.command(processes.WORKER),
            cwd=settings.BASE_DIR,
            env={**os.environ, "WORKER_CONCURRENCY": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def kill(self):
        """Kill -9 the child that does the work, or the worker with all its processes."""
        children = psutil.Process(self.process.pid).children()
        if children and self.chance.random() < 0.5:
            with contextlib.suppress(psutil.Error):
                children[0].kill()
        else:
            self.end()
            self.begin()

    def end(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@pytest.fixture
def worker():
    app.control.purge()
    started = Worker(random.Random(5))
    yield started
    started.end()


def status_of(person, task):
    """The task's status; where it waits, a worker is rung, as the relay does for a ring that a kill took along."""
    with person.scope():
        status = TaskRun.objects.values_list("status", flat=True).get(pk=task.pk)
    if status == TaskStatus.QUEUED:
        task_run.ring(task.pk, person.organization.pk)
    return status


def carry_on(person, task):
    """What time and a member would do: the lease of the dead worker ends, and what was set aside is tried again."""
    with person.scope():
        TaskRun.objects.filter(pk=task.pk, status=TaskStatus.RUNNING).update(lease_until=timezone.now())
        failed = TaskRun.objects.filter(pk=task.pk, status=TaskStatus.FAILED).first()
        if failed:
            task_run.retry(run=failed, actor=person.user)
    task_run.ring(task.pk, person.organization.pk)


def finish(person, task, worker, kills):
    """Kill the worker so many times over the task, and wait for its end; returns its result."""
    for _ in range(kills):
        wait_until(lambda: status_of(person, task) != TaskStatus.QUEUED, WORK_SECONDS, "the work is under way")
        time.sleep(worker.chance.uniform(0, 1))
        worker.kill()
        carry_on(person, task)
    wait_until(lambda: status_of(person, task) == TaskStatus.SUCCEEDED, WORK_SECONDS, "the work is done")
    with person.scope():
        return TaskRun.objects.get(pk=task.pk).result


def test_no_row_is_lost_or_doubled_by_kills(alice, worker, full_drills):
    for mark in range(12) if full_drills else [0]:
        with alice.scope():
            file = ContentFile(table(f"p{mark}-"), name="people.csv")
            asked = bulk_import.receive_import(file=file, organization=alice.organization, actor=alice.user)
        result = finish(alice, asked, worker, kills=2)

        people = ROWS - 2
        names = ("total", "created", "updated", "duplicates", "failed")
        assert [result[name] for name in names] == [ROWS, people, 0, 1, 1]
        assert [error["row"] for error in result["errors"]] == [ROWS - 1]
        with alice.scope():
            assert list(ImportRow.objects.values_list("number", flat=True)) == list(range(1, ROWS + 1))
            assert Candidate.objects.values("email").distinct().count() == Candidate.objects.count() == people
            assert {kind.objects.count() for kind in (Experience, CandidateSkill)} == {people}
            assert Activity.objects.filter(code="candidate.imported").count() == people
            undo = import_undo.request_undo(bulk_import=BulkImport.objects.get(), actor=alice.user)
        result = finish(alice, undo, worker, kills=1)

        assert (result["removed"], result["left"]) == (people, 0)
        with alice.scope():
            assert not Candidate.objects.exists()
            BulkImport.objects.all().delete()
