"""Rankings as other weights or fewer requirements would make them, over the API."""

import uuid
from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from core.api.strict import StrictSerializer
from jobs.selectors.job import get_job
from matching.api.scoring import EXAMPLE, weights_of
from matching.api.serializers import MatchCandidateSerializer
from matching.selectors.what_if import Move, ranking_to_try, what_if

MOST = 100


class WhatIfSerializer(StrictSerializer):
    """What to try: weights (those in force where there are none), and requirements to leave out by id."""

    weights = serializers.DictField(child=serializers.FloatField(), required=False)
    without = serializers.ListField(child=serializers.UUIDField(), required=False, max_length=100)
    limit = serializers.IntegerField(min_value=1, max_value=MOST, default=25)


class MoveSerializer(serializers.Serializer[Move]):
    """A candidate of the ranking tried: place and score now (`before`) and as they would be."""

    match = serializers.UUIDField(source="match.pk")
    candidate = MatchCandidateSerializer(source="match.candidate")
    place = serializers.IntegerField()
    before = serializers.IntegerField()
    score = serializers.FloatField()
    score_before = serializers.FloatField(source="match.score")


class TriedSerializer(serializers.Serializer[Any]):
    """The best of the ranking tried; `moved` of `total` candidates would change places."""

    moved = serializers.IntegerField()
    total = serializers.IntegerField()
    candidates = MoveSerializer(many=True)


@extend_schema(tags=["jobs"])
class WhatIfView(OrganizationAPIView):
    """Trying other weights and fewer requirements."""

    roles = {"post": "viewer"}

    @extend_schema(
        request=WhatIfSerializer,
        responses=TriedSerializer,
        examples=[OpenApiExample("Skills first", {"weights": EXAMPLE, "limit": 10}, request_only=True)],
    )
    def post(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """The ranking as it would be, best first; nothing is stored. 409 before the job is ranked."""
        serializer = WhatIfSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        asked = serializer.validated_data
        job = get_job(job_id=pk, user=request.user)
        dropped = frozenset(map(str, asked.get("without", ())))
        moves = what_if(job, ranking_to_try(job), weights_of(asked.get("weights")), dropped)
        body = {"moved": moves.moved, "total": len(moves), "candidates": moves[: asked["limit"]]}
        return Response(TriedSerializer(body).data)
