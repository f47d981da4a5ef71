"""The mail that people get about their own account."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from core import notification_kinds
from core.email_templates import EmailKind, register
from core.errors import NotFoundError
from core.models import Email, Registration, User
from core.services import account_token
from core.services.notification import kinds_of

NO_LONGER = "What this mail was about is settled or gone."
NAME = {"name": "Dana"}


def _page(name: str, token: str) -> str:
    return f"{reverse(name)}?{urlencode({'token': token})}"


def _user_of(email: Email) -> User:
    if email.user is None or not email.user.is_active:
        raise NotFoundError(NO_LONGER)
    return email.user


def _registration(email: Email) -> str:
    found = Registration.objects.fresh().filter(pk=uuid.UUID(email.context["registration_id"])).first()
    if found is None:
        raise NotFoundError(NO_LONGER)
    return _page("core:verify-email", account_token.registration_token(found))


def _address(email: Email) -> str:
    return _page("core:verify-email", account_token.address_token(_user_of(email), email.to))


def _password(email: Email) -> str:
    return _page("core:password-reset-confirm", account_token.password_token(_user_of(email)))


def _to(name: str) -> Any:
    return lambda email: reverse(name)


KINDS = (
    EmailKind("confirm_registration", "Confirm a new account", NAME, ("registration_id",), _registration),
    EmailKind("account_exists", "Sign-up with an address that has an account", NAME, link=_to("core:password-reset")),
    EmailKind("confirm_address", "Confirm an email address", NAME, link=_address),
    EmailKind("address_changed", "The email address was changed", {**NAME, "new_address": "d…@example.org"}),
    EmailKind("password_reset", "Set a new password", NAME, link=_password),
    EmailKind("password_reset_unknown", "New password for an address without account", link=_to("core:sign-up")),
    EmailKind("password_changed", "The password was changed", NAME, link=_to("core:password-reset")),
    EmailKind(
        "token_reused",
        "A refresh token was used twice",
        {**NAME, "device": "Python program"},
        link=_to("core:account-security"),
    ),
    EmailKind("account_erased", "The account was erased", NAME, forget=True),
)


NEWS = (
    ("task_failed", "Work that I started fails", "/tasks?status=failed"),
    ("member_joined", "Somebody accepts my invitation", "/settings/members"),
)


def register_all() -> None:
    """Make them known."""
    for kind in KINDS:
        register(kind)
    for key, label, link in NEWS:
        news, mail = kinds_of(key, label, link)
        notification_kinds.register(news)
        register(mail)
