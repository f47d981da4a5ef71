"""Similar candidates over the API."""

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from matching.api.limits import LimitSerializer
from matching.api.serializers import MatchCandidateSerializer
from matching.selectors.similar import similar_candidates
from resumes.selectors.candidate import find_candidate


class AlikeTitlesSerializer(serializers.Serializer[Any]):
    """A title of each, and how alike they are, 0.5 to 1."""

    own = serializers.CharField()
    theirs = serializers.CharField()
    likeness = serializers.FloatField()


class SimilarCandidateSerializer(serializers.Serializer[Any]):
    """A candidate with how alike they are (0.15 to 1) and why.

    `similarity` is the cosine of both resumes' vectors, null where one has none; `shared_skills` come rarest first;
    `titles` is null where no titles are alike.
    """

    candidate = MatchCandidateSerializer()
    likeness = serializers.FloatField()
    similarity = serializers.FloatField(allow_null=True)
    shared_skills = serializers.ListField(child=serializers.CharField())
    titles = AlikeTitlesSerializer(allow_null=True)


class SimilarCandidatesSerializer(serializers.Serializer[Any]):
    """The candidates most like this one, best first; `is_ready` is false where it is not yet prepared for ranking."""

    candidate = serializers.UUIDField()
    is_ready = serializers.BooleanField()
    similar = SimilarCandidateSerializer(many=True)


@extend_schema(tags=["candidates"])
class SimilarCandidatesView(OrganizationAPIView):
    """Who is like a candidate."""

    roles = {"get": "viewer"}

    @extend_schema(parameters=[LimitSerializer], responses=SimilarCandidatesSerializer)
    def get(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Candidates whose resumes read alike, who share skills and held alike titles; who they are counts nothing."""
        limit = LimitSerializer.of(request)
        candidate = find_candidate(pk)
        found = similar_candidates(candidate, limit)
        body = {"candidate": candidate.pk, "is_ready": found.is_ready, "similar": found.found}
        return Response(SimilarCandidatesSerializer(body).data)
