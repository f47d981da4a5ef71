"""Which limits a request counts against: its organization's plan, and the one that its operation names."""

import hashlib
from typing import Any

from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from core.api import rates
from core.api.callers import caller_of
from core.enums import Plan


class _Throttle(BaseThrottle):
    counted: rates.Count | None = None

    def policy(self, request: Request, view: Any) -> str:
        """The name of the limit."""
        raise NotImplementedError

    def allow_request(self, request: Request, view: Any) -> bool:
        """Whether the request is within the limit; counts it."""
        who = hashlib.sha256(caller_of(request).encode()).hexdigest()[:32]
        self.counted = rates.count(policy=self.policy(request, view), who=who)
        if self.counted is None:
            return True
        getattr(view, "rate_counts", []).append(self.counted)
        return not self.counted.is_exceeded

    def wait(self) -> float | None:
        """Seconds until the limit starts again."""
        return self.counted.reset if self.counted else None


class UserThrottle(_Throttle):
    """Requests of one caller, by the plan of the organization."""

    def policy(self, request: Request, view: Any) -> str:
        """The plan; the standard one until an organization is known."""
        organization = getattr(request, "organization", None)
        return str(organization.plan) if organization is not None else Plan.STANDARD.value


class ScopedThrottle(_Throttle):
    """Requests of one caller, for what the view names as its `throttle_scope`."""

    def policy(self, request: Request, view: Any) -> str:
        """The name that the view gives."""
        return str(view.throttle_scope)
