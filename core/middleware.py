"""What wraps every request: its id, and pages for errors."""

import logging
import re
import uuid
from collections.abc import Callable
from typing import cast

import pghistory
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import SimpleLazyObject

from core import clerk
from core.access import SESSION_KEY, Caller, page_caller
from core.api.errors import CONTENT_TYPE, problem
from core.errors import AppError, UnavailableError
from core.models import User
from core.origin import origin_of
from core.outages import outage
from core.request_context import request_id
from core.services import clerk as clerk_service
from core.services import sign_in

logger = logging.getLogger(__name__)
GetResponse = Callable[[HttpRequest], HttpResponse]
HEADER = "X-Request-ID"
GIVEN_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class RequestIdMiddleware:
    """Names the request; a caller's own id is kept where it is well-formed."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get(HEADER, "")
        identifier = given if GIVEN_ID.fullmatch(given) else uuid.uuid4().hex
        token = request_id.set(identifier)
        try:
            with pghistory.context(request_id=identifier):
                response = self.get_response(request)
        finally:
            request_id.reset(token)
        response[HEADER] = identifier
        return response


class SignInMiddleware(AuthenticationMiddleware):
    """Knows the person by the sign-in that the session is bound to, asked anew on every request."""

    def process_request(self, request: HttpRequest) -> None:
        """Let `request.user` ask when it is first looked at."""
        request.user = cast("User", SimpleLazyObject(lambda: _user(request)))


def _user(request: HttpRequest) -> User | AnonymousUser:
    caller = page_caller(request) or _clerk_caller(request)
    if caller is None:
        return AnonymousUser()
    if caller.sign_in is not None:
        sign_in.touch(sign_in=caller.sign_in)
    return caller.user


def _clerk_caller(request: HttpRequest) -> Caller | None:
    token = request.COOKIES.get(clerk.COOKIE, "")
    if not (token and clerk.looks_like(token)):
        return None
    organization_id = request.session.get(SESSION_KEY)
    caller = clerk_service.find_caller(token=token, origin=origin_of(request), organization_id=organization_id)
    request._caller = caller  # type: ignore[attr-defined]
    return caller


class ErrorPageMiddleware:
    """Shows the error family as pages; the API translates its own."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A page that says what was wrong and what to do."""
        if unavailable := outage(exception):
            return unavailable_answer(request, unavailable)
        if not isinstance(exception, AppError):
            return None
        template = "error.html" if not getattr(request, "htmx", False) else "error.html#message"
        return render(request, template, {"error": exception}, status=exception.status)


def unavailable_answer(request: HttpRequest, error: UnavailableError) -> HttpResponse:
    """A 503 for API or page, made without anything that may be down."""
    logger.error("%s", error.message, exc_info=True)
    if request.path.startswith("/api/"):
        body = problem(status_code=error.status, title=error.title, detail=error.message, code=error.error_code)
        response: HttpResponse = JsonResponse(body, status=error.status, content_type=CONTENT_TYPE)
    elif request.headers.get("HX-Request"):
        response = HttpResponse(render_to_string("error.html#message", {"error": error}), status=error.status)
    else:
        response = HttpResponse(render_to_string("error.html", {"error": error}), status=error.status)
    response["Retry-After"] = str(error.retry_after)
    return response
