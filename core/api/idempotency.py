"""Idempotency-Key: a request that is sent again has one effect, and gets the same answer."""

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from typing import cast

from django.http import HttpResponse, QueryDict
from rest_framework.request import Request

from core.api.callers import caller_of
from core.api.errors import InProgressError, KeyReusedError
from core.errors import InvalidError
from core.services import idempotency, locking

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
KEY = re.compile(r"[!-~]{1,255}")
PATIENCE = 5.0
KEPT_HEADERS = ("Content-Type", "Location", "Link", "ETag")


class ReplayedAnswer(Exception):  # noqa: N818 - not an error: it ends the operation before it begins
    """The request was answered before."""

    def __init__(self, response: HttpResponse) -> None:
        self.response = response


@dataclass(frozen=True)
class Claim:
    """A request that is run under its key."""

    key: str
    digest: str
    fingerprint: str


def claim(request: Request) -> Claim:
    """Begin to run the request under its key. Raises ReplayedAnswer where it was answered before."""
    key = request.headers[HEADER]
    if not KEY.fullmatch(key):
        message = "Use 1 to 255 visible ASCII characters without spaces, such as a UUID."
        raise InvalidError(f"{HEADER}: {message}", fields={HEADER: [message]})
    digest = idempotency.digest_of(caller=caller_of(request), key=key)
    claimed = Claim(key, digest, _fingerprint(request))
    if not locking.hold_within(f"idempotency {digest}", seconds=PATIENCE):
        raise InProgressError
    _replay(claimed)
    return claimed


def _replay(claimed: Claim) -> None:
    record = idempotency.find(digest=claimed.digest)
    if record is None:
        return
    if record.fingerprint != claimed.fingerprint:
        raise KeyReusedError
    answer = idempotency.read(record=record, key=claimed.key)
    if answer is not None:
        raise ReplayedAnswer(_unpacked(answer))


def keep(claimed: Claim, response: HttpResponse) -> None:
    """Keep the answer beside its effect. An error has no effect and is not kept."""
    if response.status_code < 400 and not response.streaming:
        idempotency.keep(
            digest=claimed.digest, fingerprint=claimed.fingerprint, key=claimed.key, answer=_packed(response)
        )


def _packed(response: HttpResponse) -> bytes:
    held = {
        "status": response.status_code,
        "headers": {name: response[name] for name in KEPT_HEADERS if response.has_header(name)},
        "body": base64.b64encode(response.content).decode(),
    }
    return json.dumps(held).encode()


def _unpacked(answer: bytes) -> HttpResponse:
    held = json.loads(answer)
    response = HttpResponse(base64.b64decode(held["body"]), status=held["status"])
    del response["Content-Type"]
    for name, value in held["headers"].items():
        response[name] = value
    response[REPLAYED] = "true"
    return response


def _fingerprint(request: Request) -> str:
    digest = hashlib.sha256(f"{request.method} {request.get_full_path()}\n".encode())
    if (request.content_type or "").startswith("multipart/"):
        _add_form(digest, request)
    else:
        digest.update(request._request.body)
    return digest.hexdigest()


def _add_form(digest: "hashlib._Hash", request: Request) -> None:
    files = request.FILES
    texts = {name: values for name, values in cast("QueryDict", request.data).lists() if name not in files}
    digest.update(json.dumps(texts, sort_keys=True).encode())
    for name, many in sorted(files.lists()):
        for file in many:
            content = hashlib.sha256()
            for chunk in file.chunks():
                content.update(chunk)
            file.seek(0)
            digest.update(json.dumps([name, file.name, content.hexdigest()]).encode())
