"""PostgreSQL and Redis."""

from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured
from redis.backoff import NoBackoff
from redis.retry import Retry

from recruiting import environment as env
from recruiting.database import AnsweringConnection
from recruiting.embedded import postgres as embedded_postgres
from recruiting.embedded import redis as embedded_redis
from recruiting.settings.base import VAR_DIR


def _database(name: str, default: str) -> dict[str, Any]:
    try:
        config: dict[str, Any] = environ.Env.db_url_config(env.text(name, default))
    except (ValueError, TypeError, ImproperlyConfigured) as error:
        raise ImproperlyConfigured(
            f"{name} cannot be read; write postgresql://user:password@host:5432/name."
        ) from error
    if "postgres" not in config.get("ENGINE", ""):
        raise ImproperlyConfigured(
            f"{name} must name a PostgreSQL database: postgresql://user:password@host:5432/name."
        )
    return config


_embedded_host = str(VAR_DIR / "postgres")
_pool = {
    "connection_class": AnsweringConnection,
    "min_size": 1,
    "max_size": env.integer("DATABASE_POOL_SIZE", 8, low=1),
    "timeout": 1.0,  # then the request is answered with 503
    "reconnect_timeout": 1.0,  # a pool that rests longer and longer would miss that the server is back
}
DATABASES = {
    # The application's role: owns nothing, cannot bypass row-level security.
    "default": {
        **_database("DATABASE_URL", embedded_postgres.url(_embedded_host, embedded_postgres.APP_ROLE)),
        "CONN_HEALTH_CHECKS": True,
    },
    # The owner of the tables: migrations only.
    "owner": _database("DATABASE_OWNER_URL", embedded_postgres.url(_embedded_host, embedded_postgres.OWNER_ROLE)),
}
DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 2)
DATABASES["default"]["OPTIONS"]["pool"] = _pool
DATABASE_ROUTERS = ["core.routers.OwnerMigratesRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.text("REDIS_URL", embedded_redis.url())
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "OPTIONS": {"socket_timeout": 0.5, "socket_connect_timeout": 0.5, "retry": Retry(NoBackoff(), 0)},
    },
    "process": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    "flags": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
