"""The organization, its members and invitations over the API."""

import uuid

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers, status
from rest_framework.mixins import ListModelMixin
from rest_framework.response import Response

from core.api.base import MemberRequest, OrganizationAPIView, OrganizationViewSet
from core.api.strict import ChoiceField
from core.enums import Role
from core.filters import MemberFilter
from core.locales import EXPLANATION_LANGUAGES, LANGUAGES
from core.models import Invitation, Membership, Organization
from core.selectors.membership import get_invitation, get_member, list_members
from core.services.invitation import invite, withdraw_invitation
from core.services.membership import change_member, deactivate_member
from core.services.organization import LEAST_RETENTION_DAYS, MOST_RETENTION_DAYS, update_organization


class OrganizationSerializer(serializers.ModelSerializer[Organization]):
    """The organization; its plan is changed by the operators."""

    language = ChoiceField(choices=LANGUAGES, required=False)
    explanation_language = ChoiceField(choices=EXPLANATION_LANGUAGES, required=False)
    time_zone = serializers.CharField(max_length=60, required=False, help_text="An IANA time zone.")
    retention_days = serializers.IntegerField(
        min_value=LEAST_RETENTION_DAYS,
        max_value=MOST_RETENTION_DAYS,
        allow_null=True,
        required=False,
        help_text="How many days candidates are kept after they were last touched; null keeps them.",
    )

    class Meta:
        model = Organization
        fields = [
            "id",
            "name",
            "slug",
            "kind",
            "plan",
            "language",
            "explanation_language",
            "time_zone",
            "retention_days",
            "created_at",
        ]
        read_only_fields = ["id", "slug", "kind", "plan", "created_at"]


class MemberSerializer(serializers.ModelSerializer[Membership]):
    """A member: `id` is the user's."""

    id = serializers.UUIDField(source="user_id", read_only=True)
    email = serializers.EmailField(source="user.email", read_only=True)
    name = serializers.CharField(source="user.name", read_only=True)
    joined_at = serializers.DateTimeField(source="created_at", read_only=True)

    class Meta:
        model = Membership
        fields = ["id", "email", "name", "role", "is_active", "joined_at", "last_seen_at"]
        read_only_fields = fields


class MemberChangeSerializer(serializers.Serializer[dict[str, object]]):
    """What an admin changes of a member; what is left out stays."""

    role = ChoiceField(choices=Role.choices, required=False)
    is_active = serializers.BooleanField(required=False)

    def validate(self, attrs: dict[str, object]) -> dict[str, object]:
        """Something must be given."""
        if not attrs:
            raise serializers.ValidationError("Give a role, is_active, or both.")
        return attrs


class InvitationSerializer(serializers.ModelSerializer[Invitation]):
    """An invitation. Its link goes to the invited address by mail."""

    email = serializers.EmailField(max_length=254)
    role = ChoiceField(choices=Role.choices)

    class Meta:
        model = Invitation
        fields = ["id", "email", "role", "expires_at", "created_at"]
        read_only_fields = ["id", "expires_at", "created_at"]


@extend_schema(tags=["organization"])
class OrganizationView(OrganizationAPIView):
    """The caller's organization."""

    roles = {"get": "viewer", "patch": "admin"}

    @extend_schema(responses=OrganizationSerializer)
    def get(self, request: MemberRequest) -> Response:
        """The current organization with its plan."""
        return Response(OrganizationSerializer(request.organization).data)

    @extend_schema(
        request=OrganizationSerializer,
        responses=OrganizationSerializer,
        examples=[
            OpenApiExample("Keep candidates for two years", {"retention_days": 730}, request_only=True),
        ],
    )
    def patch(self, request: MemberRequest) -> Response:
        """Change the given fields: name, languages, time zone, retention."""
        serializer = OrganizationSerializer(request.organization, data=request.data, partial=True)
        serializer.is_valid(raise_exception=True)
        changed = update_organization(
            organization=request.organization, values=serializer.validated_data, actor=request.user
        )
        return Response(OrganizationSerializer(changed).data)


class _MemberList(ListModelMixin, OrganizationViewSet):
    serializer_class = MemberSerializer
    filterset_class = MemberFilter
    queryset = Membership.objects.none()
    sort_fields = {"name": "user__name", "email": "user__email", "joined": "created_at", "last_seen": "last_seen_at"}

    def get_queryset(self) -> QuerySet[Membership]:
        """Members of the caller's organization, inactive ones included."""
        return list_members(self.request.organization)


@extend_schema(tags=["organization"])
class MemberViewSet(_MemberList):
    """Members and their roles."""

    roles = {"list": "admin"}


@extend_schema(tags=["admin"])
class UserViewSet(_MemberList):
    """The users of the organization, as its admins see them."""

    roles = {"list": "admin", "update": "admin", "destroy": "admin"}

    @extend_schema(request=MemberChangeSerializer, responses=MemberSerializer, filters=False)
    def update(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Change role or activity, from the member's next request on; 409 where no admin would be left."""
        serializer = MemberChangeSerializer(data=request.data)
        member = get_member(request.organization, pk)
        serializer.is_valid(raise_exception=True)
        changed = change_member(membership=member, actor=request.user, **serializer.validated_data)
        return Response(MemberSerializer(changed).data)

    @extend_schema(responses={204: None}, filters=False)
    def destroy(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Deactivate a member; their work stays. 409 for the last admin."""
        deactivate_member(membership=get_member(request.organization, pk), actor=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)


@extend_schema(tags=["organization"])
class InvitationViewSet(OrganizationViewSet):
    """Invitations."""

    serializer_class = InvitationSerializer
    queryset = Invitation.objects.none()
    roles = {"create": "admin", "destroy": "admin"}
    filter_backends = ()
    pagination_class = None

    @extend_schema(
        request=InvitationSerializer,
        responses={201: InvitationSerializer},
        examples=[
            OpenApiExample("Invite a recruiter", {"email": "rita@example.org", "role": "recruiter"}, request_only=True)
        ],
    )
    def create(self, request: MemberRequest) -> Response:
        """Invite an email address with a role; 409 for a member, or an address that is invited already."""
        serializer = InvitationSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        made = invite(organization=request.organization, actor=request.user, **serializer.validated_data)
        return Response(InvitationSerializer(made).data, status=status.HTTP_201_CREATED)

    @extend_schema(responses={204: None})
    def destroy(self, request: MemberRequest, pk: uuid.UUID) -> Response:
        """Withdraw an invitation: its link joins nobody any more. 409 where it was used already."""
        withdraw_invitation(invitation=get_invitation(pk), actor=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)
