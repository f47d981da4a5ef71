"""Questions about a person's sign-ins."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from core.devices import device_words
from core.enums import SignInEnd
from core.models import SignIn, User

WARNED_FOR = timedelta(days=30)
MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class SignInRow:
    """A sign-in as its person sees it."""

    sign_in: SignIn
    device: str
    is_this: bool


def list_sign_ins(user: User, *, this: SignIn | None) -> list[SignInRow]:
    """The person's live sign-ins: the one that asks first, then by last use."""
    live = SignIn.objects.live().filter(user=user).order_by("-last_used_at", "-pk")[:MOST_SHOWN]
    rows = [SignInRow(row, device_words(row.user_agent), this is not None and row.pk == this.pk) for row in live]
    return sorted(rows, key=lambda row: not row.is_this)


def replayed_lately(user: User) -> list[SignInRow]:
    """The person's sign-ins that ended because a used refresh token came again, newest first."""
    since = timezone.now() - WARNED_FOR
    ended = SignIn.objects.filter(user=user, revoked_reason=SignInEnd.REPLAYED, revoked_at__gt=since)
    return [SignInRow(row, device_words(row.user_agent), False) for row in ended.order_by("-revoked_at")[:5]]
