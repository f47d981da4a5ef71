"""Reads files that strangers sent, each in a confined process of its own. The door to the sandbox."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from core.taxonomy import Extra
from resumes.parsing.errors import Refusal
from resumes.reader import wire
from resumes.reader.frames import Deadline, frame, read_frame, split_frames, write_all
from resumes.reader.outcome import READ, ReadOutcome, SandboxLimits, refused
from resumes.reader.work import Answer, Request
from resumes.reader.zygote import Report

_ROOT = Path(__file__).resolve().parents[2]
_START = f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from resumes.reader.zygote import main; main()"
_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",  # with huge pages a fork takes a third of the time
}
_GRACE_SECONDS = 30.0  # beyond the child's own limit, for the zygote to start and to answer
_ATTEMPTS = 2


class Reader:
    """Owns one zygote, started when first needed and again whenever it is gone. Threads take turns."""

    def __init__(self, limits: SandboxLimits | None = None) -> None:
        self._limits = limits or SandboxLimits()
        self._lock = threading.Lock()
        self._zygote: subprocess.Popen[bytes] | None = None

    def read(self, data: bytes, name: str = "", as_of: date | None = None, extra: Extra = ()) -> ReadOutcome:
        """What the file holds, or why it was refused. Never raises for what a file does.

        `name` only labels the diagnosis; the type is told from the content. `as_of` is the day on which a job that
        goes on is counted to, today by default. `extra` are skills beside the shipped ones.
        """
        started = time.monotonic()
        if len(data) > self._limits.file.max_bytes:
            outcome = refused(Refusal.TOO_LARGE)
        else:
            request = Request(as_of or datetime.now(UTC).date(), self._limits, extra=extra)
            outcome = _outcome(*self._ask(request, data))
        label = f"{name!r}: {outcome.diagnosis}" if name and outcome.diagnosis else outcome.diagnosis
        return replace(outcome, milliseconds=round((time.monotonic() - started) * 1000), diagnosis=label)

    def read_file(self, path: Path, as_of: date | None = None) -> ReadOutcome:
        """As `read`, of a file on disk; one above the limit is not loaded, and a pipe or device not opened."""
        try:
            found = path.stat()
            if not stat.S_ISREG(found.st_mode):
                return refused(Refusal.UNSUPPORTED)
            if found.st_size > self._limits.file.max_bytes:
                return refused(Refusal.TOO_LARGE)
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return refused(Refusal.MISSING)
        except (OSError, ValueError) as error:
            return refused(Refusal.CORRUPT, message=f"The file cannot be opened: {error}")
        return self.read(data, path.name, as_of)

    def render_page(self, data: bytes, page: int, width: int = 900) -> bytes | None:
        """A PNG of page `page` (from 1), `width` pixels wide; None where it cannot be shown. Raises ValueError."""
        if page < 1 or not 1 <= width <= 4000:
            raise ValueError(f"no page {page} at width {width}")
        request = Request(datetime.now(UTC).date(), self._limits, page, width)
        payloads = split_frames(self._ask(request, data)[1])
        return payloads[1] if len(payloads) == 2 else None

    def close(self) -> None:
        """Ends the zygote; the next read starts another."""
        with self._lock:
            self._stop()

    def forget(self) -> None:
        """Lets go of a zygote that belongs to the process this one was forked from."""
        self._lock = threading.Lock()
        zygote, self._zygote = self._zygote, None
        if zygote is not None:
            _close_pipes(zygote)
            zygote.returncode = 0  # not ours to wait for

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _ask(self, request: Request, data: bytes) -> tuple[Report, bytes]:
        """The zygote's report and the child's output; a zygote found dead is replaced once."""
        with self._lock:
            for _ in range(_ATTEMPTS):
                try:
                    return self._exchange(request, data)
                except TimeoutError:
                    self._stop()
                    return Report(timed_out=True), b""
                except (OSError, EOFError):
                    self._stop()
                except BaseException:
                    self._stop()  # interrupted halfway: what comes next from the pipe would be for this request
                    raise
        return Report(signal=signal.SIGKILL), b""

    def _exchange(self, request: Request, data: bytes) -> tuple[Report, bytes]:
        zygote = self._running()
        write_all(zygote.stdin.fileno(), frame(wire.dumps(request)) + frame(data))  # type: ignore[union-attr]
        source = zygote.stdout.fileno()  # type: ignore[union-attr]
        deadline = Deadline(request.limits.wall_seconds + _GRACE_SECONDS)
        report, output = read_frame(source, deadline), read_frame(source, deadline)
        if report is None or output is None:
            raise EOFError
        return wire.loads(Report, report), output

    def _running(self) -> subprocess.Popen[bytes]:
        if self._zygote is None or self._zygote.poll() is not None:
            self._stop()
            self._zygote = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-I", "-c", _START],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_ENVIRONMENT,
                start_new_session=True,
                bufsize=0,
                cwd="/",
            )
        return self._zygote

    def _stop(self) -> None:
        zygote, self._zygote = self._zygote, None
        if zygote is not None:
            _close_pipes(zygote)
            zygote.kill()
            zygote.wait()


def _close_pipes(zygote: subprocess.Popen[bytes]) -> None:
    for pipe in (zygote.stdin, zygote.stdout):
        with suppress(OSError):
            if pipe is not None:
                pipe.close()


def _outcome(report: Report, output: bytes) -> ReadOutcome:
    """What the first complete payload says, else how the child ended. A lost picture costs nothing but itself."""
    payloads = split_frames(output)
    if not payloads:
        return _ended(report)
    try:
        answer = wire.loads(Answer, payloads[0])
    except (ValueError, TypeError, KeyError) as error:
        return refused(Refusal.CRASHED, diagnosis=f"unreadable answer: {error}")
    if answer.refusal is not None:
        return refused(answer.refusal, message=answer.message, diagnosis=answer.diagnosis)
    preview = payloads[1] if len(payloads) > 1 and payloads[1] else None
    return ReadOutcome(READ, None, "", answer.document, answer.reading, answer.redaction, preview)


def _ended(report: Report) -> ReadOutcome:
    if report.timed_out or report.signal == signal.SIGXCPU:
        return refused(Refusal.TIMEOUT)
    if report.too_long:
        return refused(Refusal.BOMB, diagnosis="the answer was too long")
    reason = f"ended by signal {report.signal}" if report.signal else "ended without an answer"
    return refused(Refusal.CRASHED, diagnosis=reason)


_shared: Reader | None = None


def get_reader() -> Reader:
    """This process's reader, started on first use; a forked process gets a zygote of its own."""
    global _shared  # noqa: PLW0603 - one zygote a process
    if _shared is None:
        _shared = Reader()
    return _shared


def _forget_shared() -> None:
    if _shared is not None:
        _shared.forget()


os.register_at_fork(after_in_child=_forget_shared)
