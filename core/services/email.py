"""Outgoing mail: written in the transaction of what it tells of, claimed by a worker, sent, tried again.

A mail is sent at least once. Between the mail server's "250 accepted" and the row that says so, a killed worker leaves
a gap; SMTP has no way to ask what became of a message, so it is then sent again, under the same Message-ID.
"""

import logging
import uuid
from datetime import timedelta
from email.headerregistry import Address
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.mail import EmailMultiAlternatives
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from core import email_templates, metrics
from core.email_failures import Failure, failure_of
from core.email_rendering import Rendered, render
from core.enums import EmailStatus
from core.errors import AppError, InvalidError
from core.models import Email, Organization, User
from core.request_context import known_id, named
from core.services import doorbell
from core.services.email_template import in_force
from core.services.stopping_news import headers_of
from core.tasks import send_email

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=3)
BACKOFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
MAX_ATTEMPTS = len(BACKOFF) + 1
RING_AGAIN = timedelta(seconds=15)
RELAY_BATCH = 200
STOPPED = f"The worker was stopped {MAX_ATTEMPTS} times while sending this."


def queue(
    *,
    template: str,
    to: str,
    context: dict[str, str] | None = None,
    user: User | None = None,
    organization: Organization | None = None,
) -> Email:
    """Ask for a mail in the current transaction; a worker sends it after commit.

    `context` holds exactly the variables and ids that the template's kind declares; no secret, as it is stored.
    """
    kind, given = email_templates.find(template), context or {}
    wanted = {*kind.variables, *kind.ids}
    if given.keys() != wanted:
        raise ValueError(f"The mail {template} needs {sorted(wanted)}, and was given {sorted(given)}.")
    email = Email.objects.create(
        to=_address(to),
        user=user,
        sender_organization=organization,
        template_key=template,
        context=given,
        request_id=known_id(),
    )
    transaction.on_commit(lambda: ring(email.pk))
    return email


def _address(to: str) -> str:
    try:
        validate_email(to)
    except ValidationError as error:
        raise InvalidError(
            "Write an email address such as name@example.org.", fields={"email": error.messages}
        ) from error
    return to


def ring(email_id: uuid.UUID) -> None:
    """Tell a worker that the mail waits. A lost ring is made good by the relay."""
    doorbell.ring(send_email, email_id=str(email_id))


def relay() -> int:
    """Ring again for mail that waits unheard, is to be tried again, or lost its worker; returns how many."""
    now = timezone.now()
    unheard = Q(rung_at=None) | Q(rung_at__lt=now - RING_AGAIN)
    with transaction.atomic():
        due = Email.objects.due().filter(unheard).order_by("not_before")
        ids = list(due.select_for_update(skip_locked=True).values_list("pk", flat=True)[:RELAY_BATCH])
        Email.objects.filter(pk__in=ids).update(rung_at=now)
    for email_id in ids:
        ring(email_id)
    return len(ids)


def send(*, email_id: uuid.UUID) -> None:
    """Claim and send the mail, unless another worker has it or it has ended."""
    email = claim(email_id=email_id)
    if email is not None:
        with named(email.request_id or email.pk.hex):
            _attempt(email)


def _attempt(email: Email) -> None:
    try:
        message = _message(email)
        message.send()
    except AppError as error:
        _end(email, status=EmailStatus.FAILED, error=error.message)
    except ImproperlyConfigured as error:
        _end(email, status=EmailStatus.FAILED, error=str(error))
    except (
        OSError,
        ValueError,
    ) as error:  # what servers refuse is among the first, what headers cannot hold the second
        _failed(email, failure_of(error))
    except Exception as error:  # whatever else goes wrong must end in the row, else nobody ever learns of it
        logger.exception("Mail %s could not be written", email.pk)
        _failed(email, failure_of(error))
    else:
        _end(email, status=EmailStatus.SENT, sent_at=timezone.now(), error="", context={})


