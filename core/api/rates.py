"""Counting requests in Redis: one atomic step a request. Without Redis nothing is limited, rather than all refused."""

import logging
import math
import time
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import redis
from django.conf import settings
from redis.backoff import NoBackoff
from redis.retry import Retry

logger = logging.getLogger(__name__)

PATIENCE = 0.5
PAUSE_SECONDS = 5.0
COUNT = """
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  left = tonumber(ARGV[1])
end
return {count, left}
"""


@dataclass(frozen=True)
class Count:
    """How much of a limit is used: `limit` requests in `window` seconds, which starts again in `reset` seconds."""

    policy: str
    limit: int
    window: int
    used: int
    reset: int

    @property
    def remaining(self) -> int:
        """How many more requests are answered."""
        return max(0, self.limit - self.used)

    @property
    def is_exceeded(self) -> bool:
        """Whether this request is one too many."""
        return self.used > self.limit


class _Line:
    """The connection to Redis; after a failure it is left alone for some seconds, so that requests need not wait."""

    silent_until = 0.0

    @cache  # noqa: B019 - there is one line a process
    def client(self) -> redis.Redis:
        return redis.Redis.from_url(
            settings.REDIS_URL,
            socket_timeout=PATIENCE,
            socket_connect_timeout=PATIENCE,
            retry=Retry(NoBackoff(), 0),
        )

    def count(self, key: str, milliseconds: int) -> tuple[int, int] | None:
        """The count of the window and the milliseconds until it ends; None where Redis does not answer."""
        if time.monotonic() < self.silent_until:
            return None
        try:
            return cast("Any", self.client().eval(COUNT, 1, key, str(milliseconds)))
        except redis.RedisError:
            logger.warning("Redis does not answer; rate limits are not applied")
            self.silent_until = time.monotonic() + PAUSE_SECONDS
            return None


_line = _Line()


def count(*, policy: str, who: str) -> Count | None:
    """Count one request of `who` against a limit of RATE_LIMITS; None where nothing can be counted."""
    limit, window = settings.RATE_LIMITS[policy]
    counted = _line.count(f"rate:{policy}:{who}", window * 1000)
    if counted is None:
        return None
    used, left = counted
    return Count(policy, limit, window, used, max(1, math.ceil(left / 1000)))


def headers(counts: list[Count]) -> dict[str, str]:
    """What an answer says of the limits: the one that is nearest to its end, and all of them as policies."""
    if not counts:
        return {}
    nearest = min(counts, key=lambda count: (count.remaining, -count.reset))
    return {
        "RateLimit-Limit": str(nearest.limit),
        "RateLimit-Remaining": str(nearest.remaining),
        "RateLimit-Reset": str(nearest.reset),
        "RateLimit-Policy": ", ".join(f'"{count.policy}";q={count.limit};w={count.window}' for count in counts),
        "RateLimit": ", ".join(f'"{count.policy}";r={count.remaining};t={count.reset}' for count in counts),
    }
