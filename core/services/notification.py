"""News for people by mail, for who wants them. The mail names nobody: whoever may see the rest follows its link."""

from datetime import timedelta

from core.email_templates import EmailKind
from core.models import Email, Organization, User
from core.notification_kinds import NotificationKind
from core.services import email
from core.services.preferences import wants

QUIET = timedelta(hours=1)


def notify(*, key: str, user: User | None, organization: Organization) -> Email | None:
    """Mail the news, unless the person has gone, does not want it, or got the like within the hour."""
    if user is None or not user.is_active or not wants(user=user, key=key):
        return None
    if email.sent_lately(to=user.email, template=key, within=QUIET):
        return None
    return email.queue(template=key, to=user.email, context={"name": user.name}, user=user, organization=organization)


def kinds_of(key: str, label: str, link: str) -> tuple[NotificationKind, EmailKind]:
    """The news as people choose it and as the mail that tells it; `link` is a path."""
    return NotificationKind(key, label), EmailKind(key, label, {"name": "Dana"}, link=lambda _: link)
