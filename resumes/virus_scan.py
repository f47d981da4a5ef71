"""Asks a ClamAV daemon about a file, by clamd's INSTREAM command (clamd(8))."""

import socket
import struct
from urllib.parse import urlsplit

TIMEOUT_SECONDS = 10.0
CHUNK_BYTES = 64 * 1024
REPLY_BYTES = 4096
DEFAULT_PORT = 3310


class ScannerError(Exception):
    """The daemon did not answer, or not with a verdict."""


def scan(data: bytes, address: str) -> str:
    """The name of what was found in `data`, empty where nothing was.

    `address` is `unix:///run/clamav/clamd.ctl` or `tcp://host:3310`. Raises ScannerError without a verdict.
    """
    try:
        with _connect(address) as connection:
            reply = _ask(connection, data)
    except OSError as error:
        raise ScannerError(f"The virus scanner at {address} cannot be reached: {error}.") from error
    verdict = reply.removeprefix("stream: ")
    if verdict == "OK":
        return ""
    if verdict.endswith(" FOUND"):
        return verdict.removesuffix(" FOUND")
    raise ScannerError(f"The virus scanner at {address} gave no verdict: {verdict or 'nothing'}.")


def _connect(address: str) -> socket.socket:
    parts = urlsplit(address)
    if parts.scheme == "unix":
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(TIMEOUT_SECONDS)
        connection.connect(parts.path)
        return connection
    return socket.create_connection((parts.hostname or "", parts.port or DEFAULT_PORT), TIMEOUT_SECONDS)


def _ask(connection: socket.socket, data: bytes) -> str:
    connection.sendall(b"zINSTREAM\0")
    for start in range(0, len(data), CHUNK_BYTES):
        chunk = data[start : start + CHUNK_BYTES]
        connection.sendall(struct.pack("!L", len(chunk)) + chunk)
    connection.sendall(struct.pack("!L", 0))
    reply = b""
    while not reply.endswith(b"\0") and (part := connection.recv(REPLY_BYTES)):
        reply += part
    return reply.rstrip(b"\0\n").decode(errors="replace")
