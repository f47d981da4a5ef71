"""Several processes share one embedded server; it stops with the last of them."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold `folder` for this process; others wait."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def join(folder: Path) -> None:
    """Count this process as a user of the server in `folder`."""
    _write(folder, {*_living(folder), os.getpid()})


def leave(folder: Path) -> bool:
    """Stop counting this process; True where no other living process uses the server."""
    others = _living(folder) - {os.getpid()}
    _write(folder, others)
    return not others


def _living(folder: Path) -> set[int]:
    try:
        pids = {int(word) for word in (folder / "users").read_text().split()}
    except FileNotFoundError:
        return set()
    return {pid for pid in pids if _alive(pid)}


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _write(folder: Path, pids: set[int]) -> None:
    (folder / "users").write_text(" ".join(str(pid) for pid in sorted(pids)))
