"""Pages to open and close an organization."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


def choose(request: HttpRequest) -> HttpResponse:
    """Which organization to open."""
    return redirect("admin:index")


def close(request: HttpRequest) -> HttpResponse:
    """Close the organization that is open."""
    return redirect("admin:index")
