"""What the API schema says of all operations alike: parameters, headers, summaries and tags."""

import re
from typing import Any

from django.conf import settings

Json = dict[str, Any]
UNCONVENTIONAL = re.compile(r"/api/v\d+/(health|schema|docs)(/|$)")
"""Operations of the installation itself, which share none of this."""
CHANGES = ("put", "patch", "delete")

TEXT = {"type": "string"}
PARAMETERS: Json = {
    "Fields": {
        "name": "fields",
        "in": "query",
        "description": (
            "Only these fields, with commas between them; a dot leads inside (`id,candidate.name`). "
            "Of a list, those of its rows. What is not named is left out, also where the schema requires it."
        ),
        "schema": TEXT,
    },
    "IdempotencyKey": {
        "name": "Idempotency-Key",
        "in": "header",
        "description": "A new UUID for each new request; sent again with it within 24 hours, a request has one effect.",
        "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
    },
    "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "description": "The `ETag` of what was read; the change is refused with 412 where it is no longer so.",
        "schema": TEXT,
    },
    "IfNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "description": "The `ETag` of what is at hand; 304 where it is still so.",
        "schema": TEXT,
    },
}
HEADERS: Json = {
    "ETag": {"description": "Names this state of what is shown.", "schema": TEXT},
    "Link": {"description": 'The neighbouring pages, as rel="next" and rel="prev" (RFC 8288).', "schema": TEXT},
    "Idempotency-Replayed": {"description": "`true` where the answer was given before.", "schema": TEXT},
    "X-Request-ID": {"description": "The id under which the request was logged.", "schema": TEXT},
    "RateLimit-Limit": {"description": "Requests that are answered in a window.", "schema": {"type": "integer"}},
    "RateLimit-Remaining": {"description": "How many are left of them.", "schema": {"type": "integer"}},
    "RateLimit-Reset": {"description": "Seconds until the window begins anew.", "schema": {"type": "integer"}},
}
ALWAYS = ("X-Request-ID", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")


def describe_conventions(result: Json, generator: Any, request: Any, public: bool) -> Json:
    """Add shared parameters and headers to each operation, a summary, and a description to each tag."""
    components = result.setdefault("components", {})
    components["parameters"] = PARAMETERS
    components["headers"] = HEADERS
    for path, methods in result["paths"].items():
        for method, operation in methods.items():
            _summarize(operation)
            if not UNCONVENTIONAL.match(path):
                _describe(method, operation)
    result["tags"] = _tags(result)
    return result


def _describe(method: str, operation: Json) -> None:
    names, headers = [], list(ALWAYS)
    if method == "post":
        names, headers = ["IdempotencyKey"], [*headers, "Idempotency-Replayed"]
        operation["responses"].setdefault("422", {"$ref": "#/components/responses/Problem422"})
    elif method in CHANGES:
        names = ["IfMatch"]
        for status in ("412", "428"):
            operation["responses"].setdefault(status, {"$ref": f"#/components/responses/Problem{status}"})
    elif "application/json" in operation["responses"].get("200", {}).get("content", {}):
        names, headers = ["Fields", "IfNoneMatch"], [*headers, "ETag"]
        operation["responses"]["304"] = {"description": "It is as the caller has it."}
    if any(parameter.get("name") == "cursor" for parameter in operation.get("parameters", [])):
        headers.append("Link")
    shared = [{"$ref": f"#/components/parameters/{name}"} for name in names]
    operation["parameters"] = [*operation.get("parameters", []), *shared]
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            response["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in headers}


def _summarize(operation: Json) -> None:
    description = operation.get("description", "")
    first = re.split(r"[.:;](?:\s|$)", description, maxsplit=1)[0]
    operation.setdefault("summary", " ".join(first.split()))


def _tags(result: Json) -> list[Json]:
    used = {tag for methods in result["paths"].values() for one in methods.values() for tag in one.get("tags", [])}
    return [{"name": name, "description": text} for name, text in settings.API_TAGS.items() if name in used] + [
        {"name": name, "description": ""} for name in sorted(used - settings.API_TAGS.keys())
    ]
