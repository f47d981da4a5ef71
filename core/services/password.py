"""Passwords: checked by one set of rules, changed by their owner, reset through the owner's mailbox."""

from datetime import timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from core.enums import SignInEnd
from core.errors import InvalidError
from core.models import SignIn, User
from core.services import account_token, attempts, email, sign_in

WRONG_PASSWORD = "Your current password is another one."  # noqa: S105 - a message
NO_PASSWORD = "You have no password yet. Sign out, and set one by “Forgot your password?”."  # noqa: S105 - a message
SAME_PASSWORD = "Choose another password than the current one."  # noqa: S105 - a message
RESETS_AN_HOUR = 3


def set_checked(user: User, password: str, *, field: str = "password") -> None:
    """Set the password without saving; InvalidError names what is weak about it."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise InvalidError(" ".join(error.messages), fields={field: error.messages}) from error
    user.set_password(password)


@transaction.atomic
def change_password(*, user: User, current: str, new: str, keep: SignIn | None = None) -> None:
    """Change one's own password; every sign-in ends but the one to `keep`.

    Raises InvalidError where the current password is wrong or the new one is weak.
    """
    held = User.objects.select_for_update().get(pk=user.pk)
    check_current(user=held, password=current, field="current_password")
    if current == new:
        raise InvalidError(SAME_PASSWORD, fields={"new_password": [SAME_PASSWORD]})
    _change(held, new, field="new_password", keep=keep)
    user.password = held.password


def check_current(*, user: User, password: str, field: str) -> None:
    """Make sure that it is the owner who asks: InvalidError for a wrong password, TooManyError for many."""
    if not user.has_usable_password():
        raise InvalidError(NO_PASSWORD, fields={field: [NO_PASSWORD]})
    if not attempts.confirms(user=user, password=password):
        raise InvalidError(WRONG_PASSWORD, fields={field: [WRONG_PASSWORD]})


def _change(user: User, password: str, *, field: str, keep: SignIn | None = None) -> None:
    set_checked(user, password, field=field)
    user.save(update_fields=["password"])
    sign_in.revoke_all(user=user, reason=SignInEnd.PASSWORD_CHANGED, keep=keep)
    email.queue(template="password_changed", to=user.email, context={"name": user.name}, user=user)


@transaction.atomic
def request_reset(*, address: str) -> None:
    """Mail a link to set a new password; an address without account is told that it has none.

    Both take as much work, and say nothing to whoever asks.
    """
    to = address.strip().lower()
    user = User.objects.filter(email=to, is_active=True).first()
    template = "password_reset" if user else "password_reset_unknown"
    if email.sent_lately(to=to, template=template, within=timedelta(hours=1)) < RESETS_AN_HOUR:
        email.queue(template=template, to=to, context={"name": user.name} if user else {}, user=user)


@transaction.atomic
def reset_password(*, token: str, new: str) -> User:
    """Set the password by a link from mail; every sign-in ends.

    Raises InvalidError for a link that is worthless and for a weak password.
    """
    user = account_token.user_of_password_token(token)
    _change(user, new, field="password")
    return user
