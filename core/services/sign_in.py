"""Letting people in, by browser or with tokens, and ending that again.

A refresh token is good for one use. Whoever loses the answer of a refresh may repeat it for a few seconds and gets the
same successor; after that, the token coming again means that two hold it, and its whole family ends.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

import pghistory
from django.conf import settings
from django.contrib.auth.models import update_last_login
from django.db import models, transaction
from django.utils import timezone

from core import tokens
from core.access import has_same_password
from core.devices import device_words
from core.enums import SignInEnd, SignInKind
from core.models import Membership, RefreshToken, SignIn, User, new_id
from core.origin import Origin
from core.services import email
from core.tokens import AccessToken, Claims, RefreshingToken

GRACE = timedelta(seconds=10)
"""How long a used refresh token still answers with its successor: parallel requests, a lost answer."""

TOUCH_EVERY = timedelta(minutes=1)
LONGEST = timedelta(days=90)
"""A family of tokens ends then, however often it was refreshed; its person signs in again."""

KEPT = timedelta(days=30)
"""How long an ended sign-in stays on the person's list before it is swept."""


@dataclass(frozen=True, slots=True)
class TokenPair:
    """What an integration receives."""

    access: str
    refresh: str


class RefusedError(Exception):
    """The refresh token does not serve."""


@transaction.atomic
def start(*, user: User, kind: str, origin: Origin = Origin(), external_id: str | None = None) -> SignIn:  # noqa: B008 - frozen
    """Let the person in; the row is what every later request asks. `external_id` is the identity provider's session."""
    now = timezone.now()
    update_last_login(None, user)  # type: ignore[arg-type]
    lasts = timedelta(seconds=settings.SESSION_COOKIE_AGE) if kind == SignInKind.BROWSER else LONGEST
    return SignIn.objects.create(
        user=user,
        kind=kind,
        address=origin.address,
        user_agent=origin.user_agent,
        last_used_at=now,
        expires_at=now + lasts,
        password_mark=user.get_session_auth_hash(),
        external_id=external_id,
    )


@transaction.atomic
def start_tokens(*, membership: Membership, origin: Origin = Origin()) -> TokenPair:  # noqa: B008 - frozen
    """Let the member in with tokens for the membership's organization."""
    sign_in = start(user=membership.user, kind=SignInKind.API, origin=origin)
    return _pair(sign_in, _issue(sign_in, timezone.now()), membership.organization_id)


def touch(*, sign_in: SignIn) -> None:
    """Note that the sign-in is in use, at most once a minute."""
    now = timezone.now()
    if sign_in.last_used_at < now - TOUCH_EVERY:
        SignIn.objects.filter(pk=sign_in.pk, last_used_at__lt=now - TOUCH_EVERY).update(last_used_at=now)


def refresh(*, token: str) -> TokenPair:
    """Exchange a refresh token for new tokens, once; within the grace the same answer comes again.

    Raises RefusedError. A token used again after the grace ends its family, and the person is told.
    """
    try:
        claims = tokens.read(RefreshingToken, token)
    except tokens.NotValidError as error:
        raise RefusedError from error
    pair = _rotate(claims)
    if pair is None:
        raise RefusedError
    return pair


@transaction.atomic
def _rotate(claims: Claims) -> TokenPair | None:
    """The successor of the token, None where there is none; all who hold one family wait for each other here."""
    sign_in = _locked(claims)
    used = RefreshToken.objects.select_related("successor").filter(pk=claims.id, sign_in=sign_in).first()
    if sign_in is None or used is None or not _may_go_on(sign_in, claims.organization_id):
        return None
    now = timezone.now()
    if used.consumed_at is None:
        used.consumed_at, used.successor = now, _issue(sign_in, now)
        used.save(update_fields=["consumed_at", "successor"])
        SignIn.objects.filter(pk=sign_in.pk).update(last_used_at=now)
    elif now - used.consumed_at > GRACE or used.successor is None:
        _end_replayed(sign_in)
        return None
    return _pair(sign_in, used.successor, claims.organization_id)