def claim(*, email_id: uuid.UUID) -> Email | None:
    """Take the row by conditional update; None where it is taken, ended, or out of attempts (then it is failed)."""
    due = Email.objects.due().filter(pk=email_id)
    if due.filter(attempts__gte=MAX_ATTEMPTS).update(status=EmailStatus.FAILED, error=STOPPED):
        return None
    held = {"lease_token": uuid.uuid4(), "lease_until": timezone.now() + LEASE}
    if not due.update(attempts=F("attempts") + 1, **held):
        return None
    return Email.objects.select_related("user", "sender_organization").get(pk=email_id)


def message_id(email: Email) -> str:
    """The same however often the mail is sent, so that a mailbox recognizes a second copy."""
    return f"<{email.pk}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"


def _message(email: Email) -> EmailMultiAlternatives:
    kind = email_templates.find(email.template_key)
    version, wording = in_force(kind)
    words = {**email.context, "organization": email.sender_organization.name if email.sender_organization else ""}
    path, sections = kind.link(email) if kind.link else "", kind.listing(email) if kind.listing else ()
    rendered = render(kind, wording, words, path=path, sections=sections)
    Email.objects.filter(pk=email.pk).update(
        template_version=version, subject=rendered.subject[:300], message_id=message_id(email)
    )
    return _compose(email, rendered)


def _compose(email: Email, rendered: Rendered) -> EmailMultiAlternatives:
    message = EmailMultiAlternatives(
        subject=rendered.subject,
        body=rendered.text,
        to=[_recipient(email)],
        headers={"Message-ID": message_id(email), "Auto-Submitted": "auto-generated", **headers_of(email)},
    )
    message.attach_alternative(rendered.html, "text/html")
    return message


def _recipient(email: Email) -> str:
    """The address with the person's name, in which no control character survives."""
    name = " ".join((email.user.name if email.user else "").split())
    printable = "".join(letter for letter in name if letter.isprintable())
    return str(Address(printable, addr_spec=email.to)) if printable else email.to


def _failed(email: Email, failure: Failure) -> None:
    logger.warning("Mail %s was not sent in attempt %s: %s", email.pk, email.attempts, failure.code)
    if failure.permanent or email.attempts >= MAX_ATTEMPTS:
        _end(email, status=EmailStatus.FAILED, error=failure.reason)
    else:
        _end(email, error=failure.reason, not_before=timezone.now() + BACKOFF[email.attempts - 1], rung_at=None)


def _end(email: Email, **values: object) -> None:
    """Write what became of the attempt, unless another worker has taken over."""
    metrics.MAILS.labels(str(values.get("status") or "to be tried again")).inc()
    held = Email.objects.filter(pk=email.pk, lease_token=email.lease_token, status=EmailStatus.QUEUED)
    if values.get("status") and email_templates.find(email.template_key).forget:
        held.delete()
    else:
        held.update(lease_token=None, lease_until=None, **values)


def retry(*, email: Email, actor: User) -> Email:
    """Queue a failed mail again, with its attempts counted anew; whatever has not failed stays as it is."""
    now = timezone.now()
    failed = Email.objects.filter(pk=email.pk, status=EmailStatus.FAILED)
    if failed.update(status=EmailStatus.QUEUED, attempts=0, error="", not_before=now, rung_at=now):
        logger.info("Mail %s is queued again by %s", email.pk, actor.pk)
        transaction.on_commit(lambda: ring(email.pk))
    email.refresh_from_db()
    return email


def sent_lately(*, to: str, template: str, within: timedelta) -> int:
    """How many such mails were asked for of late, against flooding somebody's mailbox."""
    return Email.objects.filter(to=to, template_key=template, created_at__gt=timezone.now() - within).count()


def sweep(*, days: int) -> int:
    """Delete what ended longer ago; returns how many rows."""
    ended = Email.objects.exclude(status=EmailStatus.QUEUED).filter(
        updated_at__lt=timezone.now() - timedelta(days=days)
    )
    return ended.delete()[0]
