"""Compressed answers that keep their strong ETags."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from core.api.conditional import compressed

API = "/api/"


class _Repeatable(GZipMiddleware):
    """Compresses to the same bytes each time.

    The random bytes that Django adds guard secrets in pages that browsers ask for with cookies. The API takes no
    cookies, so no foreign page can make a browser ask it for a secret.
    """

    max_random_bytes = 0


class CompressionMiddleware(GZipMiddleware):
    """Compresses; an answer of the API keeps a strong ETag, of its own for the compressed form."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Compress where the client takes it."""
        etag = response.get("ETag", "")
        if not request.path.startswith(API):
            return super().process_response(request, response)
        answer = _Repeatable(self.get_response).process_response(request, response)
        if etag.startswith('"') and answer.get("Content-Encoding") == "gzip":
            answer["ETag"] = compressed(etag)
        return answer
