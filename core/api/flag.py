"""Feature flags in force, over the API."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView
from core.enums import Role
from core.flags import features


class FlagSerializer(serializers.Serializer[dict[str, object]]):
    """A feature that operators switch, as it stands for the caller."""

    name = serializers.CharField()
    description = serializers.CharField()
    is_on = serializers.BooleanField()


class FlagListView(OrganizationAPIView):
    """Feature flags."""

    roles = {"get": Role.ADMIN}

    @extend_schema(
        tags=["admin"],
        operation_id="admin_flags",
        responses=FlagSerializer(many=True),
        examples=[
            OpenApiExample(
                "A feature that is on",
                value={"name": "registration", "description": "People may create an account.", "is_on": True},
                response_only=True,
            )
        ],
    )
    def get(self, request: MemberRequest) -> Response:
        """Every feature that can be switched, and whether it is on for the caller in this organization."""
        return Response(
            [
                {
                    "name": feature.name,
                    "description": feature.description,
                    "is_on": feature.is_on(user=request.user, organization=request.organization),
                }
                for feature in features()
            ]
        )
