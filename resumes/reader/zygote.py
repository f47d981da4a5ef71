"""The clean process: it has everything imported, knows no secret, sees no file, and forks a child when told to.

Orders are single bytes over the socket that is its standard input. FORK comes with the child's own socket, over which
files go to the child without passing here, and is answered with the child's number; END with the signal that killed
the child, 0 for none. It ends when its input ends, and takes a running child with it.
"""

import gc
import os
import signal
import socket
import struct
from datetime import date

from core.taxonomy import matcher_of, taxonomy_with
from resumes.reader import wire
from resumes.reader.child import live
from resumes.reader.outcome import SandboxLimits
from resumes.reader.work import Answer, Request, answer

FORK, END = b"f", b"e"
NUMBER = struct.Struct(">i")
_DOOR = 3  # the child's socket, all that it has open beside nothing
_SAMPLE_TEXT = b"Jane Doe\njane@example.org\nExperience\nEngineer, Acme, 2010 - 2012\nSkills\nPython"
_SAMPLE_PDF = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
/Resources <</Font <</F 5 0 R /G 6 0 R /H 7 0 R>>>>>> endobj
4 0 obj <</Length 101>> stream
BT 72 700 Td /F 12 Tf (Jane Doe Skills) Tj /G 12 Tf (Experience) Tj /H 12 Tf (Engineer at Acme) Tj ET
endstream endobj
5 0 obj <</Type /Font /Subtype /TrueType /BaseFont /Arial>> endobj
6 0 obj <</Type /Font /Subtype /TrueType /BaseFont /TimesNewRoman>> endobj
7 0 obj <</Type /Font /Subtype /TrueType /BaseFont /TimesNewRoman,Bold>> endobj
trailer <</Root 1 0 R>>
%%EOF"""


def main() -> None:
    """Serves orders until the input ends."""
    control = socket.socket(fileno=os.dup(0))
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.close(nothing)
    _warm_up()
    gc.collect()
    gc.freeze()
    child = 0
    while (order := socket.recv_fds(control, 1, 1))[0]:
        if order[0] == FORK:
            child = _fork(order[1][0])
            control.sendall(NUMBER.pack(child))
        else:
            control.sendall(NUMBER.pack(_end(child)))
            child = 0
    if child:
        _end(child)
    os._exit(0)  # a tidy end would take longer, with all that is imported


def _warm_up() -> None:
    """Reads harmless resumes, so that what engines and PDFium load on first use is loaded before the first fork."""
    matcher_of(taxonomy_with(()))
    request = Request(date(2000, 1, 1), SandboxLimits())
    for sample in (_SAMPLE_TEXT, _SAMPLE_PDF):
        payload, *_ = answer(request, sample)
        wire.loads(Answer, payload)


def _fork(door: int) -> int:
    """Forks a child that has nothing open but its own socket and returns its number."""
    child = os.fork()
    if child == 0:
        os.dup2(door, _DOOR)
        os.closerange(_DOOR + 1, os.sysconf("SC_OPEN_MAX"))
        live(socket.socket(fileno=_DOOR))
    os.close(door)
    return child


def _end(child: int) -> int:
    """Kills the child's process group and returns the signal that ended the child.

    The child is reaped last, so its number cannot belong to anyone else by then.
    """
    for kill in (os.killpg, os.kill):
        try:
            kill(child, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue
    status = os.waitpid(child, 0)[1]
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


if __name__ == "__main__":
    main()
