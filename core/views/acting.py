"""Ending an operator's acting as a member."""

import pghistory
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views import View

from core.access import SESSION_KEY
from core.acting import ACTING_KEY
from core.services import operator_visit


class ActingStopView(View):
    """Be oneself again."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        """End the visit; its person's page in the back office follows."""
        if not request.user.is_authenticated:
            return redirect_to_login("/")
        visit = getattr(request, "acting", None)
        if visit is None:
            return redirect("home")
        with pghistory.context(user=str(visit.operator_id), via="admin"):
            operator_visit.end(visit_id=visit.pk, organization=visit.organization)
        del request.session[ACTING_KEY]
        request.session.pop(SESSION_KEY, None)
        return redirect("admin:core_user_change", visit.acting_as_id)
