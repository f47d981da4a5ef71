"""Takes from a process what reading a file does not need."""

import ctypes
import math
import os
import resource
import signal
import time
from pathlib import Path
from typing import NamedTuple

from resumes.reader.outcome import SandboxLimits

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_PAGE_SIZE = resource.getpagesize()
LIFE_IN_FILES = 2
"""Processor time that a process has for all its files, in times of what one file may take."""


def confine(limits: SandboxLimits) -> None:
    """Bounds this process for good: time, memory, files, processes; no files written, no core, no new privileges.

    It becomes leader of its own process group, so that what it starts can be ended with it, and dies with its parent
    where the system is Linux. Its processor time is bounded twice: `allow_time` for each file, here for all of them.
    """
    os.setsid()
    _ask_kernel()
    _cap(resource.RLIMIT_CORE, 0)
    _cap(resource.RLIMIT_FSIZE, 0)
    _cap(resource.RLIMIT_NOFILE, limits.open_files)
    _cap(resource.RLIMIT_NPROC, limits.processes)
    _cap(resource.RLIMIT_CPU, LIFE_IN_FILES * limits.cpu_seconds, grace=1)
    _cap(resource.RLIMIT_AS, memory_of("self").address_space + limits.memory_bytes)


def allow_time(seconds: int) -> None:
    """Gives this process so much more processor time, to the next full second, but no more than it has for life."""
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (min(math.ceil(time.process_time()) + seconds, hard), hard))


def _cap(kind: int, value: int, grace: int = 0) -> None:
    """Lowers a limit, the hard one by `grace` less; one that is lower already stays.

    Without grace the kernel kills for CPU time with SIGKILL, which looks like any other killing.
    """
    _, hard = resource.getrlimit(kind)
    bounds = (value, value + grace) if hard == resource.RLIM_INFINITY else (min(value, hard), min(value + grace, hard))
    resource.setrlimit(kind, bounds)


class Memory(NamedTuple):
    """Bytes that a process has mapped, and those of them in memory."""

    address_space: int
    resident: int


def memory_of(process: int | str) -> Memory:
    """The memory of a process by its number, or of this one ("self"); nothing where the system does not say."""
    try:
        pages = Path(f"/proc/{process}/statm").read_text().split()
    except OSError:
        return Memory(0, 0)
    return Memory(int(pages[0]) * _PAGE_SIZE, int(pages[1]) * _PAGE_SIZE)


def _ask_kernel() -> None:
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
