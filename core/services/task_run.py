"""Background work: asked for in the transaction of a change, rung by Redis, claimed and ended in the database."""

import logging
import multiprocessing
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pghistory
from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from core import metrics
from core.enums import TaskStatus
from core.errors import AppError, ConflictError, ForbiddenError, LeaseLostError, WorkerStoppingError
from core.models import Membership, Organization, TaskRun, User
from core.request_context import known_id, named
from core.services import doorbell
from core.services.notification import notify
from core.task_kinds import TaskKind, find, role_for
from core.tasks import run_task
from core.tenancy import organization_scope

logger = logging.getLogger(__name__)

LEASE = timedelta(seconds=45)
MAX_ATTEMPTS = 3
BACKOFF = (timedelta(seconds=2), timedelta(seconds=10))
RELAY_BATCH = 500
POISON_MESSAGE = (
    "The work was stopped three times before it could finish, and was set aside. Try it again, or remove its file."
)
FAULT_MESSAGE = "Something went wrong on our side while doing this. Try it again; reference {reference}."
draining = multiprocessing.get_context("fork").Event()
"""Set in a worker that is asked to end; its child processes, which do the work, share it."""


def enqueue(
    *,
    kind: str,
    title: str,
    organization: Organization,
    actor: User | None,
    params: dict[str, Any] | None = None,
    subject_id: uuid.UUID | None = None,
    unique_key: str = "",
) -> TaskRun:
    """Ask for work in the current transaction; it is rung after commit.

    With a `unique_key`, a task that still waits under the same key is returned instead of a second one, and serves
    all who ask before it starts.
    """
    find(kind)
    values = {"kind": kind, "title": title[:300], "actor": actor, "params": params or {}, "subject_id": subject_id}
    values["request_id"] = known_id()
    if unique_key:
        run = _waiting(organization, unique_key, values)
    else:
        run = TaskRun.objects.create(organization=organization, **values)
    transaction.on_commit(lambda: ring(run.pk, organization.pk))
    return run


def _waiting(organization: Organization, unique_key: str, values: dict[str, Any]) -> TaskRun:
    """The task that waits under the key, or a new one.

    Its row is locked until the transaction ends: a worker cannot start on it before it can see the change.
    """
    key = {"organization": organization, "unique_key": unique_key, "status": TaskStatus.QUEUED}
    while True:
        run, _ = TaskRun.objects.get_or_create(**key, defaults=values)
        if TaskRun.objects.select_for_update(of=("self",)).filter(pk=run.pk, status=TaskStatus.QUEUED).exists():
            return run


def ring(run_id: uuid.UUID, organization_id: uuid.UUID) -> None:
    """Tell a worker that the row waits. A lost ring is made good by the relay."""
    doorbell.ring(run_task, run_id=str(run_id), organization_id=str(organization_id))


