"""The baseline: a view that does nothing, behind no middleware."""

from django.http import HttpRequest, HttpResponse
from django.urls import path


def nothing(request: HttpRequest) -> HttpResponse:
    """Answer at once."""
    return HttpResponse("ok")


urlpatterns = [path("", nothing)]
