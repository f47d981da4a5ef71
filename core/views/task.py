"""Pages of background work."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import django_filters
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from core.enums import TaskStatus
from core.filters import TaskRunFilter
from core.models import Membership, TaskRun
from core.services import task_run
from core.task_kinds import role_for
from core.task_links import link_of
from core.views.base import MemberView, PageRequest
from core.views.listing import clear_url, list_page, page_or_fragment


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A piece of background work as `components/task_row.html` shows it."""

    title: str
    status: str
    get_status_display: str
    done: int
    total: int
    note: str
    error: str
    finished_at: datetime | None
    updated_at: datetime
    retry_url: str
    url: str


def task_row(run: TaskRun, *, membership: Membership) -> TaskRow:
    """The row of a task; with a way to try it again where it failed and the person may."""
    retry = run.status == TaskStatus.FAILED and membership.reaches(role_for(run.kind))
    return TaskRow(
        title=run.title,
        status=run.status,
        get_status_display=run.get_status_display(),
        done=run.done,
        total=run.total if run.total > 1 else 0,
        note=f"attempt {run.attempts}" if run.is_open and run.attempts > 1 else "",
        error=run.error,
        finished_at=run.finished_at,
        updated_at=run.updated_at,
        retry_url=reverse("core:task-retry", args=[run.pk]) if retry else "",
        url=link_of(run),
    )


class TaskPageFilter(TaskRunFilter):
    """The page's filter: one state at a time."""

    status = django_filters.ChoiceFilter(choices=TaskStatus.choices, label="State", empty_label="Any state")
    kind = None


class TaskListView(MemberView):
    """All background work, newest first; it refreshes itself while any is under way."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The list."""
        found = TaskPageFilter(request.GET, queryset=TaskRun.objects.order_by("-created_at", "-id"))
        shown = list_page(request, found.qs, "task")
        context: dict[str, Any] = {
            "tasks": [task_row(run, membership=request.membership) for run in shown.rows],
            "active": TaskRun.objects.open().exists(),
            "filter_form": found.form,
            "clear_url": clear_url(request, found.form),
            "page": shown,
        }
        return page_or_fragment(request, "core/task_list.html", "results", context)


class TaskRetryView(MemberView):
    """Try a failed task again."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Queue it and go back to the list."""
        run = task_run.retry_as(run=get_object_or_404(TaskRun.objects.all(), pk=pk), membership=request.membership)
        messages.success(request, f"“{run.title}” waits to be tried again.")
        return redirect("core:task-list")
