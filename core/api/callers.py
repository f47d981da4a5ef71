"""Who a request counts for, in one text."""

from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

_addresses = BaseThrottle()


def caller_of(request: Request) -> str:
    """The API key, else the user in the organization, else the address.

    An `auth` that is a row (an API key) counts for itself; a token counts for its user.
    """
    if not request.user.is_authenticated:
        return f"address:{_addresses.get_ident(request)}"
    key_id = getattr(request.auth, "pk", None)
    if key_id is not None:
        return f"key:{key_id}"
    organization = getattr(request, "organization", None)
    return f"user:{request.user.pk}:{organization.pk if organization else ''}"