def relay() -> int:
    """Ring again for what waits unheard or lost its worker; returns how many were rung."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, organization_id FROM due_task_runs(%s)", [RELAY_BATCH])
        rows = cursor.fetchall()
    for run_id, organization_id in rows:
        ring(run_id, organization_id)
    return len(rows)


def execute(*, run_id: uuid.UUID, organization_id: uuid.UUID) -> None:
    """Claim and do the work, unless another worker has it or it is done."""
    organization = Organization.objects.filter(pk=organization_id).first()
    if organization is None:
        return
    run = claim(run_id=run_id, organization=organization)
    if run is None:
        return
    identifier = run.request_id or run.pk.hex
    user = str(run.actor_id) if run.actor_id else None
    with named(identifier), pghistory.context(task=str(run.pk), user=user, request_id=identifier):
        _carry_out(run, organization)


def claim(*, run_id: uuid.UUID, organization: Organization) -> TaskRun | None:
    """Take the row by conditional update; None where it is taken, ended, or out of attempts (then it is failed)."""
    now, token = timezone.now(), uuid.uuid4()
    with organization_scope(organization):
        claimable = TaskRun.objects.filter(_claimable(now), pk=run_id)
        spent = claimable.filter(attempts__gte=MAX_ATTEMPTS).first()
        if spent is not None:
            _fail(spent, POISON_MESSAGE)
            return None
        claimed = claimable.update(
            status=TaskStatus.RUNNING,
            attempts=F("attempts") + 1,
            lease_token=token,
            lease_until=now + LEASE,
            started_at=now,
            error="",
        )
        return TaskRun.objects.get(pk=run_id) if claimed else None


def _claimable(now: datetime) -> Q:
    waiting = Q(status=TaskStatus.QUEUED) & (Q(not_before=None) | Q(not_before__lte=now))
    abandoned = Q(status=TaskStatus.RUNNING, lease_until__lt=now)
    return waiting | abandoned


def _carry_out(run: TaskRun, organization: Organization) -> None:
    start = time.perf_counter()
    outcome = _attempt(run, organization)
    metrics.TASKS.labels(run.kind, outcome).observe(time.perf_counter() - start)


def _attempt(run: TaskRun, organization: Organization) -> str:
    """Do the work and end the row; returns how it went, for the metrics."""
    kind = find(run.kind)
    try:
        apply = kind.prepare(run, lambda done, total: report(run, organization, done=done, total=total))
        with organization_scope(organization):
            result = apply()
            _end(run, status=TaskStatus.SUCCEEDED, result=result, done=F("total"))
    except LeaseLostError:
        logger.warning("Task %s was taken over by another worker", run.pk)
        return "lost"
    except WorkerStoppingError:
        _give_back(run, organization)
        return "given back"
    except AppError as error:
        _give_up(kind, run, organization, error.message)
        return "failed"
    except Exception:  # whatever a task raises must end in its row, else nobody ever learns of it
        logger.exception("Task %s (%s) failed in attempt %s", run.pk, run.kind, run.attempts)
        _try_later(kind, run, organization)
        return "error"
    return "succeeded"


def report(run: TaskRun, organization: Organization, *, done: int, total: int) -> None:
    """Show progress and extend the lease.

    Raises LeaseLostError where it was lost, WorkerStoppingError where this worker is asked to end.
    """
    if draining.is_set():
        raise WorkerStoppingError
    with organization_scope(organization):
        if not _owned(run).update(done=done, total=total, lease_until=timezone.now() + LEASE):
            raise LeaseLostError


def _owned(run: TaskRun) -> Any:
    return TaskRun.objects.filter(pk=run.pk, status=TaskStatus.RUNNING, lease_token=run.lease_token)


def _end(run: TaskRun, **values: Any) -> None:
    ended = _owned(run).update(lease_token=None, lease_until=None, finished_at=timezone.now(), **values)
    if not ended:
        raise LeaseLostError


def _fail(run: TaskRun, message: str) -> None:
    kind = find(run.kind)
    if kind.give_up:
        kind.give_up(run, message)
    TaskRun.objects.filter(pk=run.pk).update(
        status=TaskStatus.FAILED, error=message, lease_token=None, lease_until=None, finished_at=timezone.now()
    )
    notify(key="task_failed", user=run.actor, organization=run.organization)


def _give_up(kind: TaskKind, run: TaskRun, organization: Organization, message: str) -> None:
    with _unless_lost(run, organization):
        if kind.give_up:
            kind.give_up(run, message)
        _end(run, status=TaskStatus.FAILED, error=message)
        notify(key="task_failed", user=run.actor, organization=organization)


def _try_later(kind: TaskKind, run: TaskRun, organization: Organization) -> None:
    if run.attempts >= MAX_ATTEMPTS:
        _give_up(kind, run, organization, FAULT_MESSAGE.format(reference=str(run.pk)[-12:]))
        return
    wait = BACKOFF[run.attempts - 1]
    with _unless_lost(run, organization):
        queued = {"status": TaskStatus.QUEUED, "not_before": timezone.now() + wait, "rung_at": None}
        if not _owned(run).update(**queued, lease_token=None, lease_until=None):
            raise LeaseLostError


def _give_back(run: TaskRun, organization: Organization) -> None:
    """Let another worker take the work at once; the attempt does not count."""
    with _unless_lost(run, organization):
        queued = {"status": TaskStatus.QUEUED, "not_before": timezone.now(), "rung_at": None}
        _owned(run).update(**queued, attempts=F("attempts") - 1, lease_token=None, lease_until=None)


@contextmanager
def _unless_lost(run: TaskRun, organization: Organization) -> Iterator[None]:
    try:
        with organization_scope(organization):
            yield
    except LeaseLostError:
        logger.warning("Task %s was taken over by another worker", run.pk)


def retry_as(*, run: TaskRun, membership: Membership) -> TaskRun:
    """Queue a failed task again for a member. Raises ForbiddenError where only a higher role may ask for such work."""
    if not membership.reaches(role_for(run.kind)):
        raise ForbiddenError("Only an admin can have this tried again.")
    return retry(run=run, actor=membership.user)


def retry(*, run: TaskRun, actor: User) -> TaskRun:
    """Queue a failed task again, with its attempts counted anew; 409 unless it failed."""
    reset = TaskRun.objects.filter(pk=run.pk, status=TaskStatus.FAILED).update(
        status=TaskStatus.QUEUED,
        attempts=0,
        error="",
        unique_key="",
        not_before=None,
        rung_at=None,
        finished_at=None,
        done=0,
        actor=actor,
        request_id=known_id(),
    )
    if not reset:
        raise ConflictError("Only a failed task can be tried again.")
    transaction.on_commit(lambda: ring(run.pk, run.organization_id))
    run.refresh_from_db()
    return run
