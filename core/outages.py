"""Which part of the site does not answer, told from an error; the answer is a clear 503 with Retry-After."""

import errno
from collections.abc import Iterator

from django.db import InterfaceError, OperationalError
from kombu.exceptions import OperationalError as BrokerError
from psycopg.errors import QueryCanceled
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError

from core.errors import UnavailableError

TOO_LONG = "This took the database too long and was stopped. Ask for less at once, or try again later."
DATABASE, REDIS, STORAGE = "database", "Redis", "file storage"
FULL_OR_BROKEN = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.ESTALE})


def outage(error: BaseException) -> UnavailableError | None:
    """What to tell people; None where the error is of another kind."""
    if any(isinstance(each, QueryCanceled) for each in _chain(error)):
        return UnavailableError(TOO_LONG)
    part = next(filter(None, map(_part, _chain(error))), None)
    return None if part is None else UnavailableError(f"The {part} does not answer just now. Try again in a moment.")


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__


def _part(error: BaseException) -> str | None:
    if isinstance(error, OperationalError | InterfaceError):
        return DATABASE
    if isinstance(error, RedisConnectionError | RedisTimeoutError | BrokerError):
        return REDIS
    if type(error).__module__.startswith("botocore") or (isinstance(error, OSError) and error.errno in FULL_OR_BROKEN):
        return STORAGE
    return None
