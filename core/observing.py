"""One line in the log and one count in the metrics for every request: what was asked, how it went, how long it took."""

import logging
import time
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from core import metrics

logger = logging.getLogger("recruiting.access")
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
UNMATCHED = "unmatched"
PROBES = frozenset({"api:health", "api:health-ready", "metrics"})
"""Asked every few seconds by machines: counted, and logged only where they fail."""


class ObservingMiddleware:
    """Notes every request by the name of its route: addresses hold names and tokens."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        start = time.perf_counter()
        response = self.get_response(request)
        seconds = time.perf_counter() - start
        route = request.resolver_match.view_name if request.resolver_match else UNMATCHED
        method = request.method if request.method in METHODS else "other"
        metrics.REQUESTS.labels(route, method, response.status_code).observe(seconds)
        _count_connections()
        if route not in PROBES or response.status_code >= 500:
            logger.info("request", extra=_line(request, response, route, seconds))
        return response


def _line(request: HttpRequest, response: HttpResponse, route: str, seconds: float) -> dict[str, Any]:
    return {
        "method": request.method,
        "route": route,
        "status": response.status_code,
        "ms": round(seconds * 1000),
        "user": _known(request, "_cached_user") or _known(request, "user"),
        "organization": _known(request, "organization"),
    }


def _known(request: HttpRequest, name: str) -> str | None:
    """The id of what the request has already found; nothing is asked of the database for the log's sake."""
    found = request.__dict__.get(name)
    key = None if found is None or isinstance(found, SimpleLazyObject) else found.pk
    return str(key) if key else None


def _count_connections() -> None:
    pool = getattr(connection, "_connection_pools", {}).get("default")
    if pool is not None:
        figures = pool.get_stats()
        for state in ("pool_size", "pool_available", "requests_waiting"):
            metrics.POOL.labels(state.removeprefix("pool_")).set(figures.get(state, 0))
