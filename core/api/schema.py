"""What the API schema says of every operation alike: its errors, as problem+json."""

from typing import Any, cast

from core.api.errors import CONTENT_TYPE

Json = dict[str, Any]
METHODS = frozenset({"get", "put", "post", "patch", "delete"})
DESCRIPTIONS = {
    400: "The request is not valid; `errors` names the fields.",
    401: "Who asks is not known.",
    403: "The caller's role does not allow this.",
    404: "There is no such thing, or it belongs to others.",
    406: "The accepted types hold none that is offered.",
    409: "The state of things does not allow it now.",
    412: "It was changed since the caller read it.",
    413: "The body is too large.",
    415: "The body has a type that is not read.",
    422: "The Idempotency-Key was used for another request.",
    428: "Changes must carry `If-Match` here.",
    429: "Too many requests; `Retry-After` says how many seconds to wait.",
}
EXAMPLE: Json = {
    "type": "about:blank",
    "title": "The request is not valid",
    "status": 400,
    "detail": "title: This field is required.",
    "code": "invalid",
    "request_id": "9f1c2d3e4b5a69788796a5b4c3d2e1f0",
    "errors": {"title": ["This field is required."]},
}
PROBLEM: Json = {
    "type": "object",
    "description": "What was wrong (RFC 9457), with the id under which the request was logged.",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "request_id": {"type": "string"},
        "errors": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
    },
    "required": ["type", "title", "status", "detail", "code", "request_id"],
    "example": EXAMPLE,
}


def describe_errors(result: Json, generator: Any, request: Any, public: bool) -> Json:
    """Add to each operation the errors that it may answer with; those it describes itself stay."""
    components = result.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = PROBLEM
    components["responses"] = {f"Problem{status}": _response(text) for status, text in DESCRIPTIONS.items()}
    for path, methods in result["paths"].items():
        for method in METHODS & methods.keys():
            operation = methods[method]
            for status in possible_errors(path, method, operation):
                operation["responses"].setdefault(str(status), {"$ref": f"#/components/responses/Problem{status}"})
    return result


def possible_errors(path: str, method: str, operation: Json) -> list[int]:
    """The statuses of the errors that an operation may answer with, by what it takes."""
    statuses = {406, 429}
    if "requestBody" in operation:
        statuses |= {400, 404, 413, 415}
    parameters = cast("list[Json]", operation.get("parameters", []))
    if any(parameter.get("in", "query") == "query" for parameter in parameters):  # shared ones stand elsewhere
        statuses.add(400)
    if operation.get("security"):
        statuses |= {401, 403}
    if "{" in path:
        statuses.add(404)
    if method != "get":
        statuses |= {400, 409}
    if "/auth/" in path:
        statuses |= {401, 403}
    return sorted(statuses)


def _response(text: str) -> Json:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": text, "content": {CONTENT_TYPE: {"schema": schema}}}
