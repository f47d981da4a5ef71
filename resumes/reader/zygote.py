"""The clean process that reads files: it has everything imported, knows no secret, and forks a child for each file.

It speaks frames over standard input and output: a Request and the file's bytes in; a Report and the child's
output out. It ends when its input ends, and takes a running child with it.
"""

import gc
import os
import select
import signal
import traceback
from dataclasses import dataclass
from datetime import date

from core.taxonomy import matcher_of, taxonomy_with
from resumes.parsing import Refusal
from resumes.reader import wire
from resumes.reader.confinement import confine
from resumes.reader.frames import Deadline, frame, read_frame, write_all
from resumes.reader.outcome import SandboxLimits
from resumes.reader.work import Answer, Request, answer

_CHUNK = 1 << 16
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


@dataclass(frozen=True, slots=True)
class Report:
    """How a child ended: `signal` that killed it or 0; `timed_out` by the wall clock; `too_long` an answer."""

    signal: int = 0
    timed_out: bool = False
    too_long: bool = False


class _ParentGoneError(Exception):
    pass


def main() -> None:
    """Serves requests until the input ends."""
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    _warm_up()
    gc.collect()
    gc.freeze()
    while (header := read_frame(requests)) is not None and (data := read_frame(requests)) is not None:
        try:
            report, output = _serve(wire.loads(Request, header), data, requests)
        except _ParentGoneError:
            return
        write_all(answers, frame(wire.dumps(report)) + frame(output))


def _warm_up() -> None:
    """Reads harmless resumes, so that what engines and PDFium load on first use is loaded before the first fork."""
    request = Request(date(2000, 1, 1), SandboxLimits())
    for sample in (_SAMPLE_TEXT, _SAMPLE_PDF):
        payload, *_ = answer(request, sample)
        wire.loads(Answer, payload)


def _serve(request: Request, data: bytes, requests: int) -> tuple[Report, bytes]:
    """Forks a child that inherits the matcher over the request's skills, which is built once for many files."""
    matcher_of(taxonomy_with(request.extra))
    reading_end, writing_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading_end)
        _be_child(request, data, writing_end)
    os.close(writing_end)
    try:
        report, output = _collect(reading_end, requests, request.limits)
    finally:
        os.close(reading_end)
        status = _end(child)
    return Report(_killer(status, report), report.timed_out, report.too_long), output


def _be_child(request: Request, data: bytes, output: int) -> None:
    """Does the work and ends this process, whatever happens."""
    code = 1
    gc.disable()
    try:
        confine(request.limits)
        for payload in answer(request, data):
            write_all(output, frame(payload))
        code = 0
    except BaseException:  # noqa: BLE001 - a forked child must never return into the loop of its parent
        problem = traceback.format_exc(limit=-6)[-2000:]
        write_all(output, frame(wire.dumps(Answer(Refusal.CRASHED, diagnosis=problem))))
    finally:
        os._exit(code)


def _collect(source: int, requests: int, limits: SandboxLimits) -> tuple[Report, bytes]:
    """The child's output until it ends, the time is up or it says too much. Raises _ParentGoneError."""
    deadline, output = Deadline(limits.wall_seconds), bytearray()
    poll = select.poll()
    poll.register(source, select.POLLIN)
    poll.register(requests, 0)
    while True:
        ready = dict(poll.poll(deadline.milliseconds_left))
        if requests in ready:
            raise _ParentGoneError
        if not ready:
            return Report(timed_out=True), bytes(output)
        chunk = os.read(source, _CHUNK)
        if not chunk:
            return Report(), bytes(output)
        output += chunk
        if len(output) > limits.answer_bytes:
            return Report(too_long=True), b""


def _end(child: int) -> int:
    """Kills the child's process group and returns the child's status.

    The child is reaped last, so its number cannot belong to anyone else by then.
    """
    for kill in (os.killpg, os.kill):
        try:
            kill(child, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue
    return os.waitpid(child, 0)[1]


def _killer(status: int, report: Report) -> int:
    """The signal the child died of, unless it was ours."""
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) and not report.timed_out and not report.too_long else 0


if __name__ == "__main__":
    main()
