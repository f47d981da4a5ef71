"""Addresses: pages of the apps, the API under /api/v1, health."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.defaults import server_error as server_error_page

from core.api import errors
from recruiting.views.home import HomeView

urlpatterns = [
    path("", HomeView.as_view(), name="home"),
    path("", include("core.urls")),
    path("", include("resumes.urls")),
    path("", include("jobs.urls")),
    path("", include("matching.urls")),
    path("api/v1/", include("recruiting.api_urls")),
]


def server_error(request: HttpRequest) -> HttpResponse:
    """A fault of ours: problem+json for the API, a page for people."""
    if request.path.startswith("/api/"):
        return errors.server_error(request)
    return server_error_page(request)


handler500 = "recruiting.urls.server_error"
