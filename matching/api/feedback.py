"""What people think of a ranking, over the API."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from core.api.permissions import USER
from core.api.strict import ChoiceField
from matching.enums import Verdict
from matching.models import Feedback
from matching.selectors.match import get_match
from matching.services.feedback import MOST_CHARACTERS, give_feedback


class FeedbackSerializer(serializers.ModelSerializer[Feedback]):
    """What was said, and of which place: `score` and `rank` of `ranked` are those of that moment."""

    score = serializers.FloatField(allow_null=True)

    class Meta:
        model = Feedback
        fields = [
            "id", "subject", "job", "candidate", "verdict", "comment", "score", "rank", "ranked", "created_at",
        ]  # fmt: skip
        read_only_fields = fields


class NewFeedbackSerializer(serializers.Serializer[Any]):
    """A verdict on the place of a match; on the product where no match is named."""

    match = serializers.UUIDField(required=False, allow_null=True)
    verdict = ChoiceField(choices=Verdict.choices)
    comment = serializers.CharField(required=False, allow_blank=True, default="", max_length=MOST_CHARACTERS)


@extend_schema(tags=["matches"])
class FeedbackView(OrganizationAPIView):
    """Feedback of members."""

    roles = {"post": USER}

    @extend_schema(request=NewFeedbackSerializer, responses={201: FeedbackSerializer})
    def post(self, request: MemberRequest) -> Response:
        """Say what you think; of a place, a second opinion replaces your first."""
        serializer = NewFeedbackSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        given = serializer.validated_data
        kept = give_feedback(
            organization=request.organization,
            verdict=given["verdict"],
            comment=given["comment"],
            actor=request.user,
            match=get_match(match_id=given["match"]) if given.get("match") else None,
        )
        return Response(FeedbackSerializer(kept).data, status=status.HTTP_201_CREATED)
