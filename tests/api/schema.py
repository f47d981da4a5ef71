"""The API's own description, made once."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator

METHODS = ("get", "put", "post", "patch", "delete")
LOCAL = "#/components/schemas/"


@cache
def openapi() -> dict[str, Any]:
    """The OpenAPI schema."""
    return SchemaGenerator(api_version="v1").get_schema(request=None, public=True)


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, method and description of every operation."""
    for path, methods in openapi()["paths"].items():
        for method in METHODS:
            if method in methods:
                yield path, method, methods[method]


def media_of(body: dict[str, Any]) -> dict[str, Any] | None:
    """The JSON form of a body."""
    return body.get("content", {}).get("application/json")


def shape_of(body: dict[str, Any]) -> dict[str, Any] | None:
    """The schema of a JSON body."""
    return (media_of(body) or {}).get("schema")
