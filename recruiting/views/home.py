"""The first page after signing in."""

from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone

from core.back_office.leading import belongs_in_back_office
from core.views.base import MemberView, PageRequest, page
from core.views.task import task_row
from recruiting.home import LATELY, first_steps, latest_events, needs_attention, open_jobs, tasks_under_way

VISIT_KEY = "home_visit"
VISIT = timedelta(minutes=30)


class HomeView(MemberView):
    """What needs attention, what is open, what happened; operators without an organization go to the back office."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The page, or the way to the back office."""
        if belongs_in_back_office(request):
            return redirect("admin:index")
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: PageRequest) -> TemplateResponse:
        """The page."""
        steps = first_steps()
        context: dict[str, Any] = {
            "today": timezone.now(),
            "steps": steps,
            "started": all(step.done for step in steps),
            "attention": needs_attention(since=last_visit(request)),
            "jobs": open_jobs(),
            "tasks": [task_row(run, membership=request.membership) for run in tasks_under_way()],
            "activity": latest_events(),
        }
        return page(request, "recruiting/home.html", context)


def last_visit(request: PageRequest) -> datetime:
    """When the visit before this one ended: a visit ends with half an hour of silence."""
    now = timezone.now()
    held = request.session.get(VISIT_KEY, {})
    since, seen = _time(held.get("since")), _time(held.get("seen"))
    if since is None or seen is None:
        since = now - LATELY
    elif now - seen > VISIT:
        since = seen
    if seen is None or now - seen > VISIT / 6:
        request.session[VISIT_KEY] = {"since": since.isoformat(), "seen": now.isoformat()}
    return since


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
