"""Addresses: pages of the apps, the API under /api/v1, health."""

import sys

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views import defaults

from core.api import errors
from core.middleware import unavailable_answer
from core.outages import outage
from recruiting.views.home import HomeView
from recruiting.views.metrics import MetricsView

urlpatterns = [
    path("", HomeView.as_view(), name="home"),
    path("metrics", MetricsView.as_view(), name="metrics"),
    path("", include("core.urls")),
    path("", include("resumes.urls")),
    path("", include("jobs.urls")),
    path("", include("matching.urls")),
    path("api/v1/", include("recruiting.api_urls")),
]
if settings.ADMIN_PATH:
    urlpatterns.append(path(settings.ADMIN_PATH, admin.site.urls))


def server_error(request: HttpRequest) -> HttpResponse:
    """A part that is down, or a fault of ours: problem+json for the API, a page for people."""
    error = sys.exc_info()[1]
    if error and (unavailable := outage(error)):
        return unavailable_answer(request, unavailable)
    if _is_call(request):
        return errors.server_error(request)
    return defaults.server_error(request)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No such address."""
    return (errors.not_found if _is_call(request) else defaults.page_not_found)(request, exception)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that cannot be read."""
    return (errors.bad_request if _is_call(request) else defaults.bad_request)(request, exception)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Refused before a view was reached."""
    return (errors.forbidden if _is_call(request) else defaults.permission_denied)(request, exception)


def _is_call(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


handler400 = "recruiting.urls.bad_request"
handler403 = "recruiting.urls.forbidden"
handler404 = "recruiting.urls.not_found"
handler500 = "recruiting.urls.server_error"
