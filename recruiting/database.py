"""Connections to PostgreSQL that never wait for a server that has fallen silent.

A server that is stopped, not closed, keeps its sockets open: a query would wait for ever. After a moment of silence
we ask the server, over a connection of its own, whether it is there at all. A slow query goes on; a query to a server
that does not answer ends as an OperationalError.
"""

import contextlib
import socket
import struct
import time
from typing import Any, ClassVar

import psycopg
from psycopg.errors import OperationalError, _WaitTimeout

SILENCE_SECONDS = 0.5
PROBE_SECONDS = 0.9
REST_SECONDS = 1.0
"""So long nobody asks a server that did not answer; else each connection would find out by itself."""
SSL_REQUEST = struct.pack("!ii", 8, 80877103)
"""What a server answers with one letter before anything else, whoever asks."""


class AnsweringConnection(psycopg.Connection[Any]):
    """A connection whose queries last only as long as the server answers.

    A process that sets `longest_seconds` has each of its queries ended by the server after so long.
    """

    longest_seconds: ClassVar[int] = 0
    _silent_until: ClassVar[float] = 0.0

    @classmethod
    def connect(cls, conninfo: str = "", **kwargs: Any) -> "AnsweringConnection":
        """Connect, and tell the server how long a query may take."""
        connection = super().connect(conninfo, **kwargs)
        if cls.longest_seconds:
            connection.execute("SELECT set_config('statement_timeout', %s, false)", [f"{cls.longest_seconds}s"])
            connection.commit()
        return connection

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        """Wait for the server, asking now and then whether it is there."""
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        gen = _resumable(gen)
        while time.monotonic() >= self._silent_until:
            try:
                return super().wait(gen, interval, SILENCE_SECONDS)
            except _WaitTimeout:
                if not answers(self.info.host, self.info.port):
                    AnsweringConnection._silent_until = time.monotonic() + REST_SECONDS
        self.pgconn.finish()
        raise OperationalError("the server does not answer")


def _resumable(gen: Any) -> Any:
    """The generator of a query that may be waited for anew: then nothing is ready, where psycopg expects a number."""
    ready = None
    while True:
        try:
            wanted = gen.send(ready)
        except StopIteration as end:
            return end.value
        ready = (yield wanted) or 0


def answers(host: str, port: int) -> bool:
    """Whether a PostgreSQL server answers there."""
    with contextlib.suppress(OSError), _connect(host, port) as probe:
        probe.sendall(SSL_REQUEST)
        return bool(probe.recv(1))
    return False


def _connect(host: str, port: int) -> socket.socket:
    if not host.startswith("/"):
        return socket.create_connection((host, port), timeout=PROBE_SECONDS)
    probe = socket.socket(socket.AF_UNIX)
    probe.settimeout(PROBE_SECONDS)
    try:
        probe.connect(f"{host}/.s.PGSQL.{port}")
    except OSError:
        probe.close()
        raise
    return probe
