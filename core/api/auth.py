"""Accounts and tokens over the API."""

from typing import Any

from django.contrib.auth import authenticate
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request
from rest_framework.response import Response

from core.access import membership_of
from core.api.authentication import TokenAuthentication, tokens_for
from core.api.base import MemberRequest, OrganizationAPIView
from core.api.permissions import PUBLIC, USER
from core.api.throttling import ScopedThrottle
from core.errors import ForbiddenError, InvalidError
from core.models import Membership, User
from core.origin import origin_of
from core.services import account, sign_in

WRONG_LOGIN = "The email or the password is wrong."


class MembershipSerializer(serializers.ModelSerializer[Membership]):
    """A user's place in an organization."""

    organization_id = serializers.UUIDField(read_only=True)
    organization = serializers.CharField(source="organization.name", read_only=True)

    class Meta:
        model = Membership
        fields = ["organization_id", "organization", "role"]


class UserSerializer(serializers.ModelSerializer[User]):
    """The caller."""

    memberships = serializers.SerializerMethodField()

    class Meta:
        model = User
        fields = ["id", "email", "name", "memberships"]
        read_only_fields = ["email"]

    @extend_schema(responses=MembershipSerializer(many=True))
    def get_memberships(self, user: User) -> list[dict[str, Any]]:
        """The user's active memberships."""
        return list(MembershipSerializer(Membership.objects.of_user(user), many=True).data)


UserSerializer.get_memberships._spectacular_annotation = {"field": MembershipSerializer(many=True)}  # type: ignore[attr-defined]


class RegisterSerializer(serializers.Serializer[dict[str, str]]):
    """What a new account needs."""

    email = serializers.EmailField(max_length=254)
    password = serializers.CharField(max_length=128, trim_whitespace=False)
    name = serializers.CharField(max_length=120)
    organization = serializers.CharField(max_length=120)


class LoginSerializer(serializers.Serializer[dict[str, str]]):
    """Email and password."""

    email = serializers.CharField(max_length=254)
    password = serializers.CharField(max_length=128, trim_whitespace=False)


class RefreshSerializer(serializers.Serializer[dict[str, str]]):
    """A refresh token."""

    refresh = serializers.CharField(max_length=4096)


class TokensSerializer(serializers.Serializer[dict[str, str]]):
    """An access token (15 minutes) and a refresh token (30 days, good for one use)."""

    access = serializers.CharField()
    refresh = serializers.CharField()


def _validated(serializer_class: Any, request: MemberRequest) -> dict[str, str]:
    serializer = serializer_class(data=request.data)
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)


class _Public(OrganizationAPIView):
    authentication_classes = ()
    roles = {"post": PUBLIC}
    throttle_classes = [ScopedThrottle]
    throttle_scope = "login"

    def perform_authentication(self, request: Any) -> None:
        """Ask for nobody. Each service has a transaction of its own: what it notes of a refusal must stay."""

    def get_authenticate_header(self, request: Request) -> str:
        """A wrong password is a 401, for which a header must say what is asked for."""
        return TokenAuthentication().authenticate_header(request)


class RegisterView(_Public):
    """Create an account and an organization."""

    @extend_schema(request=RegisterSerializer, responses={201: TokensSerializer}, tags=["auth"])
    def post(self, request: MemberRequest) -> Response:
        """Create a user with an organization of their own and sign them in."""
        data = _validated(RegisterSerializer, request)
        membership = account.register(
            email=data["email"], password=data["password"], name=data["name"], organization_name=data["organization"]
        )
        return Response(tokens_for(membership.user, membership, origin_of(request)), status=status.HTTP_201_CREATED)


class LoginView(_Public):
    """Exchange email and password for tokens."""

    @extend_schema(request=LoginSerializer, responses={200: TokensSerializer}, tags=["auth"])
    def post(self, request: MemberRequest) -> Response:
        """Sign in."""
        data = _validated(LoginSerializer, request)
        user = authenticate(request, username=data["email"].strip().lower(), password=data["password"])
        if not isinstance(user, User):
            raise AuthenticationFailed(WRONG_LOGIN)
        membership = membership_of(user, None)
        if membership is None:
            raise ForbiddenError("You belong to no organization. Ask an admin to invite you.")
        return Response(tokens_for(user, membership, origin_of(request)))


class RefreshView(_Public):
    """Exchange a refresh token for new tokens."""

    @extend_schema(request=RefreshSerializer, responses={200: TokensSerializer}, tags=["auth"])
    def post(self, request: MemberRequest) -> Response:
        """Rotate the refresh token; the old one is used up.

        Sent again within ten seconds it gives the same tokens, for a lost answer or parallel requests. Sent again
        later it ends the whole family, and the person is told.
        """
        data = _validated(RefreshSerializer, request)
        try:
            pair = sign_in.refresh(token=data["refresh"])
        except sign_in.RefusedError as error:
            raise AuthenticationFailed("The refresh token is not valid, or was used already. Sign in again.") from error
        return Response({"access": pair.access, "refresh": pair.refresh})


class LogoutView(OrganizationAPIView):
    """Sign out."""

    roles = {"post": USER}

    @extend_schema(request=RefreshSerializer, responses={204: None}, tags=["auth"])
    def post(self, request: MemberRequest) -> Response:
        """Revoke the refresh token with its whole family: access tokens made from it end at once, too."""
        data = _validated(RefreshSerializer, request)
        if not sign_in.revoke_by_token(user=request.user, token=data["refresh"]):
            raise InvalidError("The refresh token is not valid.", fields={"refresh": ["Not valid."]})
        return Response(status=status.HTTP_204_NO_CONTENT)


class MeView(OrganizationAPIView):
    """The caller."""

    roles = {"get": USER, "put": USER, "patch": USER}

    @extend_schema(responses=UserSerializer, tags=["auth"])
    def get(self, request: MemberRequest) -> Response:
        """The caller with their memberships."""
        return Response(UserSerializer(request.user).data)

    @extend_schema(request=UserSerializer, responses=UserSerializer, tags=["auth"])
    def put(self, request: MemberRequest) -> Response:
        """Change the caller's own name."""
        return self._save(request, partial=False)

    @extend_schema(request=UserSerializer, responses=UserSerializer, tags=["auth"])
    def patch(self, request: MemberRequest) -> Response:
        """Change the caller's own name."""
        return self._save(request, partial=True)

    def _save(self, request: MemberRequest, *, partial: bool) -> Response:
        serializer = UserSerializer(request.user, data=request.data, partial=partial)
        serializer.is_valid(raise_exception=True)
        serializer.save()
        return Response(serializer.data)
