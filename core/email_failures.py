"""What went wrong when a mail was sent, in words that people understand, and whether trying again can help."""

import smtplib
import ssl
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
    if isinstance(error, ssl.SSLError):  # before the others: that of a certificate is a ValueError, too
        return Failure(type(error).__name__, _insecure(error), permanent=False)
    reason, permanent = next(found for kinds, found in _REASONS.items() if isinstance(error, kinds))
    return Failure(type(error).__name__, reason, permanent)


_REASONS: dict[tuple[type[Exception], ...], tuple[str, bool]] = {
    (BadHeaderError, UnicodeError, ValueError): ("Its address or subject is not valid.", True),
    (smtplib.SMTPNotSupportedError,): (
        "The mail server does not offer the encryption or sign-in that EMAIL_URL asks for.",
        False,
    ),
    (OSError,): ("The mail server cannot be reached.", False),
    (Exception,): ("Something went wrong on our side while sending this.", False),
}


def _insecure(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        why = f"The mail server's certificate is not trusted: {error.verify_message.rstrip('.')}."
        return f"{why} Check the host in EMAIL_URL; name an authority of your own by SSL_CERT_FILE."
    return "No secure connection to the mail server. Check scheme and port in EMAIL_URL."


def _answer(what: str, status: int, text: bytes | str) -> Failure:
    words = text.decode(errors="replace") if isinstance(text, bytes) else text
    return Failure(str(status), f"{what}: {status} {words}"[:500], permanent=status >= 500)
