"""What the links in mail about an account carry: signed, expiring, and worthless after use. None is stored."""

import uuid
from datetime import timedelta
from typing import Any

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core import signing
from django.utils.crypto import salted_hmac

from core.errors import InvalidError
from core.models import Registration, User
from core.models.registration import LIFETIME

REGISTRATION_SALT, ADDRESS_SALT, RESET_SALT = "core.registration", "core.address", "core.password_reset"
ADDRESS_LIFETIME = timedelta(hours=24)
GONE = "This link is not valid any more: it is too old, or it was used. Ask for a new one."


class _ResetTokens(PasswordResetTokenGenerator):
    """Good for an hour, and until the password, the address or the last sign-in changes."""

    key_salt = RESET_SALT


_reset_tokens = _ResetTokens()


def gone() -> InvalidError:
    """The one answer to whatever is wrong with a link."""
    return InvalidError(GONE, fields={"token": [GONE]}, code="link_gone")


def registration_token(registration: Registration) -> str:
    """Confirms the registration."""
    return signing.dumps(str(registration.pk), salt=REGISTRATION_SALT)


def registration_of(token: str) -> uuid.UUID | None:
    """The registration that the token confirms; None where it is no such token."""
    held = _loaded(token, REGISTRATION_SALT, LIFETIME)
    return uuid.UUID(held) if held else None


def address_token(user: User, email: str) -> str:
    """Confirms that `email` is the user's; good until their address or password changes."""
    return signing.dumps({"user": str(user.pk), "email": email, "mark": _mark(user)}, salt=ADDRESS_SALT)


def address_of(token: str) -> tuple[User, str]:
    """The user and the address that the token confirms, the user locked; InvalidError where it is worthless."""
    held = _loaded(token, ADDRESS_SALT, ADDRESS_LIFETIME)
    user = User.objects.select_for_update().filter(pk=held["user"], is_active=True).first() if held else None
    if user is None or held["mark"] != _mark(user):
        raise gone()
    return user, held["email"]


def password_token(user: User) -> str:
    """Lets its holder set a new password, once."""
    return f"{user.pk.hex}.{_reset_tokens.make_token(user)}"


def user_of_password_token(token: str) -> User:
    """The user whose password the token resets, locked; InvalidError where it is worthless."""
    identifier, _, rest = token.partition(".")
    try:
        pk = uuid.UUID(hex=identifier)
    except ValueError as error:
        raise gone() from error
    user = User.objects.select_for_update().filter(pk=pk, is_active=True).first()
    if user is None or not _reset_tokens.check_token(user, rest):
        raise gone()
    return user


def _mark(user: User) -> str:
    state = f"{user.email}|{user.password}|{user.email_verified_at}"
    return salted_hmac(ADDRESS_SALT, state, algorithm="sha256").hexdigest()[:32]


def _loaded(token: str, salt: str, lifetime: timedelta) -> Any:
    try:
        return signing.loads(token, salt=salt, max_age=lifetime)
    except signing.BadSignature:
        return None
