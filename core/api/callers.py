"""Who a request counts for, in one text."""

from typing import cast

from rest_framework.request import Request

from core.access import Caller
from core.origin import origin_of


def caller_of(request: Request) -> str:
    """The API key, else the user in the organization, else the address."""
    caller = cast("Caller | None", request.auth)
    if caller is None:
        return f"address:{origin_of(request).counted}"
    if caller.pk is not None:
        return f"key:{caller.pk}"
    organization = getattr(request, "organization", None)
    return f"user:{caller.user.pk}:{organization.pk if organization else ''}"
