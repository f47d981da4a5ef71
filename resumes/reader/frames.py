"""Length-prefixed messages over pipes."""

import os
import select
import struct
import time

_HEADER = struct.Struct(">Q")


class Deadline:
    """A moment by which something must be done, on the monotonic clock."""

    def __init__(self, seconds: float) -> None:
        self._at = time.monotonic() + seconds

    @property
    def milliseconds_left(self) -> int:
        """Never negative."""
        return max(0, round((self._at - time.monotonic()) * 1000))


def frame(payload: bytes) -> bytes:
    """The payload with its length before it."""
    return _HEADER.pack(len(payload)) + payload


def write_all(descriptor: int, data: bytes) -> None:
    """Writes everything. Raises OSError where the other side is gone."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def read_frame(descriptor: int, deadline: Deadline | None = None) -> bytes | None:
    """The next payload, None where the other side closed. Raises TimeoutError after the deadline."""
    header = _read_exactly(descriptor, _HEADER.size, deadline)
    if header is None:
        return None
    return _read_exactly(descriptor, _HEADER.unpack(header)[0], deadline)


def split_frames(stream: bytes) -> list[bytes]:
    """The complete payloads in a stream; one that was cut off is left out."""
    payloads, start = [], 0
    while start + _HEADER.size <= len(stream):
        body = start + _HEADER.size
        end = body + _HEADER.unpack_from(stream, start)[0]
        if end > len(stream):
            break
        payloads.append(stream[body:end])
        start = end
    return payloads


def _read_exactly(descriptor: int, size: int, deadline: Deadline | None) -> bytes | None:
    parts: list[bytes] = []
    while size:
        if deadline is not None:
            _await(descriptor, deadline)
        part = os.read(descriptor, min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _await(descriptor: int, deadline: Deadline) -> None:
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    if not poll.poll(deadline.milliseconds_left):
        raise TimeoutError
