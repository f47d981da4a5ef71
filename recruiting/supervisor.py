"""Keeps the site's processes alive: what ends is started again, what loses Redis is started afresh."""

import contextlib
import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from recruiting import embedded

POLL_SECONDS = 0.5
STOP_SECONDS = 18.0
STEADY_SECONDS = 10.0
LONGEST_PAUSE = 5.0
PR_SET_PDEATHSIG = 1


@dataclass
class Child:
    """A process to keep alive; `uses_redis` means that it is started afresh when Redis was."""

    name: str
    command: Sequence[str]
    uses_redis: bool = True
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    pause: float = 0.0
    restarts: int = field(default=0)

    def start(self) -> None:
        """Start the process in a group of its own, which ends with us."""
        self.process = subprocess.Popen(self.command, start_new_session=True, preexec_fn=_end_with_parent)  # noqa: S603, PLW1509
        self.started = time.monotonic()

    def ended(self) -> bool:
        """Whether the process is gone."""
        return self.process is not None and self.process.poll() is not None

    def restart(self) -> None:
        """Start again: at once after a steady run, later and later after quick ends."""
        self.kill()
        steady = time.monotonic() - self.started > STEADY_SECONDS
        self.pause = 0.0 if steady else min(LONGEST_PAUSE, self.pause * 2 + 0.25)
        time.sleep(self.pause)
        self.restarts += 1
        self.start()

    def terminate(self) -> None:
        """Ask the process to end."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def kill(self) -> None:
        """End the process and whatever it left behind in its group."""
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Supervisor:
    """Runs children until a signal says to stop."""

    def __init__(self, children: Sequence[Child], *, say: Callable[[str], None]) -> None:
        self.children = children
        self.say = say
        self.stopping = False

    def run(self) -> None:
        """Start all, keep them alive, and stop them together."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: setattr(self, "stopping", True))
        for child in self.children:
            child.start()
        try:
            while not self.stopping:
                self.look_after()
                time.sleep(POLL_SECONDS)
        finally:
            self.stop()

    def look_after(self) -> None:
        """Start again what ended."""
        for name in self._revived():
            self.say(f"{name} was gone and was started again")
            for child in self.children:
                if name == "Redis" and child.uses_redis:
                    child.kill()
        for child in self.children:
            if child.ended():
                self.say(f"{child.name} ended and is started again")
                child.restart()

    def _revived(self) -> list[str]:
        """A server that does not come up now is started again at the next look; the site waits for it."""
        try:
            return embedded.revive()
        except RuntimeError as error:
            self.say(f"{error}; trying again")
            return []

    def stop(self) -> None:
        """Ask everything to end, and end what does not."""
        for child in self.children:
            child.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        while time.monotonic() < deadline and not all(child.ended() for child in self.children):
            time.sleep(0.1)
        for child in self.children:
            child.kill()


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
