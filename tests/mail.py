"""Delivering the mail that waits, as a worker would."""

import re

from django.core import mail

from core.models import Email
from core.services import email as email_service


def deliver():
    """Send everything that is due; returns the messages, oldest first."""
    before = len(mail.outbox)
    for email_id in list(Email.objects.due().order_by("created_at").values_list("pk", flat=True)):
        email_service.send(email_id=email_id)
    return mail.outbox[before:]


def link_in(message):
    """The path and query of the link in the mail's text."""
    return re.search(r"https?://[^/\s]+(/\S+[?=]\S+)", message.body)[1]
