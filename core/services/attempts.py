"""Limits on guessing passwords, counted before the password is hashed: a hash costs a tenth of a second of CPU.

Who may try again is decided so that a stranger's attempts do not lock the owner out:

- A browser that the account was signed in from before carries a signed cookie, and counts only against itself.
- Everybody else counts three times: for the account from this address, for the address, and for the account.
- The limit of the account, which many addresses together could reach, does not hold an address from which the account
  was signed in lately.

An account that does not exist counts and is answered like one that does. Counts live in Redis; while it does not
answer, each process counts for itself, in bounded memory.
"""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate
from django.core.cache import caches
from django.core.signing import BadSignature, TimestampSigner
from django.utils import timezone
from django.utils.crypto import salted_hmac
from redis.exceptions import RedisError

from core.enums import SignInEnd
from core.errors import TooManyError
from core.models import SignIn, User
from core.origin import Origin

DEVICE_LASTS = timedelta(days=365)
KNOWN_FOR = timedelta(days=30)
TOO_MANY = "Too many attempts to sign in. Wait {minutes}, or set a new password."
_signer = TimestampSigner(salt="core.known_device")


@dataclass(frozen=True, slots=True)
class Counter:
    """One count: `policy` names its limit in LOGIN_LIMITS, `who` what is counted."""

    policy: str
    who: str

    def key(self, now: float) -> str:
        """Where the count of the window at `now` is kept; the address and the account are not to be read from it."""
        digest = salted_hmac("core.attempts", self.who).hexdigest()[:32]
        return f"attempts:{self.policy}:{digest}:{int(now // self.window)}"

    @property
    def limit(self) -> int:
        """How many attempts a window has."""
        return int(settings.LOGIN_LIMITS[self.policy][0])

    @property
    def window(self) -> int:
        """How long it lasts, in seconds."""
        return int(settings.LOGIN_LIMITS[self.policy][1])


def identify(*, email: str, password: str, origin: Origin, device: str = "") -> User | None:
    """Who has this email and password, None where nobody does; `device` is the cookie of a known browser.

    Raises TooManyError, before any hash, where too many attempts were made.
    """
    email = email.strip().lower()
    counters = _counters(email, origin, device)
    _count(counters, email, origin)
    user = authenticate(username=email, password=password)
    if not isinstance(user, User):
        return None
    _forgive(counters)
    return user


def confirms(*, user: User, password: str) -> bool:
    """Whether a signed-in person gives their own password; counts only against themselves.

    Raises TooManyError, before any hash, where it was tried too often.
    """
    counters = [Counter("device", f"owner {user.pk}")]
    _count(counters, user.email, Origin())
    right = user.check_password(password)
    if right:
        _forgive(counters)
    return right


def admit(*, origin: Origin) -> None:
    """Count a request for an account or for a link in mail; TooManyError where the address asked too often."""
    _count([Counter("address", f"asking {origin.counted}")], "", origin)


def device_cookie(email: str, given: str = "") -> str:
    """What marks the browser as known to the account from now on; the one that it has, where that is still good."""
    return given if _device(given, email) else _signer.sign(f"{_mark(email)}.{secrets.token_urlsafe(12)}")


def _mark(email: str) -> str:
    return salted_hmac("core.known_device", email.strip().lower()).hexdigest()[:32]


def _device(cookie: str, email: str) -> str:
    """The name of the browser, empty where it is not known to the account."""
    try:
        value = _signer.unsign(cookie, max_age=DEVICE_LASTS)
    except BadSignature:
        return ""
    mark, _, name = value.partition(".")
    return name if mark == _mark(email) else ""


def _counters(email: str, origin: Origin, device: str) -> list[Counter]:
    if name := _device(device, email):
        return [Counter("device", name)]
    address = origin.counted
    return [Counter("pair", f"{address} {email}"), Counter("address", address), Counter("account", email)]


def _count(counters: list[Counter], email: str, origin: Origin) -> None:
    now = time.time()
    counts = _tell(lambda cache: [_add(cache, counter, now) for counter in counters])
    over = [counter for counter, count in zip(counters, counts, strict=True) if count > counter.limit]
    if [counter.policy for counter in over] == ["account"] and _is_known(email, origin):
        return
    if over:
        wait = max(int(counter.window - now % counter.window) + 1 for counter in over)
        minutes = -(-wait // 60)
        raise TooManyError(TOO_MANY.format(minutes=f"{minutes} minute{'s' if minutes > 1 else ''}"), retry_after=wait)


def _add(cache: Any, counter: Counter, now: float) -> int:
    key = counter.key(now)
    cache.add(key, 0, counter.window)
    try:
        return int(cache.incr(key))
    except ValueError:  # the window ended in between
        return 1


def _forgive(counters: list[Counter]) -> None:
    """A right password takes its own attempt back, and forgets the wrong ones made for the same account from here."""
    now = time.time()

    def forgive(cache: Any) -> None:
        for counter in counters:
            if counter.policy in ("pair", "device"):
                cache.delete(counter.key(now))
            elif cache.get(counter.key(now)):
                cache.decr(counter.key(now))

    _tell(forgive)


def _tell(ask: Callable[[Any], Any]) -> Any:
    try:
        return ask(caches["default"])
    except RedisError:
        return ask(caches["process"])


def _is_known(email: str, origin: Origin) -> bool:
    since = timezone.now() - KNOWN_FOR
    mine = SignIn.objects.filter(user__email=email, address=origin.address, created_at__gt=since)
    return origin.address is not None and mine.exclude(revoked_reason=SignInEnd.REPLAYED).exists()
