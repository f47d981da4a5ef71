"""Where a request comes from: the address and the program that sent it."""

import ipaddress
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

LONGEST_USER_AGENT = 300


@dataclass(frozen=True, slots=True)
class Origin:
    """The client's address, None where the server does not know it, and the program's own words about itself."""

    address: str | None = None
    user_agent: str = ""


def origin_of(request: HttpRequest) -> Origin:
    """The origin of a request; `X-Forwarded-For` counts only where a proxy of ours wrote its last entry."""
    agent = request.META.get("HTTP_USER_AGENT", "").replace("\x00", "")
    return Origin(_address(_sender(request)), agent[:LONGEST_USER_AGENT])


def _sender(request: HttpRequest) -> str:
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.BEHIND_PROXY and forwarded:
        return str(forwarded.rsplit(",", 1)[-1])
    return str(request.META.get("REMOTE_ADDR", ""))


def _address(text: str) -> str | None:
    try:
        return str(ipaddress.ip_address(text.strip().split("%")[0]))
    except ValueError:
        return None
