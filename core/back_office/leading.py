"""Leading operators, who belong to no organization, from the site's front door to the back office."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

from core.access import page_membership


def belongs_in_back_office(request: HttpRequest) -> bool:
    """Whether this is an operator without an organization, on a host where the back office answers."""
    user: Any = request.user
    if not (settings.ADMIN_PATH and user.is_authenticated and user.is_staff):
        return False
    host, _ = split_domain_port(request.get_host())
    return settings.ADMIN_HOST in ("", host) and page_membership(request) is None
