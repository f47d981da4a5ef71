"""What went wrong when a mail was sent, in words that people understand, and whether trying again can help."""

import smtplib
from dataclasses import dataclass

from django.core.mail import BadHeaderError


@dataclass(frozen=True, slots=True)
class Failure:
    """`code` is for the log and holds no personal data; `reason` is for people."""

    code: str
    reason: str
    permanent: bool


def failure_of(error: Exception) -> Failure:
    """The failure that an error of the mail library means."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        status, text = next(iter(error.recipients.values()))
        return _answer("The mail server refused the address", status, text)
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return Failure(
            str(error.smtp_code), "The mail server refused our user name or password. Check EMAIL_URL.", False
        )
    if isinstance(error, smtplib.SMTPResponseException):
        return _answer("The mail server did not take the mail", error.smtp_code, error.smtp_error)
    if isinstance(error, BadHeaderError | UnicodeError | ValueError):
        return Failure(type(error).__name__, "Its address or subject is not valid.", permanent=True)
    if isinstance(error, OSError):
        return Failure(type(error).__name__, "The mail server cannot be reached.", permanent=False)
    return Failure(type(error).__name__, "Something went wrong on our side while sending this.", permanent=False)


def _answer(what: str, status: int, text: bytes | str) -> Failure:
    words = text.decode(errors="replace") if isinstance(text, bytes) else text
    return Failure(str(status), f"{what}: {status} {words}"[:500], permanent=status >= 500)
