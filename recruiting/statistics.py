"""Volumes, queue and failures: of the organization that is open, or of the whole installation as numbers only.

The application's role sees no other organization's rows. What operators see of all of them comes from database
functions that return counts, and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import redis
from django.conf import settings
from django.db import connection
from django.db.models import Count, Min, Sum
from django.utils import timezone
from redis.backoff import NoBackoff
from redis.retry import Retry

from core.enums import EmailStatus, TaskStatus
from core.models import Email, Membership, TaskRun
from core.models import Organization as Tenant
from jobs.models import Job
from matching.models import Match
from resumes.enums import ResumeStatus
from resumes.models import Candidate, Resume

LATELY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Failure:
    """What failed how often lately: a kind of task, or a reason why resumes were refused."""

    source: str
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Queue:
    """Background work that waits or runs, and how long the oldest has been waiting."""

    waiting: int
    running: int
    oldest_waiting_seconds: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """Volumes by name, the queue, what failed in the last 30 days, and the bytes of resume files."""

    volumes: dict[str, int]
    queue: Queue
    failures: Sequence[Failure]
    storage_bytes: int


@dataclass(frozen=True, slots=True)
class MailQueue:
    """Mail that waits, and that failed in the last 30 days."""

    waiting: int
    failed: int


def of_organization(organization: Tenant) -> Statistics:
    """The organization's own, inside its scope."""
    files = Resume.objects.aggregate(count=Count("pk"), bytes=Sum("size"))
    volumes = {
        "users": Membership.objects.filter(organization=organization, is_active=True).count(),
        "candidates": Candidate.objects.count(),
        "resumes": files["count"],
        "jobs": Job.objects.count(),
        "matches": Match.objects.count(),
    }
    return Statistics(volumes, _queue(), _failures(), files["bytes"] or 0)


def _queue() -> Queue:
    waiting = TaskRun.objects.filter(status=TaskStatus.QUEUED).aggregate(count=Count("pk"), oldest=Min("created_at"))
    age = int((timezone.now() - waiting["oldest"]).total_seconds()) if waiting["oldest"] else 0
    return Queue(waiting["count"], TaskRun.objects.filter(status=TaskStatus.RUNNING).count(), max(age, 0))


def _failures() -> list[Failure]:
    since = timezone.now() - LATELY
    tasks = TaskRun.objects.failed().filter(created_at__gte=since).order_by().values_list("kind")
    refused = (ResumeStatus.FAILED, ResumeStatus.REFUSED)
    resumes = Resume.objects.filter(status__in=refused, created_at__gte=since).order_by().values_list("refusal")
    found = [Failure("task", kind, count) for kind, count in tasks.annotate(n=Count("pk"))]
    found += [Failure("resume", reason, count) for reason, count in resumes.annotate(n=Count("pk"))]
    return _most_first(found)


def of_installation() -> Statistics:
    """Of all organizations together."""
    counts = dict(_rows("SELECT name, value FROM installation_counts()"))
    queue = Queue(*(counts.pop(name) for name in ("waiting", "running", "oldest_waiting_seconds")))
    size = counts.pop("storage_bytes")
    failed = _rows("SELECT source, kind, value FROM installation_failures(%s)", timezone.now() - LATELY)
    return Statistics(counts, queue, _most_first([Failure(*row) for row in failed]), size)


def readings_by_day() -> list[tuple[date, int]]:
    """Resumes read on each of the last 30 days, in UTC."""
    today = timezone.now().date()
    days = [today - LATELY + timedelta(days=number + 1) for number in range(LATELY.days)]
    counts = dict(_rows("SELECT day, value FROM installation_readings(%s::date)", days[0]))
    return [(day, counts.get(day, 0)) for day in days]


def mail_queue() -> MailQueue:
    """How mail goes out."""
    recent = Email.objects.filter(status=EmailStatus.FAILED, created_at__gte=timezone.now() - LATELY)
    return MailQueue(Email.objects.filter(status=EmailStatus.QUEUED).count(), recent.count())


def cache_hit_rate() -> float | None:
    """The share of look-ups that Redis answered since it started; None where it tells nothing."""
    retry = Retry(NoBackoff(), 0)
    try:
        with redis.Redis.from_url(
            settings.REDIS_URL, socket_timeout=1, socket_connect_timeout=1, retry=retry
        ) as client:
            told = client.info("stats")
    except (redis.RedisError, OSError):
        return None
    hits, misses = int(told.get("keyspace_hits", 0)), int(told.get("keyspace_misses", 0))
    return round(hits / (hits + misses), 3) if hits + misses else None


def database_version() -> str:
    """PostgreSQL's version."""
    return str(_rows("SHOW server_version")[0][0]).split(" ", maxsplit=1)[0]


def _most_first(failures: list[Failure]) -> list[Failure]:
    return sorted(failures, key=lambda failure: (-failure.count, failure.source, failure.kind))


def _rows(query: str, *params: datetime | date) -> list[tuple]:  # type: ignore[type-arg]
    with connection.cursor() as cursor:
        cursor.execute(query, params)
        return cursor.fetchall()
