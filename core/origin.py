"""Where a request comes from: the address and the program that sent it."""

import ipaddress
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

LONGEST_USER_AGENT = 300
ONE_LINE = 64


@dataclass(frozen=True, slots=True)
class Origin:
    """The client's address, None where the server does not know it, and the program's own words about itself."""

    address: str | None = None
    user_agent: str = ""

    @property
    def counted(self) -> str:
        """What limits count by: the address; of IPv6 the first half, as one line of a provider's has all the rest."""
        if self.address is None or ":" not in self.address:
            return self.address or ""
        return str(ipaddress.ip_network((self.address, ONE_LINE), strict=False))


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
        address = ipaddress.ip_address(text.strip().split("%")[0])
    except ValueError:
        return None
    return str(getattr(address, "ipv4_mapped", None) or address)
