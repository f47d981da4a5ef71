"""PostgreSQL and Redis of our own, so that a bare machine needs nothing installed."""

import os

from recruiting.embedded import postgres, redis


def start() -> None:
    """Start what the environment does not name, and name it there for this process and its children."""
    if not os.environ.get("DATABASE_URL"):
        application, owner = postgres.start()
        os.environ["DATABASE_URL"] = application
        os.environ["DATABASE_OWNER_URL"] = owner
    if not os.environ.get("REDIS_URL"):
        redis.start()
        os.environ["REDIS_URL"] = redis.url()
        os.environ["RECRUITING_EMBEDDED_REDIS"] = "1"
