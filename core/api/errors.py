"""Every error of the API as problem+json (RFC 9457) with the request id."""

import math
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.core.exceptions import ValidationError as DjangoValidationError
from django.http import Http404, JsonResponse
from django.http.request import HttpRequest
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions, status
from rest_framework.response import Response

from core.errors import AppError
from core.request_context import request_id

CONTENT_TYPE = "application/problem+json"


class TooLargeError(exceptions.APIException):
    """The body is larger than is read."""

    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_detail = "The body is too large."
    default_code = "too_large"


class PreconditionFailedError(exceptions.APIException):
    """What the caller saw has changed since."""

    status_code = status.HTTP_412_PRECONDITION_FAILED
    default_detail = "It was changed since you read it. Read it again, and send the change with its new ETag."
    default_code = "precondition_failed"


class PreconditionRequiredError(exceptions.APIException):
    """Changes must say which state they change."""

    status_code = status.HTTP_428_PRECONDITION_REQUIRED
    default_detail = "Send If-Match with the ETag that you read, so that nobody's change is lost."
    default_code = "precondition_required"


class KeyReusedError(exceptions.APIException):
    """An Idempotency-Key came with another request."""

    status_code = status.HTTP_422_UNPROCESSABLE_ENTITY
    default_detail = "This Idempotency-Key was used for another request. Choose a new key for each new request."
    default_code = "idempotency_key_reused"


class InProgressError(exceptions.APIException):
    """The request with this Idempotency-Key is still under way."""

    status_code = status.HTTP_409_CONFLICT
    default_detail = "A request with this Idempotency-Key is under way. Send it again in a few seconds."
    default_code = "idempotency_in_progress"
    wait = 2


def problem(
    *, status_code: int, title: str, detail: str, code: str, errors: dict[str, list[str]] | None = None
) -> dict[str, Any]:
    """The body of an error answer."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": title,
        "status": status_code,
        "detail": detail,
        "code": code,
        "request_id": request_id.get(),
    }
    if errors:
        body["errors"] = errors
    return body


def problem_response(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler; None for what is a fault of ours."""
    translated = _translate(error)
    if translated is None:
        return None
    body, headers = translated
    return Response(body, status=body["status"], headers=headers, content_type=CONTENT_TYPE)


def _translate(error: Exception) -> tuple[dict[str, Any], dict[str, str]] | None:
    if isinstance(error, AppError):
        body = problem(
            status_code=error.status,
            title=error.title,
            detail=error.message,
            code=error.error_code,
            errors=error.fields,
        )
        wait = getattr(error, "retry_after", None)
        return body, {"Retry-After": str(wait)} if wait else {}
    if isinstance(error, Http404):
        error = exceptions.NotFound("There is no such thing here.")
    elif isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    elif isinstance(error, RequestDataTooBig):
        error = TooLargeError()
    elif isinstance(error, SuspiciousOperation):
        error = exceptions.ParseError(str(error))
    elif isinstance(error, DjangoValidationError):
        error = exceptions.ValidationError(error.messages)
    if isinstance(error, exceptions.ValidationError):
        return _validation_problem(error), {}
    if isinstance(error, exceptions.APIException):
        return _api_problem(error)
    return None


def _validation_problem(error: exceptions.ValidationError) -> dict[str, Any]:
    errors = _flatten(error.detail)
    return problem(
        status_code=status.HTTP_400_BAD_REQUEST,
        title="The request is not valid",
        detail="; ".join(f"{path}: {text}" if path else text for path, texts in errors.items() for text in texts),
        code="invalid",
        errors=errors,
    )


def _api_problem(error: exceptions.APIException) -> tuple[dict[str, Any], dict[str, str]]:
    headers = {}
    if header := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = header
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = str(max(1, math.ceil(wait)))
    detail = error.detail.get("detail", error.detail) if isinstance(error.detail, dict) else error.detail
    code = getattr(detail, "code", None) or error.default_code
    body = problem(
        status_code=error.status_code, title=HTTPStatus(error.status_code).phrase, detail=str(detail), code=str(code)
    )
    return body, headers


def _flatten(detail: Any, path: str = "") -> dict[str, list[str]]:
    if isinstance(detail, dict):
        flat: dict[str, list[str]] = {}
        for key, value in detail.items():
            name = "" if key == "non_field_errors" else str(key)
            flat.update(_flatten(value, ".".join(part for part in (path, name) if part)))
        return flat
    if isinstance(detail, list) and any(isinstance(item, (dict, list)) for item in detail):
        return {
            key: texts
            for index, item in enumerate(detail)
            for key, texts in _flatten(item, f"{path}.{index}".lstrip(".")).items()
        }
    return {path: [str(item) for item in (detail if isinstance(detail, list) else [detail])]}


@csrf_exempt
def not_found(request: HttpRequest, exception: Exception | None = None) -> JsonResponse:
    """The answer for an address that the API does not have."""
    return _answer(404, "Not found", "The API has no such address.", "not_found")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> JsonResponse:
    """The answer for what no server can read, such as a host that is not ours."""
    return _answer(400, "The request is not valid", "The request cannot be read, or its Host is not ours.", "invalid")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> JsonResponse:
    """The answer for what is refused before an operation is reached."""
    return _answer(403, "Forbidden", "This is not allowed.", "permission_denied")


def server_error(request: HttpRequest) -> JsonResponse:
    """The answer for a fault of ours."""
    return _answer(
        500, "Something went wrong on our side", "The fault was logged under the request id.", "server_error"
    )


def _answer(status_code: int, title: str, detail: str, code: str) -> JsonResponse:
    body = problem(status_code=status_code, title=title, detail=detail, code=code)
    return JsonResponse(body, status=status_code, content_type=CONTENT_TYPE)
