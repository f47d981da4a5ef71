"""Figures of the organization over the API."""

from dataclasses import asdict

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from core.enums import Role
from recruiting import statistics


class VolumesSerializer(serializers.Serializer[dict[str, int]]):
    """How much there is."""

    users = serializers.IntegerField(help_text="Active members.")
    candidates = serializers.IntegerField()
    resumes = serializers.IntegerField()
    jobs = serializers.IntegerField()
    matches = serializers.IntegerField()


class QueueSerializer(serializers.Serializer[dict[str, int]]):
    """Background work under way."""

    waiting = serializers.IntegerField()
    running = serializers.IntegerField()
    oldest_waiting_seconds = serializers.IntegerField()


class FailureSerializer(serializers.Serializer[dict[str, object]]):
    """What failed in the last 30 days."""

    source = serializers.ChoiceField(choices=["task", "resume"])  # type: ignore[assignment]
    kind = serializers.CharField(help_text="The kind of task, or why resumes were refused.")
    count = serializers.IntegerField()


class CacheSerializer(serializers.Serializer[dict[str, object]]):
    """The installation's cache."""

    hit_rate = serializers.FloatField(allow_null=True, min_value=0, max_value=1)


class StatisticsSerializer(serializers.Serializer[dict[str, object]]):
    """Figures of the organization; `storage_bytes` is the size of its resume files."""

    volumes = VolumesSerializer()
    queue = QueueSerializer()
    failures = FailureSerializer(many=True)
    storage_bytes = serializers.IntegerField()
    cache = CacheSerializer()


EXAMPLE = {
    "volumes": {"users": 4, "candidates": 1250, "resumes": 1312, "jobs": 18, "matches": 20410},
    "queue": {"waiting": 3, "running": 2, "oldest_waiting_seconds": 4},
    "failures": [{"source": "resume", "kind": "encrypted", "count": 2}],
    "storage_bytes": 243110400,
    "cache": {"hit_rate": 0.93},
}


class StatisticsView(OrganizationAPIView):
    """Volumes, queue, failures, storage and cache."""

    roles = {"get": Role.ADMIN}

    @extend_schema(
        tags=["admin"],
        operation_id="admin_stats",
        responses=StatisticsSerializer,
        examples=[OpenApiExample("A busy organization", value=EXAMPLE, response_only=True)],
    )
    def get(self, request: MemberRequest) -> Response:
        """Figures of the organization now."""
        figures = asdict(statistics.of_organization(request.organization))
        return Response({**figures, "cache": {"hit_rate": statistics.cache_hit_rate()}})
