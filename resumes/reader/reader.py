"""Reads files that strangers sent, each in a confined process of its own. The door to the sandbox."""

import os
import signal
import stat
import threading
import time
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from core.taxonomy import Extra
from resumes.parsing.errors import Refusal
from resumes.reader import wire
from resumes.reader.frames import frame, split_frames
from resumes.reader.nursery import Nursery
from resumes.reader.outcome import READ, ReadOutcome, SandboxLimits, refused
from resumes.reader.work import PREVIEW_WIDTH, Answer, Request

_ATTEMPTS = 2


@dataclass(frozen=True, slots=True)
class _Report:
    """How a child ended: by a `signal` or 0; `timed_out` by the wall clock; `too_long` an answer."""

    signal: int = 0
    timed_out: bool = False
    too_long: bool = False


class Reader:
    """Has files read in a confined process, which it replaces whenever one misbehaves. Threads take turns.

    A process that one file has taken over could see the files that follow it. So it reads several files only where
    they are of one `compartment`, such as an organization or a batch from one folder; without one, a single file.
    """

    def __init__(self, limits: SandboxLimits | None = None) -> None:
        self._limits = limits or SandboxLimits()
        self._lock = threading.Lock()
        self._nursery = Nursery()

    def read(
        self,
        data: bytes,
        name: str = "",
        as_of: date | None = None,
        extra: Extra = (),
        compartment: str = "",
        preview_width: int = PREVIEW_WIDTH,
    ) -> ReadOutcome:
        """What the file holds, or why it was refused. Never raises for what a file does.

        `name` only labels the diagnosis; the type is told from the content. `as_of` is the day on which a job that
        goes on is counted to, today by default. `extra` are skills beside the shipped ones. A `preview_width` of 0
        saves the time that the picture takes.
        """
        started = time.monotonic()
        if len(data) > self._limits.file.max_bytes:
            outcome = refused(Refusal.TOO_LARGE)
        else:
            request = Request(as_of or datetime.now(UTC).date(), self._limits, width=preview_width, extra=extra)
            outcome = _outcome(*self._ask(request, data, compartment))
        label = f"{name!r}: {outcome.diagnosis}" if name and outcome.diagnosis else outcome.diagnosis
        return replace(outcome, milliseconds=round((time.monotonic() - started) * 1000), diagnosis=label)

    def read_file(
        self, path: Path, as_of: date | None = None, compartment: str = "", preview_width: int = PREVIEW_WIDTH
    ) -> ReadOutcome:
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
        return self.read(data, path.name, as_of, compartment=compartment, preview_width=preview_width)

    def render_page(self, data: bytes, page: int, width: int = PREVIEW_WIDTH, compartment: str = "") -> bytes | None:
        """A PNG of page `page` (from 1), `width` pixels wide; None where it cannot be shown. Raises ValueError."""
        if page < 1 or not 1 <= width <= 4000:
            raise ValueError(f"no page {page} at width {width}")
        request = Request(datetime.now(UTC).date(), self._limits, page, width)
        payloads = split_frames(self._ask(request, data, compartment)[1])
        return payloads[1] if len(payloads) == 2 else None

    def close(self) -> None:
        """Ends the processes; the next read starts others."""
        with self._lock:
            self._nursery.close()

    def forget(self) -> None:
        """Lets go of processes that belong to the process this one was forked from."""
        self._lock = threading.Lock()
        self._nursery.forget()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _ask(self, request: Request, data: bytes, compartment: str) -> tuple[_Report, bytes]:
        """How the child fared and what it said; a zygote found dead is replaced once."""
        message = frame(wire.dumps(request)) + frame(data)
        with self._lock:
            for _ in range(_ATTEMPTS):
                try:
                    return self._exchange(message, compartment)
                except OSError:
                    self._nursery.close()
                except BaseException:
                    self._nursery.close()  # interrupted halfway: what comes next would be for this request
                    raise
        return _Report(signal=signal.SIGKILL), b""

    def _exchange(self, message: bytes, compartment: str) -> tuple[_Report, bytes]:
        """What a child says; one that fails after other files may do so because of those, and another is asked."""
        for _ in range(_ATTEMPTS):
            child = self._nursery.child_for(compartment, self._limits)
            reply, timed_out = child.converse(message)
            if reply.complete and not reply.excess and compartment:
                break
            report = _Report(self._nursery.end_child(), timed_out, len(reply.stream) > self._limits.answer_bytes)
            if child.served == 1 or reply.complete:
                return report, bytes(reply.stream)
        return _Report(), bytes(reply.stream)


def _outcome(report: _Report, output: bytes) -> ReadOutcome:
    """What the first complete payload says, else how the child ended. A lost picture costs nothing but itself."""
    payloads = split_frames(output)
    if not payloads or report.too_long:
        return _ended(report)
    try:
        answer = wire.loads(Answer, payloads[0])
    except (ValueError, TypeError, KeyError) as error:
        return refused(Refusal.CRASHED, diagnosis=f"unreadable answer: {error}")
    if answer.refusal is not None:
        return refused(answer.refusal, message=answer.message, diagnosis=answer.diagnosis)
    preview = payloads[1] if len(payloads) > 1 and payloads[1] else None
    return ReadOutcome(READ, None, "", answer.document, answer.reading, answer.redaction, preview)


def _ended(report: _Report) -> ReadOutcome:
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
