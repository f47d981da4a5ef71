"""A stream in sealed chunks: a byte that was changed, moved, cut off or added is noticed where it is read.

Each chunk is sealed with its number and whether it is the last, as in the STREAM construction: with a key by
AES-256-GCM, which also hides it, without one by a digest. The key is derived by scrypt from a passphrase.
"""

import hashlib
import hmac
import io
import secrets
import struct
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"RECRUITING BACKUP 1\n"
PLAIN, SEALED = b"p", b"e"
SALT_BYTES, PREFIX_BYTES, CHECK_BYTES, TAG_BYTES = 16, 7, 16, 16
HEADER_BYTES = len(MAGIC) + 1 + SALT_BYTES + PREFIX_BYTES + CHECK_BYTES
CHUNK_BYTES = 1024 * 1024
DAMAGED = "The backup is damaged: it was changed or cut off after it was made. Use another one."
SCRYPT = {"n": 2**15, "r": 8, "p": 1, "maxmem": 64 * 1024 * 1024, "dklen": 32}


class BackupError(Exception):
    """The backup cannot be used; the message says why and what to do."""


class _Seal:
    def __init__(self, header: bytes, key: bytes | None) -> None:
        self._header, self._cipher = header, AESGCM(key) if key else None
        self._prefix = header[-PREFIX_BYTES - CHECK_BYTES : -CHECK_BYTES]
        self._number = 0

    def _nonce(self, *, is_last: bool) -> bytes:
        nonce = self._prefix + struct.pack("!IB", self._number, is_last)
        self._number += 1
        return nonce

    def close(self, chunk: bytes, *, is_last: bool) -> bytes:
        nonce = self._nonce(is_last=is_last)
        if self._cipher:
            return self._cipher.encrypt(nonce, chunk, self._header)
        return chunk + self._digest(nonce, chunk)

    def open(self, sealed: bytes, *, is_last: bool) -> bytes:
        nonce = self._nonce(is_last=is_last)
        if self._cipher:
            try:
                return self._cipher.decrypt(nonce, sealed, self._header)
            except InvalidTag:
                raise BackupError(DAMAGED) from None
        chunk, tag = sealed[:-TAG_BYTES], sealed[-TAG_BYTES:]
        if not hmac.compare_digest(tag, self._digest(nonce, chunk)):
            raise BackupError(DAMAGED)
        return chunk

    def _digest(self, nonce: bytes, chunk: bytes) -> bytes:
        return hashlib.sha256(self._header + nonce + chunk).digest()[:TAG_BYTES]


def _derived(passphrase: bytes | None, salt: bytes) -> bytes | None:
    return hashlib.scrypt(passphrase, salt=salt, **SCRYPT) if passphrase else None


def _check(key: bytes | None, salt: bytes) -> bytes:
    return hmac.digest(key or b"plain", b"recruiting backup key check" + salt, "sha256")[:CHECK_BYTES]


class Writer:
    """Seals what is written to it; `close` marks the end."""

    def __init__(self, target: BinaryIO, passphrase: bytes | None) -> None:
        salt = secrets.token_bytes(SALT_BYTES)
        key = _derived(passphrase, salt)
        header = MAGIC + (SEALED if key else PLAIN) + salt + secrets.token_bytes(PREFIX_BYTES) + _check(key, salt)
        self._target, self._seal, self._waiting = target, _Seal(header, key), bytearray()
        target.write(header)

    def write(self, data: bytes) -> None:
        """Take in more of the stream."""
        self._waiting += data
        while len(self._waiting) > CHUNK_BYTES:
            self._put(bytes(self._waiting[:CHUNK_BYTES]), is_last=False)
            del self._waiting[:CHUNK_BYTES]

    def close(self) -> None:
        """Write the last chunk."""
        self._put(bytes(self._waiting), is_last=True)

    def _put(self, chunk: bytes, *, is_last: bool) -> None:
        self._target.write(self._seal.close(chunk, is_last=is_last))


class _Reader(io.RawIOBase):
    """The stream that was sealed; raises BackupError where it is not whole."""

    def __init__(self, source: BinaryIO, passphrase: bytes | None) -> None:
        header = source.read(HEADER_BYTES)
        if len(header) < HEADER_BYTES or not header.startswith(MAGIC):
            raise BackupError("This file is not a backup of Recruiting, or its first bytes are damaged.")
        mode, salt = header[len(MAGIC) : len(MAGIC) + 1], header[len(MAGIC) + 1 :][:SALT_BYTES]
        if mode == SEALED and not passphrase:
            raise BackupError("The backup is encrypted: name its key file, or set BACKUP_PASSPHRASE.")
        key = _derived(passphrase, salt) if mode == SEALED else None
        if not hmac.compare_digest(_check(key, salt), header[-CHECK_BYTES:]):
            raise BackupError("The passphrase or key file does not fit this backup, or its first bytes are damaged.")
        self._chunks = _opened(source, _Seal(header, key))
        self._held = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Fill the buffer with what comes next; 0 at the end."""
        while not self._held:
            chunk = next(self._chunks, None)
            if chunk is None:
                return 0
            self._held = chunk
        size = min(len(buffer), len(self._held))
        buffer[:size], self._held = self._held[:size], self._held[size:]
        return size


def opened(source: BinaryIO, passphrase: bytes | None) -> BinaryIO:
    """The stream that was sealed, to be read."""
    return io.BufferedReader(_Reader(source, passphrase), CHUNK_BYTES)  # type: ignore[type-var]


def _opened(source: BinaryIO, seal: _Seal) -> Iterator[bytes]:
    size = CHUNK_BYTES + TAG_BYTES
    sealed = source.read(size)
    while True:
        following = source.read(size)
        if not following:
            if len(sealed) < TAG_BYTES:
                raise BackupError(DAMAGED)
            yield seal.open(sealed, is_last=True)
            return
        yield seal.open(sealed, is_last=False)
        sealed = following
