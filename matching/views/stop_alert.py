"""The page that a link in an alert opens: one click more, and no such mail comes again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from matching.enums import AlertFrequency
from matching.services.search_alerts import alert_of, stop_alert


@method_decorator(never_cache, name="dispatch")
class StopAlertView(View):
    """Stop the mails about one saved search; nobody needs to be signed in, and merely opening the link stops none."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        """Ask whether it is meant."""
        _, search = alert_of(token)
        return self._page(request, search.name, stopped=search.alert == AlertFrequency.NEVER)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Stop them and say so."""
        return self._page(request, stop_alert(token).name, stopped=True)

    def _page(self, request: HttpRequest, name: str, *, stopped: bool) -> HttpResponse:
        response = render(request, "matching/stop_alert.html", {"name": name, "stopped": stopped})
        response["Referrer-Policy"] = "same-origin"
        return response
