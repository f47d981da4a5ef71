"""Takes from a process what reading a file does not need."""

import ctypes
import os
import resource
import signal
from pathlib import Path

from resumes.reader.outcome import SandboxLimits

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_PAGE_SIZE = resource.getpagesize()


def confine(limits: SandboxLimits) -> None:
    """Bounds this process for good: time, memory, files, processes; no files written, no core, no new privileges.

    It becomes leader of its own process group, so that what it starts can be ended with it, and dies with its parent
    where the system is Linux.
    """
    os.setsid()
    _ask_kernel()
    _cap(resource.RLIMIT_CORE, 0)
    _cap(resource.RLIMIT_FSIZE, 0)
    _cap(resource.RLIMIT_NOFILE, limits.open_files)
    _cap(resource.RLIMIT_NPROC, limits.processes)
    _cap(resource.RLIMIT_CPU, limits.cpu_seconds, grace=1)
    _cap(resource.RLIMIT_AS, _address_space() + limits.memory_bytes)


def _cap(kind: int, value: int, grace: int = 0) -> None:
    """Lowers a limit, the hard one by `grace` less; one that is lower already stays.

    Without grace the kernel kills for CPU time with SIGKILL, which looks like any other killing.
    """
    _, hard = resource.getrlimit(kind)
    bounds = (value, value + grace) if hard == resource.RLIM_INFINITY else (min(value, hard), min(value + grace, hard))
    resource.setrlimit(kind, bounds)


def _address_space() -> int:
    """Bytes of address space in use, 0 where the system does not say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[0]) * _PAGE_SIZE if statm.exists() else 0


def _ask_kernel() -> None:
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
