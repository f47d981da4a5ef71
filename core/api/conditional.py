"""Conditional requests (RFC 9110, section 13): the ETag of an answer is a digest of its body."""

import hashlib
import re

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

CHANGES = frozenset({"PUT", "PATCH", "DELETE"})
GZIP_SUFFIX = "-gzip"
_TAG = re.compile(r'(?:W/)?"([!#-~]*)"')


def etag_of(content: bytes) -> str:
    """The strong ETag of a rendered body."""
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'


def matches(header: str, etag: str) -> bool:
    """Whether an If-Match or If-None-Match names the ETag, also as it was sent with a compressed body."""
    if header.strip() == "*":
        return True
    named = {tag.removesuffix(GZIP_SUFFIX) for tag in _TAG.findall(header)}
    return etag.strip('"') in named


def compressed(etag: str) -> str:
    """The ETag of the same body after compression, which always gives the same bytes."""
    return f'{etag[:-1]}{GZIP_SUFFIX}"'


def is_shown(request: Request, response: HttpResponseBase) -> bool:
    """Whether the answer is a representation: data that a GET found."""
    return request.method in ("GET", "HEAD") and response.status_code == 200 and isinstance(response, Response)


def answer(request: Request, response: HttpResponse, etag: str) -> None:
    """Name the body; where the caller holds it already, leave it out."""
    response["ETag"] = etag
    held = request.headers.get("If-None-Match")
    if held is not None and matches(held, etag):
        response.status_code = 304
        response.content = b""
        del response["Content-Type"]
