"""The confined process: reads the files of one compartment, one after another. Nothing it holds outlives it."""

import gc
import os
import select
import socket
import traceback

from resumes.parsing import Refusal
from resumes.reader import wire
from resumes.reader.confinement import allow_time, confine
from resumes.reader.frames import END, frame, read_frame, write_all
from resumes.reader.outcome import SandboxLimits
from resumes.reader.work import Answer, Request, answer

IDLE_SECONDS = 30.0  # without a file, after which what was read of earlier ones goes


def live(door: socket.socket) -> None:
    """Serves requests from `door` until it closes, nothing comes for a while, or a file goes wrong; never returns."""
    code, limits = 1, None
    gc.disable()
    try:
        while (received := _receive(door)) is not None:
            limits = _bounded(received[0].limits, limits)
            if not _reply(*received, door.fileno()):
                break
            gc.collect()
        code = 0
    finally:
        os._exit(code)  # a forked process must never return into the loop of its parent


def _receive(door: socket.socket) -> tuple[Request, bytes] | None:
    if not select.select([door], [], [], IDLE_SECONDS)[0]:
        return None
    header, data = read_frame(door.fileno()), read_frame(door.fileno())
    return None if header is None or data is None else (wire.loads(Request, header), data)


def _bounded(wanted: SandboxLimits, held: SandboxLimits | None) -> SandboxLimits:
    """Confines this process before its first file, and gives it time for each."""
    if held is None:
        confine(wanted)
    allow_time(wanted.cpu_seconds)
    return wanted


def _reply(request: Request, data: bytes, output: int) -> bool:
    """Sends the payloads and the end mark; where something goes wrong, no mark, and a refusal if nothing was sent."""
    sent = 0
    try:
        for payload in answer(request, data):
            write_all(output, frame(payload))
            sent += 1
    except MemoryError:
        problem = Answer(Refusal.BOMB, diagnosis="out of memory")
    except BaseException:  # noqa: BLE001 - whatever it is, it ends here
        problem = Answer(Refusal.CRASHED, diagnosis=traceback.format_exc(limit=-6)[-2000:])
    else:
        write_all(output, END)
        return True
    if not sent:
        write_all(output, frame(wire.dumps(problem)))
    return False
