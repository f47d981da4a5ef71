"""Figures for Prometheus; there is no such address until a token is set."""

import hmac

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views import View
from prometheus_client import CONTENT_TYPE_LATEST

from recruiting import figures


def is_allowed(authorization: str) -> bool:
    """Whether the header carries the token of the settings."""
    expected = f"Bearer {settings.METRICS_TOKEN}"
    return bool(settings.METRICS_TOKEN) and hmac.compare_digest(authorization.encode(), expected.encode())


class MetricsView(View):
    """GET with the token as bearer."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """All figures; to anyone else, nothing."""
        if not is_allowed(request.headers.get("Authorization", "")):
            raise Http404
        return HttpResponse(figures.text(), content_type=CONTENT_TYPE_LATEST)
