"""Outgoing mail, and the address that its links lead to."""

from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from recruiting import environment as env
from recruiting.settings.base import PRODUCTION, VAR_DIR

SITE_URL = (env.text("SITE_URL") or "http://localhost:8000").rstrip("/")
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL") or "Recruiting <recruiting@localhost>"
EMAIL_LOG_DAYS = env.integer("EMAIL_LOG_DAYS", 90, low=1)
EMAIL_TIMEOUT = 10
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_BACKEND = f"core.mail_backends.{'Missing' if PRODUCTION else 'File'}Backend"

if address := env.text("EMAIL_URL"):
    server = urlsplit(address)
    if server.scheme not in ("smtp", "smtp+tls", "smtps") or not server.hostname:
        raise ImproperlyConfigured(
            "EMAIL_URL cannot be read; write smtp+tls://user:password@host:587 (STARTTLS), smtps://…:465 or smtp://…:25."
        )
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = server.hostname
    EMAIL_PORT = server.port or {"smtp": 25, "smtp+tls": 587, "smtps": 465}[server.scheme]
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(server.username or ""), unquote(server.password or "")
    EMAIL_USE_TLS, EMAIL_USE_SSL = server.scheme == "smtp+tls", server.scheme == "smtps"
