"""The weights of scoring over the API."""

from collections.abc import Mapping
from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from core.errors import InvalidError
from matching.models import ScoringWeights
from matching.scoring.profiles import Weights
from matching.scoring.result import COMPONENTS
from matching.selectors.basis import weights_in_force, weights_json
from matching.selectors.weights import weights_history
from matching.services.weights import normalize_weights, set_weights

EXAMPLE = {"skills": 40, "experience": 20, "title": 20, "education": 5, "languages": 5, "location": 5, "text": 5}


class PastWeightsSerializer(serializers.ModelSerializer[ScoringWeights]):
    """Weights that were set, by whom and when."""

    weights = serializers.DictField(child=serializers.FloatField())
    author = serializers.CharField(source="author.name", default=None, allow_null=True)

    class Meta:
        model = ScoringWeights
        fields = ["id", "weights", "author", "created_at"]
        read_only_fields = fields


class ScoringSerializer(serializers.Serializer[Any]):
    """The points that each component may earn, which add up to 100, and what they were before."""

    weights = serializers.DictField(child=serializers.FloatField())
    is_default = serializers.BooleanField(help_text="Whether the organization has never set any.")
    history = PastWeightsSerializer(many=True, help_text="The last 50, newest first; the first are in force.")


class ScoringChangeSerializer(serializers.Serializer[Any]):
    """Points by component in any proportion; they are scaled to add up to 100, and one left out earns nothing."""

    weights = serializers.DictField(child=serializers.FloatField(), help_text=f"Of {', '.join(COMPONENTS)}.")


@extend_schema(tags=["settings"])
class ScoringView(OrganizationAPIView):
    """How scores are weighed."""

    roles = {"get": "viewer", "put": "admin"}

    @extend_schema(responses=ScoringSerializer)
    def get(self, request: MemberRequest) -> Response:
        """The weights in force and their history."""
        return Response(_shown())

    @extend_schema(
        request=ScoringChangeSerializer,
        responses=ScoringSerializer,
        examples=[OpenApiExample("Skills first", {"weights": EXAMPLE}, request_only=True)],
    )
    def put(self, request: MemberRequest) -> Response:
        """Put weights in force; ranked jobs are ranked again in the background."""
        serializer = ScoringChangeSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        weights = weights_of(serializer.validated_data["weights"])
        set_weights(weights=weights_json(weights), organization=request.organization, actor=request.user)
        return Response(_shown())


def weights_of(stated: Mapping[str, float] | None) -> Weights:
    """The weights that a body states, scaled; those in force where it states none. Raises InvalidError."""
    if stated is None:
        return weights_in_force()
    try:
        return normalize_weights(stated)
    except InvalidError as error:
        fields = {name if name == "weights" else f"weights.{name}": texts for name, texts in error.fields.items()}
        raise InvalidError(error.message, fields=fields) from error


def _shown() -> dict[str, Any]:
    history = list(weights_history())
    body = {"weights": weights_json(weights_in_force()), "is_default": not history, "history": history}
    return dict(ScoringSerializer(body).data)
