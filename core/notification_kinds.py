"""What people may be told of by mail and may switch off, registered by whoever sends it.

Mail about the safety of an account is none of these: it always goes out.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NotificationKind:
    """A kind of news; `default` holds for who has not chosen."""

    key: str
    label: str
    help: str = ""
    default: bool = True


_kinds: dict[str, NotificationKind] = {}


def register(kind: NotificationKind) -> None:
    """Let people choose about it."""
    _kinds[kind.key] = kind


def kinds() -> list[NotificationKind]:
    """Every kind, by label."""
    return sorted(_kinds.values(), key=lambda kind: kind.label)


def find(key: str) -> NotificationKind:
    """The kind by key; KeyError where no app registered it."""
    return _kinds[key]
