"""Marking browsers that an account was signed in from."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from core.models import User
from core.services import attempts


def remember_device(request: HttpRequest, response: HttpResponse, user: User) -> HttpResponse:
    """Mark the browser as known to the account, so that strangers' attempts do not keep its owner out."""
    given = request.COOKIES.get(settings.DEVICE_COOKIE_NAME, "")
    response.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        attempts.device_cookie(user.email, given),
        max_age=attempts.DEVICE_LASTS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response
