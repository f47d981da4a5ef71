"""Accounts and tokens over the API."""

from typing import Any

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
from core.forms import WRONG_LOGIN
from core.origin import origin_of
from core.services import attempts, sign_in


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


def validated(serializer_class: Any, request: MemberRequest) -> dict[str, str]:
    """The body as the serializer reads it; 400 names what is wrong with it."""
    serializer = serializer_class(data=request.data)
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)


class PublicView(OrganizationAPIView):
    """An operation of nobody in particular."""

    authentication_classes = ()
    roles = {"post": PUBLIC}
    throttle_classes = [ScopedThrottle]
    throttle_scope = "login"

    def perform_authentication(self, request: Any) -> None:
        """Ask for nobody. Each service has a transaction of its own: what it notes of a refusal must stay."""

    def get_authenticate_header(self, request: Request) -> str:
        """A wrong password is a 401, for which a header must say what is asked for."""
        return TokenAuthentication().authenticate_header(request)


class LoginView(PublicView):
    """Exchange email and password for tokens."""

    @extend_schema(request=LoginSerializer, responses={200: TokensSerializer}, tags=["auth"])
    def post(self, request: MemberRequest) -> Response:
        """Sign in."""
        data = validated(LoginSerializer, request)
        user = attempts.identify(email=data["email"], password=data["password"], origin=origin_of(request))
        if user is None:
            raise AuthenticationFailed(WRONG_LOGIN)
        membership = membership_of(user, None)
        if membership is None:
            raise ForbiddenError("You belong to no organization. Ask an admin to invite you.")
        return Response(tokens_for(user, membership, origin_of(request)))


class RefreshView(PublicView):
    """Exchange a refresh token for new tokens."""

    @extend_schema(request=RefreshSerializer, responses={200: TokensSerializer}, tags=["auth"])
    def post(self, request: MemberRequest) -> Response:
        """Rotate the refresh token; the old one is used up.

        Sent again within ten seconds it gives the same tokens, for a lost answer or parallel requests. Sent again
        later it ends the whole family, and the person is told.
        """
        data = validated(RefreshSerializer, request)
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
        data = validated(RefreshSerializer, request)
        if not sign_in.revoke_by_token(user=request.user, token=data["refresh"]):
            raise InvalidError("The refresh token is not valid.", fields={"refresh": ["Not valid."]})
        return Response(status=status.HTTP_204_NO_CONTENT)
