"""What an API key may do: read or write the resources of the API, each named by the first part of its address.

The names come from the routes themselves, so that a new operation is closed to keys until its resource is granted.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

PREFIX = "api/v1/"
READ, WRITE = "read", "write"
EVERYTHING = "*"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
PERSONAL = "auth"
"""A person's account: a key may ask there who it is, and nothing else."""
WHO_AM_I = f"{PREFIX}auth/me"


def scope_of(route: str, method: str) -> str:
    """The scope that the operation asks of a key, such as `candidates:read`; empty where every key may."""
    if route == WHO_AM_I and method in SAFE_METHODS:
        return ""
    return f"{_resource(route)}:{READ if method in SAFE_METHODS else WRITE}"


def grants(held: list[str], wanted: str) -> bool:
    """Whether the scopes hold what is wanted; writing includes reading, and nothing includes a person's account."""
    resource, _, action = wanted.partition(":")
    if resource == PERSONAL:
        return False
    ways = {f"{name}:{way}" for name in (resource, EVERYTHING) for way in (WRITE, action)}
    return not ways.isdisjoint(held)


@cache
def resources() -> tuple[str, ...]:
    """What scopes can be given for, by name."""
    found = {_resource(route) for route, view in _routes(get_resolver().url_patterns, "") if _is_closed(view)}
    return tuple(sorted(found - {PERSONAL}))


def choices() -> list[tuple[str, str]]:
    """Every scope with its label."""
    return [
        (f"{resource}:{way}", f"{resource.capitalize()}: {way}") for resource in resources() for way in (READ, WRITE)
    ]


def _resource(route: str) -> str:
    return route.removeprefix(PREFIX).split("/", maxsplit=1)[0]


def _routes(patterns: list[Any], before: str) -> Iterator[tuple[str, Any]]:
    for pattern in patterns:
        route = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from _routes(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern) and route.startswith(PREFIX):
            yield route, getattr(pattern.callback, "cls", None) or getattr(pattern.callback, "view_class", None)


def _is_closed(view: Any) -> bool:
    return any(role != "public" for role in getattr(view, "roles", {}).values())
