"""Keys by which other programs act in an organization, in the name of who made them.

A key may never do more than its maker may now: it stops when they leave the organization, and follows when their role
is lowered. An integration that must outlive people is given a member of its own, invited for it.
"""

import copy
import hashlib
import re
import secrets
import uuid
from datetime import datetime, timedelta
from typing import Any

from django.db.models import FilteredRelation, Q
from django.utils import timezone

from core.access import Caller
from core.enums import Role
from core.errors import ForbiddenError, InvalidError
from core.models import ApiKey, Membership, Organization
from core.rules import RANK, role_reaches
from core.scopes import EVERYTHING, READ, WRITE, resources
from core.tenancy import organization_scope

PREFIX = "rk"
FORM = re.compile(rf"{PREFIX}_([0-9a-f]{{32}})_([A-Za-z0-9_-]{{43}})")
SHOWN = 6
TOUCH_EVERY = timedelta(minutes=1)
MOST_KEYS = 100


def create_key(
    *, maker: Membership, name: str, role: str, scopes: list[str], expires_at: datetime | None = None
) -> tuple[ApiKey, str]:
    """Make a key; returns its row and its text, which is shown once and kept nowhere.

    The text names the organization, so that its walls can be opened before the key is looked for.
    Raises ForbiddenError for a role above the maker's own, InvalidError for scopes or times that do not exist.
    """
    _check(maker, role, scopes, expires_at)
    secret = secrets.token_urlsafe(32)
    text = f"{PREFIX}_{maker.organization_id.hex}_{secret}"
    row = ApiKey.objects.create(
        organization=maker.organization,
        name=name,
        prefix=secret[:SHOWN],
        digest=_digest(text),
        role=role,
        scopes=sorted(set(scopes)),
        created_by=maker.user,
        expires_at=expires_at,
    )
    return row, text


def _check(maker: Membership, role: str, scopes: list[str], expires_at: datetime | None) -> None:
    if not role_reaches(maker.role, role):
        raise ForbiddenError("A key may not have a higher role than your own.")
    known = {f"{name}:{way}" for name in (EVERYTHING, *resources()) for way in (READ, WRITE)}
    if not scopes or not known.issuperset(scopes):
        message = "Choose at least one thing that the key may read or write."
        raise InvalidError(message, fields={"scopes": [message]})
    if expires_at is not None and expires_at <= timezone.now():
        raise InvalidError("Choose a time to come.", fields={"expires": ["Choose a time to come."]})
    if ApiKey.objects.filter(revoked_at=None).count() >= MOST_KEYS:
        raise InvalidError(f"There are {MOST_KEYS} keys already. Revoke one that is not used.")


def revoke_key(*, key: ApiKey) -> bool:
    """End the key with the next request; False where it had ended already."""
    return ApiKey.objects.filter(pk=key.pk, revoked_at=None).update(revoked_at=timezone.now()) == 1


def find_caller(text: str) -> Caller | None:
    """Whom the key lets in; None where it is no key of ours, has ended, or its maker has left."""
    match = FORM.fullmatch(text)
    if match is None:
        return None
    organization_id = uuid.UUID(match[1])
    with organization_scope(Organization(pk=organization_id)):
        key = _find(text, organization_id)
        if key is None or not key.is_live or key.seat is None:
            return None
        now = timezone.now()
        fresh = Q(last_used_at=None) | Q(last_used_at__lt=now - TOUCH_EVERY)
        if key.last_used_at is None or key.last_used_at < now - TOUCH_EVERY:
            ApiKey.objects.filter(fresh, pk=key.pk).update(last_used_at=now)
    return Caller(user=key.created_by, membership=_seat(key), key=key)


def _find(text: str, organization_id: uuid.UUID) -> Any:
    seat = Q(created_by__memberships__organization_id=organization_id, created_by__memberships__is_active=True)
    keys = ApiKey.objects.annotate(seat=FilteredRelation("created_by__memberships", condition=seat))
    return (
        keys.select_related("organization", "created_by", "seat")
        .filter(digest=_digest(text), created_by__is_active=True, seat__isnull=False)
        .first()
    )


def _seat(key: Any) -> Membership:
    """The maker's membership with the lower of both roles; a copy, which nobody saves."""
    seat: Membership = copy.copy(key.seat)
    seat.organization, seat.user = key.organization, key.created_by
    seat.role = min(Role(seat.role), Role(key.role), key=RANK.__getitem__)
    return seat


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
