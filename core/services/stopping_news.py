"""Switching off a kind of news by the link in its mail's header, signed in or not (RFC 2369, RFC 8058)."""

import uuid

from django.conf import settings
from django.core import signing
from django.urls import reverse

from core import notification_kinds
from core.errors import NotFoundError
from core.models import Email, User
from core.notification_kinds import NotificationKind
from core.services.preferences import save_preferences

SALT = "core.stopping_news"
GONE = "This link is not valid. It may be cut off, or the account was deleted."


def headers_of(email: Email) -> dict[str, str]:
    """What lets a mail program offer to stop such mails; nothing for mail that always goes out."""
    if email.user is None or email.template_key not in {kind.key for kind in notification_kinds.kinds()}:
        return {}
    address = settings.SITE_URL + reverse("core:news-stop", args=[token_of(email.user, email.template_key)])
    return {"List-Unsubscribe": f"<{address}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def token_of(user: User, key: str) -> str:
    """What the link carries that stops news of this kind for the person."""
    return signing.Signer(salt=SALT).sign_object([user.pk.hex, key])


def news_of(token: str) -> tuple[User, NotificationKind]:
    """Whose news of which kind the token stops. Raises NotFoundError for one not ours, or whose account is gone."""
    try:
        user_id, key = signing.Signer(salt=SALT).unsign_object(token)
        user, kind = User.objects.get(pk=uuid.UUID(user_id)), notification_kinds.find(key)
    except (signing.BadSignature, User.DoesNotExist, KeyError) as error:
        raise NotFoundError(GONE) from error
    return user, kind


def stop_news(token: str) -> NotificationKind:
    """Send the person no more news of the kind. Raises NotFoundError as `news_of`."""
    user, kind = news_of(token)
    save_preferences(user=user, notifications={kind.key: False})
    return kind
