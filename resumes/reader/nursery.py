"""This process's side of the sandbox: one zygote, and of its children at most one at a time."""

import select
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from resumes.reader.confinement import memory_of
from resumes.reader.frames import Deadline, Reply
from resumes.reader.outcome import SandboxLimits
from resumes.reader.zygote import END, FORK, NUMBER

MAX_FILES = 50
MAX_SECONDS = 120.0
MAX_GROWTH = 96 * 1024**2  # bytes in memory beyond those that the child was born with

_ROOT = Path(__file__).resolve().parents[2]
_START = f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from resumes.reader.zygote import main; main()"
_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",  # with huge pages a fork takes a third of the time
}
_ANSWER_SECONDS = 60.0  # in which a zygote starts and answers
_END_SECONDS = 2.0  # in which it ends itself and its child
_CHUNK = 1 << 18


@dataclass(slots=True)
class Child:
    """A confined process and what it has done: files `served`, seconds `busy` with them."""

    pid: int
    door: socket.socket
    compartment: str
    limits: SandboxLimits
    born: float
    resident: int
    served: int = 0
    busy: float = 0.0

    def may_serve(self, compartment: str, limits: SandboxLimits) -> bool:
        """Whether it is of this compartment, and neither old, large, tired nor talking out of turn."""
        return (
            compartment != ""
            and (self.compartment, self.limits) == (compartment, limits)
            and self.served < MAX_FILES
            and time.monotonic() - self.born < MAX_SECONDS
            and self.busy < limits.cpu_seconds
            and memory_of(self.pid).resident - self.resident < MAX_GROWTH
            and not _ready(self.door, select.POLLIN, 0)
        )

    def converse(self, message: bytes) -> tuple[Reply, bool]:
        """What it says to a message, and whether the time was up first; the rest is in the reply."""
        started = time.monotonic()
        try:
            return self._hear(memoryview(message), Deadline(self.limits.wall_seconds))
        finally:
            self.served += 1
            self.busy += time.monotonic() - started

    def _hear(self, unsent: memoryview, deadline: Deadline) -> tuple[Reply, bool]:
        reply = Reply()
        while not reply.complete and len(reply.stream) <= self.limits.answer_bytes:
            wanted = select.POLLIN | (select.POLLOUT if unsent else 0)
            ready = _ready(self.door, wanted, deadline.milliseconds_left)
            if not ready or not deadline.milliseconds_left:
                return reply, True
            if ready & ~select.POLLOUT:
                if not (chunk := self._receive()):
                    break
                reply.add(chunk)
            else:
                unsent = unsent[self._send(unsent[:_CHUNK]) :]
        return reply, False

    def _receive(self) -> bytes:
        try:
            return self.door.recv(_CHUNK)
        except ConnectionError:
            return b""

    def _send(self, part: memoryview) -> int:
        try:
            return self.door.send(part, socket.MSG_DONTWAIT)
        except (BlockingIOError, ConnectionError):
            return 0  # full; or gone, as reading will tell


def _ready(door: socket.socket, events: int, milliseconds: int) -> int:
    """Which of the events came, errors among them; 0 after the time."""
    poll = select.poll()
    poll.register(door, events)
    return sum(found for _, found in poll.poll(milliseconds))


class Nursery:
    """Owns the zygote, started when first needed and again whenever it is gone, and its child."""

    def __init__(self) -> None:
        self.zygote: subprocess.Popen[bytes] | None = None
        self.child: Child | None = None
        self._control: socket.socket | None = None

    def child_for(self, compartment: str, limits: SandboxLimits) -> Child:
        """The child, if it may serve, else a new one. Raises OSError where the zygote is gone or does not answer."""
        if self.child is not None and not self.child.may_serve(compartment, limits):
            self.end_child()
        if self.child is None:
            self.child = self._fork(compartment, limits)
        return self.child

    def end_child(self) -> int:
        """Ends the child and returns the signal that it died of, 0 where it had ended itself. Raises OSError."""
        child, self.child = self.child, None
        if child is None:
            return 0
        child.door.close()
        return self._order(END)

    def close(self) -> None:
        """Ends zygote and child, with all that the child has started; the next file starts others."""
        zygote = self.zygote
        self.forget()
        if zygote is None:
            return
        try:
            zygote.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            zygote.kill()
            zygote.wait()

    def forget(self) -> None:
        """Lets go of both, also where they belong to the process that this one was forked from."""
        control, child = self._control, self.child
        self.zygote = self._control = self.child = None
        if control is not None:
            control.close()
        if child is not None:
            child.door.close()

    def _fork(self, compartment: str, limits: SandboxLimits) -> Child:
        door, theirs = socket.socketpair()
        try:
            pid = self._order(FORK, theirs.fileno())
        except BaseException:
            door.close()
            raise
        finally:
            theirs.close()
        return Child(pid, door, compartment, limits, time.monotonic(), memory_of(pid).resident)

    def _order(self, order: bytes, *descriptors: int) -> int:
        control = self._running()
        socket.send_fds(control, [order], descriptors)
        answer = control.recv(NUMBER.size, socket.MSG_WAITALL)
        if len(answer) < NUMBER.size:
            raise ConnectionError("the zygote is gone")
        return int(NUMBER.unpack(answer)[0])

    def _running(self) -> socket.socket:
        """The way to the zygote, which is started where there is none."""
        if self._control is not None:
            return self._control
        control, theirs = socket.socketpair()
        with theirs:
            self.zygote = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-I", "-c", _START],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_ENVIRONMENT,
                start_new_session=True,
                cwd="/",
            )
        control.settimeout(_ANSWER_SECONDS)
        self._control = control
        return control
