"""The two kinds of signed tokens: an access token for 15 minutes, a refresh token for one use.

Both name the sign-in (`sid`) and the organization (`org`) that they were made for. The signature says only that we
made them; whether they still serve is asked of the database on every request.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, cast

from django.conf import settings
from rest_framework_simplejwt.backends import TokenBackend
from rest_framework_simplejwt.exceptions import TokenError
from rest_framework_simplejwt.tokens import Token

LONGEST = 4096
MALFORMED = (TokenError, LookupError, ValueError, TypeError, AttributeError, ArithmeticError, OSError, RecursionError)
SIGN_IN, ORGANIZATION = "sid", "org"


class AccessToken(Token):
    """Lets its bearer act."""

    token_type = "access"  # noqa: S105 - the name of the kind
    lifetime: timedelta = cast("timedelta", settings.SIMPLE_JWT["ACCESS_TOKEN_LIFETIME"])


class RefreshingToken(Token):
    """Is exchanged for new tokens, once."""

    token_type = "refresh"  # noqa: S105 - the name of the kind
    lifetime: timedelta = cast("timedelta", settings.SIMPLE_JWT["REFRESH_TOKEN_LIFETIME"])


@dataclass(frozen=True, slots=True)
class Claims:
    """What a valid token says."""

    id: uuid.UUID
    user_id: uuid.UUID
    sign_in_id: uuid.UUID
    organization_id: uuid.UUID


class NotValidError(Exception):
    """The token is not one of ours, or not of this kind, or its time has passed."""


def sign(kind: type[Token], claims: Claims, *, issued_at: datetime, expires_at: datetime) -> str:
    """The token as text; the same claims and times always give the same text."""
    token = kind()
    token.set_iat(at_time=issued_at)
    token.set_exp(from_time=expires_at, lifetime=expires_at - expires_at)
    token["jti"] = claims.id.hex
    token["sub"] = str(claims.user_id)
    token[SIGN_IN] = str(claims.sign_in_id)
    token[ORGANIZATION] = str(claims.organization_id)
    return str(token)


def read(kind: type[Token], text: str) -> Claims:
    """What the token says. Raises NotValidError for anything that we did not sign as this kind."""
    if len(text) > LONGEST or not text.isascii():
        raise NotValidError
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        try:
            token = _under(key, kind)(text)  # type: ignore[arg-type]
            return Claims(*(uuid.UUID(token[name]) for name in ("jti", "sub", SIGN_IN, ORGANIZATION)))
        except MALFORMED:
            continue
    raise NotValidError


@cache
def _under(key: str, kind: type[Token]) -> type[Token]:
    """The kind of token, signed with `key`: while a secret key is changed, the one before it serves too."""
    rules: dict[str, Any] = settings.SIMPLE_JWT
    backend = TokenBackend(rules["ALGORITHM"], key, audience=rules["AUDIENCE"], issuer=rules["ISSUER"])
    return type(kind.__name__, (kind,), {"_token_backend": backend})
