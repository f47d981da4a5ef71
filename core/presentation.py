"""How pages are written for the person who looks: time zone, language and theme."""

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils import timezone, translation

from core.models import Organization, Preferences, User

THEME_COOKIE = "theme"
_hides_names: ContextVar[bool] = ContextVar("hides_names", default=False)


@contextlib.contextmanager
def shown_for(request: HttpRequest, user: User, organization: Organization | None) -> Iterator[None]:
    """Write times, dates and numbers as the person prefers, else as the organization does."""
    chosen = getattr(user, "preferences", None) or Preferences()
    if not chosen._state.adding:
        request.COOKIES[THEME_COOKIE] = chosen.theme
    time_zone = chosen.time_zone or (organization.time_zone if organization else "UTC")
    language = chosen.language or (organization.language if organization else "en")
    token = _hides_names.set(chosen.hide_names)
    try:
        with timezone.override(ZoneInfo(time_zone)), translation.override(language):
            yield
    finally:
        _hides_names.reset(token)


def hides_names() -> bool:
    """Whether the person who looks wants rankings without names."""
    return _hides_names.get()
