"""Liveness and readiness for load balancers and people."""

import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import redis
from django.conf import settings
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from drf_spectacular.utils import extend_schema
from redis.backoff import NoBackoff
from redis.retry import Retry
from rest_framework import serializers, status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView


class _Open(APIView):
    authentication_classes = ()
    permission_classes = (AllowAny,)
    throttle_classes = ()


class HealthSerializer(serializers.Serializer[dict[str, str]]):
    """The state of the service, or of one part of it."""

    status = serializers.CharField()


class ReadySerializer(HealthSerializer):
    """The state of each part."""

    checks = serializers.DictField(child=serializers.CharField())


class HealthView(_Open):
    """Liveness."""

    @extend_schema(responses=HealthSerializer, tags=["health"])
    def get(self, request: Request) -> Response:
        """The process answers."""
        return Response({"status": "ok"})


class ReadyView(_Open):
    """Readiness."""

    @extend_schema(responses={200: ReadySerializer, 503: ReadySerializer}, tags=["health"])
    def get(self, request: Request) -> Response:
        """Database, broker, cache and storage, asked at once; 503 where one does not answer in time."""
        checks = states()
        ready = all(state == OK for state in checks.values())
        body = {"status": OK if ready else UNAVAILABLE, "checks": checks}
        headers = {} if ready else {"Retry-After": "5"}
        code = status.HTTP_200_OK if ready else status.HTTP_503_SERVICE_UNAVAILABLE
        return Response(body, status=code, headers=headers)


OK, UNAVAILABLE = "ok", "unavailable"
PATIENCE_SECONDS = 1.8
FILE_IS_FRESH_SECONDS = 5.0
_askers = ThreadPoolExecutor(6, thread_name_prefix="health")


def states() -> dict[str, str]:
    """Whether each part answers in time; they are asked at once."""
    asked = {name: _askers.submit(_state, check) for name, check in CHECKS.items()}
    return {"database": _state(_database)} | {name: _answer(state) for name, state in asked.items()}


def _state(check: Callable[[], None]) -> str:
    try:
        check()
    except Exception:  # noqa: BLE001 - whatever is raised, the part is not well
        return UNAVAILABLE
    return OK


def _answer(state: Future[str]) -> str:
    try:
        return state.result(PATIENCE_SECONDS)
    except TimeoutError:
        return UNAVAILABLE


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _broker() -> None:
    retry = Retry(NoBackoff(), 0)
    with redis.Redis.from_url(settings.REDIS_URL, socket_timeout=1, socket_connect_timeout=1, retry=retry) as client:
        client.ping()


def _cache() -> None:
    caches["default"].get("health")


class _Storage:
    """Writes a file and removes it; a success counts for a few seconds."""

    def __init__(self) -> None:
        self._fresh_until = 0.0

    def __call__(self) -> None:
        if time.monotonic() > self._fresh_until:
            default_storage.delete(default_storage.save(f"health/{uuid.uuid4()}", ContentFile(b"ok")))
            self._fresh_until = time.monotonic() + FILE_IS_FRESH_SECONDS


CHECKS: dict[str, Callable[[], None]] = {"broker": _broker, "cache": _cache, "storage": _Storage()}
