"""Addresses: pages of the apps, the API under /api/v1, health."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.defaults import server_error as server_error_page
from django.views.generic import RedirectView

from core.api import errors

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="resumes:candidate-list"), name="home"),
    path("", include("core.urls")),
    path("", include("resumes.urls")),
    path("api/v1/", include("recruiting.api_urls")),
]


def server_error(request: HttpRequest) -> HttpResponse:
    """A fault of ours: problem+json for the API, a page for people."""
    if request.path.startswith("/api/"):
        return errors.server_error(request)
    return server_error_page(request)


handler500 = "recruiting.urls.server_error"
