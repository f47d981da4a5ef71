"""How pages and answers are written for the person who looks: time zone, languages and theme."""

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.translation.trans_real import parse_accept_lang_header

from core.locales import DEFAULT_EXPLANATION_LANGUAGE, EXPLANATION_LANGUAGES
from core.models import Organization, Preferences, User

THEME_COOKIE = "theme"
_hides_names: ContextVar[bool] = ContextVar("hides_names", default=False)
_explains_in: ContextVar[Callable[[], str]] = ContextVar("explains_in")


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
        with (
            timezone.override(ZoneInfo(time_zone)),
            translation.override(language),
            explained_for(user, organization),
        ):
            yield
    finally:
        _hides_names.reset(token)


@contextlib.contextmanager
def explained_for(user: User, organization: Organization | None, accepted: str = "") -> Iterator[None]:
    """Write explanations in the first known language of `accepted`, an Accept-Language header.

    Where it names none, they are written as the person prefers, else as the organization does.
    """
    token = _explains_in.set(lambda: _accepted(accepted) or _preferred(user, organization))
    try:
        yield
    finally:
        _explains_in.reset(token)


def _accepted(header: str) -> str:
    known = dict(EXPLANATION_LANGUAGES)
    accepted = (code.partition("-")[0] for code, quality in parse_accept_lang_header(header.lower()) if quality)
    return next((code for code in accepted if code in known), "")


def _preferred(user: User, organization: Organization | None) -> str:
    chosen = getattr(user, "preferences", None)
    own = chosen.explanation_language if chosen else ""
    return own or (organization.explanation_language if organization else DEFAULT_EXPLANATION_LANGUAGE)


def explanation_language() -> str:
    """In which language the person who looks reads explanations; English where nobody looks."""
    preferred = _explains_in.get(None)
    return preferred() if preferred else DEFAULT_EXPLANATION_LANGUAGE


def hides_names() -> bool:
    """Whether the person who looks wants rankings without names."""
    return _hides_names.get()
