"""Rate limits. Without Redis nothing is limited, rather than everything refused."""

import logging
from typing import Any

from redis.exceptions import RedisError
from rest_framework.request import Request
from rest_framework.throttling import ScopedRateThrottle, UserRateThrottle

logger = logging.getLogger(__name__)


class _OpenWithoutRedis:
    def allow_request(self, request: Request, view: Any) -> bool:
        """Whether the request is within the limit."""
        try:
            return bool(super().allow_request(request, view))  # type: ignore[misc]
        except RedisError:
            logger.warning("Redis does not answer; the rate limit is not applied")
            return True


class UserThrottle(_OpenWithoutRedis, UserRateThrottle):
    """Requests a minute of one user."""


class ScopedThrottle(_OpenWithoutRedis, ScopedRateThrottle):
    """Requests a minute of one address or user, for what the view names as its `throttle_scope`."""
