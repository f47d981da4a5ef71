"""What operators see first: volumes, queue, failures, readings by day, mail, and the parts the site stands on."""

import json
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from importlib.metadata import version
from typing import Any

import django
from django.contrib.humanize.templatetags.humanize import intcomma
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from recruiting import health, statistics
from recruiting.statistics import Failure, Queue, Statistics

LABELS = {
    "organizations": ("Organizations", "core_organization"),
    "users": ("Active users", "core_user"),
    "candidates": ("Candidates", "resumes_candidate"),
    "resumes": ("Resumes", "resumes_resume"),
    "jobs": ("Jobs", "jobs_job"),
    "matches": ("Matches", "matching_match"),
}
SLOW = timedelta(minutes=5).total_seconds()
COLOR = "var(--color-primary-600)"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its name; `tone` is bad where somebody should look."""

    label: str
    value: str
    url: str = ""
    tone: str = ""
    detail: str = ""


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """The context of the back office's first page."""
    told, readings = statistics.of_installation(), statistics.readings_by_day()
    return context | {
        "title": "Overview",
        "volumes": list(_volumes(told)),
        "work": [*_queue(told.queue), *_mail()],
        "failures": [_failure(failure) for failure in told.failures],
        "readings": readings,
        "readings_total": sum(count for _, count in readings),
        "chart": _chart([day.strftime("%d %b") for day, _ in readings], [count for _, count in readings]),
        "chart_options": CHART_OPTIONS,
        "parts": list(_parts()),
        "versions": _versions(),
    }


def _volumes(told: Statistics) -> Iterable[Figure]:
    for name, (label, model) in LABELS.items():
        yield Figure(label, intcomma(told.volumes[name]), reverse(f"admin:{model}_changelist"))
    yield Figure("Resume files", filesizeformat(told.storage_bytes))


def _queue(queue: Queue) -> Iterable[Figure]:
    late = queue.oldest_waiting_seconds > SLOW
    tasks = reverse("admin:core_taskrun_changelist")
    yield Figure("Tasks waiting", intcomma(queue.waiting), tasks)
    yield Figure("Tasks running", intcomma(queue.running), tasks)
    yield Figure(
        "Oldest waiting",
        _age(queue.oldest_waiting_seconds) if queue.waiting else "–",
        tasks,
        "bad" if late else "",
        "Is a worker running?" if late else "",
    )


def _mail() -> Iterable[Figure]:
    mail, emails = statistics.mail_queue(), reverse("admin:core_email_changelist")
    yield Figure("Mail waiting", intcomma(mail.waiting), f"{emails}?status__exact=queued")
    yield Figure("Mail failed", intcomma(mail.failed), f"{emails}?status__exact=failed", "bad" if mail.failed else "")


def _age(seconds: int) -> str:
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"


def _failure(failure: Failure) -> tuple[str, str, str]:
    source = "Task" if failure.source == "task" else "Resume"
    return source, failure.kind.replace("_", " ") or "not read", intcomma(failure.count)


def _chart(labels: list[str], values: list[int]) -> str:
    dataset = {"label": "Resumes read", "data": values, "backgroundColor": COLOR, "borderColor": COLOR}
    return json.dumps({"labels": labels, "datasets": [dataset]})


CHART_OPTIONS = json.dumps(
    {
        "animation": False,
        "responsive": True,
        "maintainAspectRatio": False,
        "plugins": {"legend": {"display": False}},
        "scales": {
            "x": {"grid": {"display": False}, "ticks": {"maxTicksLimit": 8}},
            "y": {"beginAtZero": True, "ticks": {"precision": 0, "maxTicksLimit": 5}},
        },
    }
)


def _parts() -> Iterable[Figure]:
    yield Figure("PostgreSQL", statistics.database_version())
    for name, state in health.states().items():
        well = state == health.OK
        yield Figure(name.capitalize(), "Answers" if well else "Does not answer", tone="" if well else "bad")
    rate = statistics.cache_hit_rate()
    yield Figure("Cache hits", f"{rate:.0%}" if rate is not None else "–")


def _versions() -> str:
    libraries = f"Django {django.get_version()}, Unfold {version('django-unfold')}, Celery {version('celery')}"
    return f"Python {platform.python_version()}, {libraries}"
