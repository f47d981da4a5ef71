"""Session tokens of Clerk, an identity provider: verified by the keys that it publishes. Off until configured."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import jwt
from django.conf import settings

from core.errors import UnavailableError

ALGORITHM = "RS256"
LEEWAY_SECONDS = 5
KEYS_LAST_SECONDS = 3600
COOLDOWN_SECONDS = 30
"""How long an unknown key id causes no other fetch, so that forged ones flood nobody; new keys may lag so long."""
TIMEOUT_SECONDS = 5
COOKIE = "__session"
SILENT = "The identity provider does not answer just now. Try again."


@dataclass(frozen=True, slots=True)
class ClerkSession:
    """What a valid token says; `impersonator` acts as the person, by a tool of Clerk's."""

    id: str
    clerk_id: str
    impersonator: str = ""


def is_on() -> bool:
    """Whether the installation accepts people whom Clerk signed in."""
    return bool(settings.CLERK_ISSUER)


def looks_like(token: str) -> bool:
    """Whether the token is to be asked of Clerk rather than of us; nothing is believed yet."""
    try:
        return is_on() and jwt.get_unverified_header(token).get("alg") == ALGORITHM
    except (jwt.InvalidTokenError, ValueError, RecursionError):
        return False


def read(token: str) -> ClerkSession | None:
    """What the token says, None where it does not let anybody in. Raises UnavailableError where no key can be had."""
    try:
        key = _keys(settings.CLERK_JWKS_URL, COOLDOWN_SECONDS).get_signing_key_from_jwt(token).key
        claims = jwt.decode(
            token,
            key,
            algorithms=[ALGORITHM],
            issuer=settings.CLERK_ISSUER,
            leeway=LEEWAY_SECONDS,
            options={"require": ["exp", "nbf", "iat", "iss", "sub", "sid"], "verify_aud": False},
        )
    except jwt.PyJWKClientConnectionError as error:
        raise UnavailableError(SILENT) from error
    except (jwt.PyJWTError, ValueError, TypeError, ArithmeticError, RecursionError):
        return None
    return _session(claims)


def _session(claims: dict[str, Any]) -> ClerkSession | None:
    if "azp" in claims and claims["azp"] not in settings.CLERK_AUTHORIZED_PARTIES:
        return None
    names = (claims["sid"], claims["sub"])
    if claims.get("sts") == "pending" or not all(isinstance(name, str) and 0 < len(name) <= 100 for name in names):
        return None
    actor = claims.get("act")
    return ClerkSession(*names, impersonator=str(actor.get("sub", "unknown"))[:100] if isinstance(actor, dict) else "")


@cache
def _keys(url: str, cooldown: float) -> jwt.PyJWKClient:
    return jwt.PyJWKClient(
        url, cache_keys=True, lifespan=KEYS_LAST_SECONDS, timeout=TIMEOUT_SECONDS, cooldown_duration=cooldown
    )
