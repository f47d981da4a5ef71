"""Who is asking, and for which organization: one answer for pages and API, from one query."""

import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

from django.contrib.auth.models import AnonymousUser
from django.db.models import FilteredRelation, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from core.models import ApiKey, Membership, SignIn, User

SESSION_KEY = "organization_id"
SIGN_IN_KEY = "sign_in_id"
SEEN_EVERY = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Caller:
    """A person let in by a sign-in or an API key; `membership` is None where they belong to no organization now."""

    user: User
    membership: Membership | None
    sign_in: SignIn | None = None
    key: ApiKey | None = None
    is_stranger: bool = False
    impersonator: str = ""

    @property
    def pk(self) -> uuid.UUID | None:
        """The API key's id, for what counts by key; None for a person."""
        return self.key.pk if self.key else None


def signed_in(sign_in_id: Any, organization_id: uuid.UUID | str | None = None) -> Caller | None:
    """Who the sign-in lets in, with their place in the organization, the oldest place where none is named.

    None where the sign-in has ended, the person is no longer active, or the password has changed since. A person who
    has never been a member of the named organization is a stranger to it.
    """
    seat = _seat(sign_in_id, organization_id)
    sign_in = seat.entry if seat else SignIn.objects.live().select_related("user").filter(pk=sign_in_id).first()
    if sign_in is None:
        return None
    user: User = seat.user if seat else sign_in.user
    if not user.is_active or not has_same_password(user, sign_in.password_mark):
        return None
    membership = seat if seat and seat.is_active else None
    return Caller(user, membership, sign_in, is_stranger=seat is None and bool(organization_id))


def has_same_password(user: User, mark: str) -> bool:
    """Whether the password is the one that the mark was made of, also by a secret key that was in force before."""
    marks = (user.get_session_auth_hash(), *user.get_session_auth_fallback_hash())
    return any(constant_time_compare(mark, one) for one in marks)


def _seat(sign_in_id: Any, organization_id: uuid.UUID | str | None) -> Any:
    """The membership, with organization, user and, as `entry`, the live sign-in: all that a request needs to know."""
    seats = (
        Membership.objects.filter(organization_id=organization_id)
        if organization_id
        else Membership.objects.filter(is_active=True)
    )
    return (
        seats.annotate(entry=FilteredRelation("user__sign_ins", condition=Q(user__sign_ins__pk=sign_in_id)))
        .filter(entry__revoked_at=None, entry__expires_at__gt=timezone.now(), entry__isnull=False)
        .select_related("organization", "user__preferences", "entry")  # type: ignore[misc] # `entry` is annotated
        .order_by("created_at")
        .first()
    )


def audit_words(caller: Caller | None) -> dict[str, str]:
    """What the audit must say besides the person: the API key, or who acts in their name at the identity provider."""
    if caller is None:
        return {}
    words = {"api_key": str(caller.key.pk) if caller.key else "", "impersonator": caller.impersonator}
    return {name: value for name, value in words.items() if value}


def page_caller(request: HttpRequest) -> Caller | None:
    """Who the browser's session lets in; asked of the database once a request."""
    if not hasattr(request, "_caller"):
        sign_in_id = request.session.get(SIGN_IN_KEY)
        organization_id = request.session.get(SESSION_KEY)
        request._caller = signed_in(sign_in_id, organization_id) if sign_in_id else None  # type: ignore[attr-defined]
    caller: Caller | None = request._caller  # type: ignore[attr-defined]
    return caller


def sign_in_of(request: HttpRequest) -> SignIn | None:
    """The sign-in that the page's session is bound to."""
    caller = page_caller(request)
    return caller.sign_in if caller else None


def page_membership(request: HttpRequest) -> Membership | None:
    """The membership that a page is shown for; where an operator acts as somebody, it is that person's."""
    caller = page_caller(request)
    if caller is not None and caller.user.pk == request.user.pk:
        return caller.membership
    return membership_of(cast("User", request.user), request.session.get(SESSION_KEY))


def membership_of(user: User | AnonymousUser, organization_id: uuid.UUID | str | None) -> Membership | None:
    """The user's active membership in the organization, or the oldest one where none is named."""
    if not isinstance(user, User):
        return None
    memberships = Membership.objects.of_user(user)
    if organization_id:
        return memberships.filter(organization_id=organization_id).first()
    return memberships.first()


def mark_seen(membership: Membership) -> None:
    """Note that the member was here, where that was not noted of late.

    Nobody waits for it: a request that comes while another one notes it leaves it at that.
    """
    now = timezone.now()
    if membership.last_seen_at > now - SEEN_EVERY:
        return
    row = Membership.objects.select_for_update(skip_locked=True, no_key=True).filter(pk=membership.pk)
    Membership.objects.filter(pk__in=row.values("pk")).update(last_seen_at=now)
