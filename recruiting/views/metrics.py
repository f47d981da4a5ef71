"""Figures for Prometheus; there is no such address until a token is set."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views import View
from prometheus_client import CONTENT_TYPE_LATEST

from recruiting import figures


class MetricsView(View):
    """GET with the token as bearer."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """All figures; to anyone else, nothing."""
        if not figures.is_allowed(request.headers.get("Authorization", "")):
            raise Http404
        return HttpResponse(figures.text(), content_type=CONTENT_TYPE_LATEST)
