"""Length-prefixed messages over sockets."""

import os
import struct
import time

_HEADER = struct.Struct(">Q")
END = b"\xff" * _HEADER.size
"""Stands where a length would, after the last payload of a reply."""


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


def read_frame(descriptor: int) -> bytes | None:
    """The next payload, None where the other side closed."""
    header = _read_exactly(descriptor, _HEADER.size)
    return None if header is None else _read_exactly(descriptor, _HEADER.unpack(header)[0])


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


class Reply:
    """The frames of one reply as they come in; `complete` once the end mark is there, `excess` if more followed it."""

    def __init__(self) -> None:
        self.stream = bytearray()
        self.complete = False
        self._next = 0

    def add(self, chunk: bytes) -> None:
        """Takes what was read."""
        self.stream += chunk
        while not self.complete and len(self.stream) >= self._next + _HEADER.size:
            self.complete = self.stream.startswith(END, self._next)
            length = 0 if self.complete else _HEADER.unpack_from(self.stream, self._next)[0]
            self._next += _HEADER.size + length

    @property
    def excess(self) -> bool:
        """Whether something came after the end."""
        return self.complete and len(self.stream) > self._next


def _read_exactly(descriptor: int, size: int) -> bytes | None:
    parts: list[bytes] = []
    while size:
        part = os.read(descriptor, min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
