"""Bearer tokens."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from core import clerk, tokens
from core.access import Caller, signed_in
from core.models import Membership, User
from core.origin import Origin, origin_of
from core.services import api_key, sign_in
from core.services import clerk as clerk_service

KEY_HEADER = "HTTP_X_API_KEY"
NOT_VALID = "The access token is not valid, or no longer. Refresh it, or sign in again."


class ApiKeyAuthentication(BaseAuthentication):
    """`X-API-Key: rk_...`, or the same as a bearer token."""

    def authenticate(self, request: Request) -> tuple[User, Caller] | None:
        """Whom the key lets in; None where no key is given, an error where one is given that does not serve."""
        key = request.META.get(KEY_HEADER)
        if key is not None and request.META.get("HTTP_AUTHORIZATION"):
            raise AuthenticationFailed("Give either X-API-Key or Authorization, not both.")
        if key is None:
            key = bearer(request)
            if key is None or not key.startswith(f"{api_key.PREFIX}_"):
                return None
        caller = api_key.find_caller(key)
        if caller is None:
            raise AuthenticationFailed("The API key is not valid, or no longer.")
        return caller.user, caller

    def authenticate_header(self, request: Request) -> str:
        """What a 401 asks for."""
        return 'Bearer realm="api"'


class TokenAuthentication(BaseAuthentication):
    """`Authorization: Bearer <access token>`; the token names the sign-in and the organization it was made for."""

    def authenticate(self, request: Request) -> tuple[User, Caller] | None:
        """Who asks; None where no token is given, an error where one is given that does not serve."""
        given = bearer(request)
        if given is None:
            return None
        caller = _clerk_caller(given, request) if clerk.looks_like(given) else _caller(given)
        if caller.sign_in is not None:
            sign_in.touch(sign_in=caller.sign_in)
        return caller.user, caller

    def authenticate_header(self, request: Request) -> str:
        """What a 401 asks for."""
        return 'Bearer realm="api"'


def bearer(request: Request) -> str | None:
    """What stands after `Bearer`; None where the request carries no `Authorization` at all."""
    header = request.META.get("HTTP_AUTHORIZATION", "").split()
    if not header:
        return None
    if len(header) != 2 or header[0].lower() != "bearer":
        raise AuthenticationFailed("Write the header as: Authorization: Bearer <token>.")
    return str(header[1])


def _clerk_caller(given: str, request: Request) -> Caller:
    caller = clerk_service.find_caller(token=given, origin=origin_of(request._request))
    if caller is None:
        raise AuthenticationFailed(NOT_VALID)
    return caller


def _caller(given: str) -> Caller:
    try:
        claims = tokens.read(tokens.AccessToken, given)
    except tokens.NotValidError as error:
        raise AuthenticationFailed(NOT_VALID) from error
    caller = signed_in(claims.sign_in_id, claims.organization_id)
    if caller is None or caller.is_stranger or caller.user.pk != claims.user_id:
        raise AuthenticationFailed(NOT_VALID)
    return caller


def tokens_for(user: User, membership: Membership, origin: Origin = Origin()) -> dict[str, str]:  # noqa: B008 - frozen
    """A new sign-in of the member, as an access and a refresh token."""
    membership.user = user
    pair = sign_in.start_tokens(membership=membership, origin=origin)
    return {"access": pair.access, "refresh": pair.refresh}


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the API schema shows bearer tokens."""

    target_class = "core.api.authentication.TokenAuthentication"
    name = "bearer"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        """The OpenAPI security scheme."""
        return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}


class ApiKeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the API schema shows API keys."""

    target_class = "core.api.authentication.ApiKeyAuthentication"
    name = "apiKey"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        """The OpenAPI security scheme."""
        return {"type": "apiKey", "in": "header", "name": "X-API-Key"}
