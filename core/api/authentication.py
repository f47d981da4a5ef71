"""Bearer tokens."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.request import Request
from rest_framework_simplejwt.authentication import JWTAuthentication
from rest_framework_simplejwt.tokens import RefreshToken, Token

from core.models import Membership, User

ORGANIZATION_CLAIM = "org"


class TokenAuthentication(JWTAuthentication):
    """`Authorization: Bearer <access token>`; the token names the organization it was made for."""

    def authenticate_header(self, request: Request) -> str:
        """What a 401 asks for."""
        return 'Bearer realm="api"'


def tokens_for(user: User, membership: Membership) -> dict[str, str]:
    """A new access and refresh token for the user in the membership's organization."""
    refresh = RefreshToken.for_user(user)
    refresh[ORGANIZATION_CLAIM] = str(membership.organization_id)
    return {"access": str(refresh.access_token), "refresh": str(refresh)}


def organization_claim(token: Token | None) -> str | None:
    """The organization that a token was made for."""
    return token.get(ORGANIZATION_CLAIM) if token is not None else None


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the API schema shows bearer tokens."""

    target_class = "core.api.authentication.TokenAuthentication"
    name = "bearer"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        """The OpenAPI security scheme."""
        return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
