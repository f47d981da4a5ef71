"""A person's own preferences."""

from typing import Any

from django.db import transaction

from core import locales, notification_kinds
from core.enums import Theme
from core.errors import InvalidError
from core.models import Preferences, User

FIELDS = ("theme", "language", "explanation_language", "time_zone", "notifications", "hide_names")
_CODES = {"language": locales.LANGUAGES, "explanation_language": locales.EXPLANATION_LANGUAGES}


def preferences_of(user: User) -> Preferences:
    """What the person chose, or the unsaved defaults."""
    return Preferences.objects.filter(user=user).first() or Preferences(user=user)


def notifications_of(preferences: Preferences) -> dict[str, bool]:
    """Every notification with whether the person wants it."""
    chosen = preferences.notifications
    return {kind.key: chosen.get(kind.key, kind.default) for kind in notification_kinds.kinds()}


def wants(*, user: User, key: str) -> bool:
    """Whether the person wants the notification by mail; KeyError for one that nobody registered."""
    kind = notification_kinds.find(key)
    return bool(preferences_of(user).notifications.get(kind.key, kind.default))


@transaction.atomic
def save_preferences(*, user: User, **values: Any) -> Preferences:
    """Save the given ones of FIELDS; InvalidError names what cannot be chosen."""
    if faults := {name: [text] for name, value in values.items() if (text := _fault(name, value))}:
        raise InvalidError(" ".join(texts[0] for texts in faults.values()), fields=faults)
    preferences, _ = Preferences.objects.get_or_create(user=user)
    for name, value in values.items():
        setattr(preferences, name, {**preferences.notifications, **value} if name == "notifications" else value)
    preferences.save(update_fields=list(values))
    return preferences


def _fault(name: str, value: Any) -> str:
    if name == "notifications":
        unknown = sorted(set(value) - {kind.key for kind in notification_kinds.kinds()})
        return f"Unknown notifications: {', '.join(unknown)}." if unknown else ""
    if name == "theme":
        return "" if value in Theme.values else f"Choose one of: {', '.join(Theme.values)}."
    if name in _CODES:
        codes = [code for code, _ in _CODES[name]]
        return "" if value in ("", *codes) else f"Choose one of: {', '.join(codes)}, or nothing for the organization's."
    if name == "hide_names":
        return "" if isinstance(value, bool) else "Say true or false."
    known = not value or value in dict(locales.time_zones())
    return "" if known else "Name a time zone such as Europe/Berlin, or nothing for the organization's."
