"""How pages and answers are written for the person who looks: time zone, languages and theme."""

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.translation.trans_real import parse_accept_lang_header

from core.locales import DEFAULT_EXPLANATION_LANGUAGE, EXPLANATION_LANGUAGES
from core.models import Organization, Preferences, User

THEME_COOKIE = "theme"
_hides_names: ContextVar[bool] = ContextVar("hides_names", default=False)
_explains_in: ContextVar[Callable[[], str]] = ContextVar("explains_in")
_counts_days_in: ContextVar[Callable[[], str]] = ContextVar("counts_days_in")


@contextlib.contextmanager
def shown_for(request: HttpRequest, user: User, organization: Organization | None) -> Iterator[None]:
    """Write times, dates and numbers as the person prefers, else as the organization does."""
    chosen = getattr(user, "preferences", None) or Preferences()
    if not chosen._state.adding:
        request.COOKIES[THEME_COOKIE] = chosen.theme
    language = chosen.language or (organization.language if organization else "en")
    with (
        timezone.override(ZoneInfo(_preferred_zone(user, organization))),
        translation.override(language),
        searched_for(user, organization),
    ):
        yield


@contextlib.contextmanager
def searched_for(user: User, organization: Organization | None) -> Iterator[None]:
    """Find what the person would find who looks at pages: without names where they hide them, by their days."""
    chosen = getattr(user, "preferences", None)
    token = _hides_names.set(bool(chosen and chosen.hide_names))
    try:
        with answered_for(user, organization):
            yield
    finally:
        _hides_names.reset(token)


@contextlib.contextmanager
def answered_for(user: User, organization: Organization | None, accepted: str = "") -> Iterator[None]:
    """Read days in the person's time zone, else the organization's, on pages and over the API alike.

    Explanations are written in the first known language of `accepted`, an Accept-Language header; where it names none,
    as the person prefers, else as the organization does.
    """
    language = _explains_in.set(lambda: _accepted(accepted) or _preferred(user, organization))
    zone = _counts_days_in.set(lambda: _preferred_zone(user, organization))
    try:
        yield
    finally:
        _explains_in.reset(language)
        _counts_days_in.reset(zone)


def _accepted(header: str) -> str:
    known = dict(EXPLANATION_LANGUAGES)
    accepted = (code.partition("-")[0] for code, quality in parse_accept_lang_header(header.lower()) if quality)
    return next((code for code in accepted if code in known), "")


def _preferred(user: User, organization: Organization | None) -> str:
    chosen = getattr(user, "preferences", None)
    own = chosen.explanation_language if chosen else ""
    return own or (organization.explanation_language if organization else DEFAULT_EXPLANATION_LANGUAGE)


def _preferred_zone(user: User, organization: Organization | None) -> str:
    chosen = getattr(user, "preferences", None)
    own = chosen.time_zone if chosen else ""
    return own or (organization.time_zone if organization else "UTC")


def beginning_of(day: date) -> datetime:
    """When the day begins for the person who looks; in UTC where nobody does, and at the ends of the calendar."""
    preferred = _counts_days_in.get(None)
    is_inside = date.min.year < day.year < date.max.year
    zone = ZoneInfo(preferred()) if preferred and is_inside else UTC
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def explanation_language() -> str:
    """In which language the person who looks reads explanations; English where nobody looks."""
    preferred = _explains_in.get(None)
    return preferred() if preferred else DEFAULT_EXPLANATION_LANGUAGE


def hides_names() -> bool:
    """Whether the person who looks wants rankings without names."""
    return _hides_names.get()
