"""System checks: mistakes of an installation, each with what to do. `manage.py check --deploy --database default`."""

import os
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register  # noqa: A004 - Django's name

from recruiting import embedded
from recruiting import environment as env

SHORTEST_KEY = 50
FEWEST_LETTERS = 10
LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")
Found = list[CheckMessage]


def production(check: Callable[[], Found]) -> Callable[..., Found]:
    """Register a check that counts in production, with `check --deploy`."""

    def run(app_configs: Sequence[Any] | None, **kwargs: Any) -> Found:
        return check() if settings.PRODUCTION else []

    register(Tags.security, deploy=True)(run)
    return run


@production
def secret_key() -> Found:
    """Whoever guesses the key can sign in as anybody."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    if all(len(key) >= SHORTEST_KEY and len(set(key)) >= FEWEST_LETTERS for key in keys):
        return []
    hint = 'Set it to the output of: python -c "import secrets; print(secrets.token_urlsafe(60))"'
    return [Error("SECRET_KEY, or one of SECRET_KEY_FALLBACKS, is short or simple.", hint=hint, id="recruiting.E001")]


@production
def debug() -> Found:
    """Debug pages show settings and data to anybody."""
    hint = "Remove DEBUG from the environment, or set it to false."
    return [Error("DEBUG is on in production.", hint=hint, id="recruiting.E002")] if settings.DEBUG else []


@production
def hosts() -> Found:
    """Links in mail and caches trust the host that a request names."""
    hint = "Set ALLOWED_HOSTS to the names people use, e.g. jobs.example.org"
    if not settings.ALLOWED_HOSTS:
        return [Error("ALLOWED_HOSTS is empty: every request is refused.", hint=hint, id="recruiting.E003")]
    if any(host in ("*", ".") for host in settings.ALLOWED_HOSTS):
        return [Error("ALLOWED_HOSTS lets every host name in.", hint=hint, id="recruiting.E003")]
    return []


@production
def site_url() -> Found:
    """Links in mail lead there."""
    address = urlsplit(settings.SITE_URL)
    if env.text("SITE_URL") and address.scheme == "https" and address.hostname:
        return []
    hint = "Set SITE_URL to the address people use, e.g. https://jobs.example.org"
    return [Error("SITE_URL is missing or not https: links in mail lead nowhere.", hint=hint, id="recruiting.E004")]


@production
def mail() -> Found:
    """Without mail nobody confirms an address or gets back into an account."""
    found: Found = []
    if not env.text("EMAIL_URL"):
        hint = "Set EMAIL_URL, e.g. smtp+tls://user:password@mail.example.org:587"
        found.append(Error("EMAIL_URL is missing: no mail is sent.", hint=hint, id="recruiting.E005"))
    if not env.text("DEFAULT_FROM_EMAIL"):
        hint = "Set DEFAULT_FROM_EMAIL to an address of your own domain."
        found.append(
            Warning("DEFAULT_FROM_EMAIL is missing: mail servers refuse mail.", hint=hint, id="recruiting.W006")
        )
    return found


@production
def database_roles() -> Found:
    """The second wall between organizations stands on two roles."""
    application, owner = settings.DATABASES["default"], settings.DATABASES["owner"]
    if not env.text("DATABASE_URL") or application["USER"] != owner["USER"]:
        return []
    hint = "Give DATABASE_OWNER_URL a role of its own; `manage.py set_up` makes both roles."
    message = "DATABASE_URL and DATABASE_OWNER_URL use the same role: row-level security does not hold for an owner."
    return [Error(message, hint=hint, id="recruiting.E007")]


@production
def own_services() -> Found:
    """The project's own servers are for one machine."""
    missing = [name for name in ("DATABASE_URL", "REDIS_URL") if not env.text(name)]
    if not missing and embedded.is_outside():
        return []
    hint = "Fine on a single machine with backups. Else set them to servers that you look after."
    return [Warning("DATABASE_URL or REDIS_URL is unset: own servers are used.", hint=hint, id="recruiting.W008")]


@production
def file_storage() -> Found:
    """A folder is seen by one machine only."""
    if settings.STORAGE_BUCKET:
        return []
    if env.text("S3_ACCESS_KEY") or env.text("S3_ENDPOINT_URL"):
        hint = "Set S3_BUCKET, or remove the other S3 variables."
        return [Error("S3 variables are set, but S3_BUCKET is not: it has no effect.", hint=hint, id="recruiting.E009")]
    hint = "Fine on a single machine. With several, set S3_BUCKET and the other S3 variables."
    return [Warning("Files are kept in a folder of this machine.", hint=hint, id="recruiting.W009")]


@production
def proxy() -> Found:
    """The web server speaks plain HTTP; HTTPS is the work of a proxy before it."""
    if settings.BEHIND_PROXY or not settings.SECURE_SSL_REDIRECT:
        return []
    hint = "Put a proxy with HTTPS before the site that sets X-Forwarded-Proto, and set BEHIND_PROXY=true."
    message = "BEHIND_PROXY is off while plain HTTP is redirected: people are redirected for ever."
    return [Error(message, hint=hint, id="recruiting.E010")]


@production
def redis_password() -> Found:
    """Whoever reaches Redis can give workers work."""
    address = urlsplit(env.text("REDIS_URL"))
    if address.scheme not in ("redis", "rediss") or address.password or address.hostname in LOCAL_HOSTS:
        return []
    hint = "Give Redis a password (requirepass) and write redis://:password@host:6379/0"
    return [Warning("REDIS_URL has no password.", hint=hint, id="recruiting.W011")]


@production
def static_files() -> Found:
    """Pages need the list of static files that `collectstatic` makes."""
    if (settings.STATIC_ROOT / "staticfiles.json").exists():
        return []
    hint = "Run `manage.py collectstatic --no-input` after each installation of a new version."
    return [Warning("Static files are not collected: pages fail.", hint=hint, id="recruiting.W013")]


@production
def root() -> Found:
    """A fault in one process should not own the machine."""
    if os.geteuid() != 0:
        return []
    return [Warning("This runs as root.", hint="Run it as a user of its own.", id="recruiting.W012")]