def _locked(claims: Claims) -> SignIn | None:
    rows = SignIn.objects.live().select_related("user").select_for_update(of=("self",))
    return rows.filter(pk=claims.sign_in_id, user_id=claims.user_id, user__is_active=True).first()


def _may_go_on(sign_in: SignIn, organization_id: uuid.UUID) -> bool:
    same_password = has_same_password(sign_in.user, sign_in.password_mark)
    return same_password and Membership.objects.of_user(sign_in.user).filter(organization_id=organization_id).exists()


def _issue(sign_in: SignIn, now: datetime) -> RefreshToken:
    expires_at = min(now + RefreshingToken.lifetime, sign_in.expires_at)
    return RefreshToken.objects.create(id=new_id(), sign_in=sign_in, issued_at=now, expires_at=expires_at)


def _pair(sign_in: SignIn, row: RefreshToken, organization_id: uuid.UUID) -> TokenPair:
    """Both tokens of one step of the family; the same row gives the same text, letter by letter."""
    claims = Claims(row.pk, sign_in.user_id, sign_in.pk, organization_id)
    until = min(row.issued_at + AccessToken.lifetime, sign_in.expires_at)
    return TokenPair(
        access=tokens.sign(AccessToken, claims, issued_at=row.issued_at, expires_at=until),
        refresh=tokens.sign(RefreshingToken, claims, issued_at=row.issued_at, expires_at=row.expires_at),
    )


def _end_replayed(sign_in: SignIn) -> None:
    with pghistory.context(reason=SignInEnd.REPLAYED.value, user=str(sign_in.user_id)):
        revoke(sign_in=sign_in, reason=SignInEnd.REPLAYED)
    user, device = sign_in.user, device_words(sign_in.user_agent)
    email.queue(template="token_reused", to=user.email, context={"name": user.name, "device": device}, user=user)


@transaction.atomic
def revoke(*, sign_in: SignIn, reason: str) -> bool:
    """End the sign-in for `reason`, one of SignInEnd; False where it had ended already."""
    return _revoke(SignIn.objects.filter(pk=sign_in.pk), reason) == 1


@transaction.atomic
def revoke_all(*, user: User, reason: str, keep: SignIn | None = None) -> int:
    """End all sign-ins of the person for `reason`, one of SignInEnd, but the one to `keep`; returns how many ended.

    The one that stays serves on after a change of the password, too.
    """
    mine = SignIn.objects.filter(user=user)
    if keep is None:
        return _revoke(mine, reason)
    mine.filter(pk=keep.pk).update(password_mark=user.get_session_auth_hash())
    return _revoke(mine.exclude(pk=keep.pk), reason)


def _revoke(sign_ins: models.QuerySet[SignIn], reason: str) -> int:
    return sign_ins.filter(revoked_at=None).update(revoked_at=timezone.now(), revoked_reason=SignInEnd(reason))


def revoke_by_token(*, user: User, token: str) -> bool:
    """End the family of the person's own refresh token, used or not; False where it is none of theirs."""
    try:
        claims = tokens.read(RefreshingToken, token)
    except tokens.NotValidError:
        return False
    sign_in = SignIn.objects.filter(pk=claims.sign_in_id, user=user).first()
    if sign_in is None:
        return False
    revoke(sign_in=sign_in, reason=SignInEnd.SIGNED_OUT)
    return True


def sweep() -> int:
    """Remove refresh tokens that have expired and sign-ins that ended long ago; returns how many rows went."""
    now = timezone.now()
    removed, _ = RefreshToken.objects.filter(expires_at__lt=now).delete()
    ended = SignIn.objects.filter(expires_at__lt=now - KEPT) | SignIn.objects.filter(revoked_at__lt=now - KEPT)
    return removed + ended.delete()[0]
