"""Background work, and its schedule."""

from typing import Any, cast

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django_celery_beat.admin import ClockedScheduleAdmin as BeatClockedScheduleAdmin
from django_celery_beat.admin import CrontabScheduleAdmin as BeatCrontabScheduleAdmin
from django_celery_beat.admin import PeriodicTaskAdmin as BeatPeriodicTaskAdmin
from django_celery_beat.admin import PeriodicTaskForm, TaskSelectWidget
from django_celery_beat.models import (
    ClockedSchedule,
    CrontabSchedule,
    IntervalSchedule,
    PeriodicTask,
    SolarSchedule,
)
from unfold.decorators import action, display
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from core.back_office.base import OperatorAdmin, ReadOnlyAdmin
from core.enums import TaskStatus
from core.models import TaskRun, User
from core.services import task_run

COLORS = {
    TaskStatus.QUEUED: "info",
    TaskStatus.RUNNING: "warning",
    TaskStatus.SUCCEEDED: "success",
    TaskStatus.FAILED: "danger",
}


@admin.register(TaskRun)
class TaskRunAdmin(ReadOnlyAdmin):
    """Background work of the organization that is open; failed work can be tried again."""

    list_display = ("title", "kind", "state", "attempts", "progress", "actor", "created_at", "finished_at")
    list_filter = ("status", "kind")
    search_fields = ("title", "kind", "error")
    list_select_related = ("actor",)
    date_hierarchy = "created_at"
    actions = ("retry",)
    exclude = ("lease_token",)

    @display(description="State", ordering="status", label=COLORS)
    def state(self, run: TaskRun) -> tuple[str, str]:
        """The state with its color."""
        return run.status, run.get_status_display()

    @display(description="Done")
    def progress(self, run: TaskRun) -> str:
        """How far it is."""
        return f"{run.done} of {run.total}" if run.total else "–"

    @action(description="Try again")
    def retry(self, request: HttpRequest, queryset: QuerySet[TaskRun]) -> None:
        """Queue the failed ones among the chosen again."""
        failed = list(queryset.filter(status=TaskStatus.FAILED))
        for run in failed:
            task_run.retry(run=run, actor=cast("User", request.user))
        if failed:
            messages.success(request, f"{len(failed)} will be tried again.")
        else:
            messages.warning(request, "Only failed tasks can be tried again; none of these has failed.")


class TaskNameWidget(UnfoldAdminSelectWidget, TaskSelectWidget):
    """A choice of the tasks that workers know."""


class UnfoldPeriodicTaskForm(PeriodicTaskForm):
    """The schedule's form in the back office's look."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["task"].widget = UnfoldAdminTextInputWidget()
        self.fields["regtask"].widget = TaskNameWidget()


@admin.register(PeriodicTask)
class PeriodicTaskAdmin(BeatPeriodicTaskAdmin, OperatorAdmin):
    """What is done by the clock."""

    form = UnfoldPeriodicTaskForm
    change_form_template = None  # the library's own carries an inline script
    list_select_related = ("interval", "crontab", "solar", "clocked")


@admin.register(IntervalSchedule)
class IntervalScheduleAdmin(OperatorAdmin):
    """Every so often."""


@admin.register(CrontabSchedule)
class CrontabScheduleAdmin(BeatCrontabScheduleAdmin, OperatorAdmin):
    """At times of the day, week or month."""


@admin.register(SolarSchedule)
class SolarScheduleAdmin(OperatorAdmin):
    """By the sun."""


@admin.register(ClockedSchedule)
class ClockedScheduleAdmin(BeatClockedScheduleAdmin, OperatorAdmin):
    """Once, at a time."""
