"""Settings. Everything that differs between installations comes from the environment; see .env.example."""

import secrets
from contextlib import suppress

from django.core.exceptions import ImproperlyConfigured

from recruiting import environment as env
from recruiting.paths import BASE_DIR, var_dir

PRODUCTION = env.choice("RECRUITING_ENV", "development", ("development", "production")) == "production"
DEBUG = env.boolean("DEBUG", default=False)
VAR_DIR = var_dir()


def _secret_key() -> str:
    """The given key, else, outside production, one that is made once and kept under var.

    Where var cannot be written, the key lasts as long as the process: enough for commands that need no services.
    """
    if given := env.text("SECRET_KEY"):
        return given
    if PRODUCTION:
        raise ImproperlyConfigured("SECRET_KEY is missing; set it to a long random text and keep it secret.")
    file = VAR_DIR / "secret_key"
    with suppress(OSError):
        if not file.exists():
            VAR_DIR.mkdir(parents=True, exist_ok=True)
            file.write_text(secrets.token_urlsafe(50))
            file.chmod(0o600)
        return file.read_text()
    return secrets.token_urlsafe(50)


SECRET_KEY = _secret_key()
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "" if PRODUCTION else "localhost,127.0.0.1,[::1],testserver")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    "recruiting",
    "interviews",
    "matching",
    "jobs",
    "resumes",
    "core",
    "unfold.apps.BasicAppConfig",
    "unfold.contrib.filters",
    "unfold.contrib.import_export",
    "recruiting.back_office.BackOfficeConfig",
    "import_export",
    "waffle",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "django.contrib.postgres",
    "pgtrigger",
    "pghistory",
    "rest_framework",
    "corsheaders",
    "django_filters",
    "django_htmx",
    "template_partials",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_celery_beat",
]

MIDDLEWARE = [
    "core.middleware.RequestIdMiddleware",
    "core.observing.ObservingMiddleware",
    "core.browser_safety.PrivateAnswersMiddleware",
    "core.browser_safety.HttpsOnlyApiMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "core.compression.CompressionMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "core.middleware.SignInMiddleware",
    "core.acting.ActingMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "core.middleware.ErrorPageMiddleware",
]

ROOT_URLCONF = "recruiting.urls"
WSGI_APPLICATION = "recruiting.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.context_processors.shell",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True
