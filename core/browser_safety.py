"""What keeps private answers private: no copies in caches, none left after signing out, nothing over plain HTTP."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import patch_cache_control

from core.api.errors import CONTENT_TYPE, problem

GetResponse = Callable[[HttpRequest], HttpResponse]
API = "/api/"
PROBES = "/api/v1/health"  # asked by load balancers inside, holds nothing private
PLAIN_HTTP = "Use https: what was sent over http could be read by others, so change the token or key that was in it."


class PrivateAnswersMiddleware:
    """Forbids caches to keep what signed-in people and integrations get, unless a view allows more itself."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if _is_private(request) and not response.has_header("Cache-Control"):
            patch_cache_control(response, no_store=True, private=True)
        return response


def _is_private(request: HttpRequest) -> bool:
    return request.path.startswith(API) or settings.SESSION_COOKIE_NAME in request.COOKIES


def _is_call(path: str) -> bool:
    return path.startswith(API) and not path.startswith(PROBES)


class HttpsOnlyApiMiddleware:
    """Refuses API calls over plain HTTP where pages are sent on to HTTPS: a redirect would hide that a token leaked."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SECURE_SSL_REDIRECT and not request.is_secure() and _is_call(request.path):
            body = problem(status_code=403, title="HTTPS is needed", detail=PLAIN_HTTP, code="https_needed")
            return JsonResponse(body, status=403, content_type=CONTENT_TYPE)
        return self.get_response(request)
