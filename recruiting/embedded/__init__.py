"""PostgreSQL and Redis of our own, so that a bare machine needs nothing installed."""

import os

from recruiting.embedded import postgres, redis


def start() -> None:
    """Start what the environment does not name, and name it there for this process and its children."""
    if not os.environ.get("DATABASE_URL"):
        application, owner = postgres.start()
        os.environ["DATABASE_URL"] = application
        os.environ["DATABASE_OWNER_URL"] = owner
        os.environ["RECRUITING_EMBEDDED_POSTGRES"] = "1"
    if not os.environ.get("REDIS_URL"):
        redis.start()
        os.environ["REDIS_URL"] = redis.url()
        os.environ["RECRUITING_EMBEDDED_REDIS"] = "1"


def is_outside() -> bool:
    """Whether neither server is the project's own."""
    return not (_is_own("POSTGRES") or _is_own("REDIS"))


def revive() -> list[str]:
    """Start again what of our own has gone; returns the names."""
    gone = []
    if _is_own("POSTGRES") and postgres.ensure_running():
        gone.append("PostgreSQL")
    if _is_own("REDIS") and redis.ensure_running():
        gone.append("Redis")
    return gone


def _is_own(name: str) -> bool:
    return os.environ.get(f"RECRUITING_EMBEDDED_{name}") == "1"
