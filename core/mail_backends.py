"""Where mail goes where no mail server is named."""

import logging
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

logger = logging.getLogger(__name__)


class FileBackend(BaseEmailBackend):
    """Writes each mail to a file that a mail program opens; for development."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write them, readable by the site's own user only."""
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for message in email_messages:
            written = message.message()
            name = str(written["Message-ID"]).strip("<>").partition("@")[0]
            file = folder / f"{name}.eml"
            file.touch(mode=0o600)
            file.write_bytes(written.as_bytes())
            logger.warning("No mail server is named by EMAIL_URL; a mail was written to %s", file)
        return len(email_messages)


class MissingBackend(BaseEmailBackend):
    """Refuses to send; for production without a mail server."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Say what to do."""
        raise ImproperlyConfigured("No mail server is named. Set EMAIL_URL, then send this again.")
