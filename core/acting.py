"""An operator acting as a member: every page is that member's, marked, and each write names both persons."""

from collections.abc import Callable
from typing import cast

import pghistory
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.access import SESSION_KEY
from core.errors import ForbiddenError
from core.models import User
from core.selectors.operator_visit import acting_visit

ACTING_KEY = "acting"
OWN_AFFAIRS = ("/account", "/settings/api-keys", "/organizations", "/invitations")
OWN_AFFAIRS_ONLY = "While acting as somebody you cannot change their account, keys or where they belong."


class ActingMiddleware:
    """Puts the member in the operator's place, outside the back office, while the visit lasts."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.acting = None  # type: ignore[attr-defined]
        held = request.session.get(ACTING_KEY)
        if not held or _in_back_office(request) or not request.user.is_authenticated:
            return self.get_response(request)
        visit = acting_visit(held, request.user)
        if visit is None:
            del request.session[ACTING_KEY]
            return self.get_response(request)
        operator, request.user, request.acting = request.user, cast("User", visit.acting_as), visit  # type: ignore[attr-defined]
        if request.session.get(SESSION_KEY) != held["organization"]:
            request.session[SESSION_KEY] = held["organization"]
        with pghistory.context(operator=str(operator.pk), visit=str(visit.pk)):
            return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: object) -> HttpResponse | None:
        """Leave to the member what is theirs alone."""
        reads = request.method in ("GET", "HEAD", "OPTIONS")
        if not request.acting or reads or not request.path.startswith(OWN_AFFAIRS):  # type: ignore[attr-defined]
            return None
        error = ForbiddenError(OWN_AFFAIRS_ONLY)
        return render(request, "error.html", {"error": error}, status=error.status)


def _in_back_office(request: HttpRequest) -> bool:
    return bool(settings.ADMIN_PATH) and request.path.startswith(f"/{settings.ADMIN_PATH}")
