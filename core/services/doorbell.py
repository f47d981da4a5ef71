"""Ringing a worker. A lost ring is made good by the relays, so nobody waits for a Redis that does not answer."""

import logging
import time
from typing import Any

from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)

REST_SECONDS = 3.0
_rest_until = 0.0


def ring(task: Any, **ids: str) -> None:
    """Have a worker call `task` with these ids; after a failure the bell rests for a moment."""
    global _rest_until  # noqa: PLW0603 - one bell for each process
    if time.monotonic() < _rest_until:
        return
    try:
        task.delay(**ids)
    except OperationalError:
        _rest_until = time.monotonic() + REST_SECONDS
        logger.warning("Redis does not answer; work waits for the relay")
