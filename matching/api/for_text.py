"""Candidates for a text over the API, and the job that it becomes."""

from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers, status
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from core.api.languages import ACCEPT_LANGUAGE, explained
from jobs.advertisement.reader import MOST_CHARACTERS
from jobs.api.serializers import JobSerializer, RequirementSerializer
from jobs.selectors.job import get_job
from matching.api.limits import MOST, USUAL
from matching.api.serializers import (
    ClosingSerializer,
    ContributionSerializer,
    MatchCandidateSerializer,
    MissingSerializer,
)
from matching.selectors.for_text import candidates_for_text
from matching.services.text_job import job_from_text

EXAMPLE = {"text": "Backend Engineer\nThree years of Python, and SQL. German B2 would be nice.", "limit": 10}


class TextSerializer(serializers.Serializer[Any]):
    """An advertisement, or any text that says whom somebody looks for; its first line counts as the title."""

    text = serializers.CharField(max_length=MOST_CHARACTERS)


class TextQuerySerializer(TextSerializer):
    """A text, and how many of the best candidates to answer."""

    limit = serializers.IntegerField(min_value=1, max_value=MOST, default=USUAL, required=False)


class TextRequirementSerializer(RequirementSerializer):
    """What the text asks for; it has no id, as nothing is stored."""

    class Meta(RequirementSerializer.Meta):
        fields = [name for name in RequirementSerializer.Meta.fields if name != "id"]


class TextMatchSerializer(serializers.Serializer[Any]):
    """A candidate with the reasons that add up to the score; `requirement` in them counts for this answer only."""

    candidate = MatchCandidateSerializer(source="match.candidate")
    rank = serializers.IntegerField(source="match.rank")
    score = serializers.FloatField()
    contributions = ContributionSerializer(source="components", many=True)
    missing = MissingSerializer(many=True)
    closings = ClosingSerializer(source="closings.ways", many=True)


class FoundForTextSerializer(serializers.Serializer[Any]):
    """What was read from the text, and those of all `candidates` who fit it best, best first."""

    title = serializers.CharField(source="job.title")
    requirements = TextRequirementSerializer(many=True)
    candidates = serializers.IntegerField()
    best = TextMatchSerializer(many=True)


@extend_schema(tags=["candidates"])
class ForTextView(OrganizationAPIView):
    """Candidates for a text."""

    roles = {"post": "viewer"}

    @extend_schema(
        parameters=[ACCEPT_LANGUAGE],
        request=TextQuerySerializer,
        responses=FoundForTextSerializer,
        examples=[OpenApiExample("A mail of a hiring manager", EXAMPLE, request_only=True)],
    )
    def post(self, request: MemberRequest) -> Response:
        """Read requirements from the text and score the candidates against them; nothing is stored."""
        given = TextQuerySerializer(data=request.data)
        given.is_valid(raise_exception=True)
        found = candidates_for_text(given.validated_data["text"], given.validated_data["limit"])
        return explained(Response(FoundForTextSerializer(found).data))


@extend_schema(tags=["jobs"])
class JobFromTextView(OrganizationAPIView):
    """A job made of a text."""

    roles = {"post": "recruiter"}

    @extend_schema(
        request=TextSerializer,
        responses={201: JobSerializer},
        examples=[OpenApiExample("The same text", {"text": EXAMPLE["text"]}, request_only=True)],
    )
    def post(self, request: MemberRequest) -> Response:
        """Make a draft with all that the text states; its candidates are ranked in the background."""
        given = TextSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        text = given.validated_data["text"]
        job = job_from_text(text=text, organization=request.organization, actor=request.user)
        shown = get_job(job_id=job.pk, user=request.user)
        return Response(JobSerializer(shown).data, status=status.HTTP_201_CREATED)
