"""Named parts one after the other in a stream, the manifest last: what is there, and the digest of each part."""

import hashlib
import io
import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Protocol

from recruiting.backup.sealing import DAMAGED, BackupError

MANIFEST, DATABASE, FILES = "manifest.json", "database.dump", "files/"
BLOCK_BYTES = 256 * 1024
Manifest = dict[str, Any]


class Sink(Protocol):
    """Takes bytes."""

    def write(self, data: bytes, /) -> Any:
        """Take in more."""


@dataclass
class PartsWriter:
    """Writes parts and remembers their digests."""

    target: Sink
    digests: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, name: str, source: BinaryIO) -> None:
        """Copy the source as a part; nothing larger than a block is held."""
        digest, size = hashlib.sha256(), 0
        encoded = name.encode()
        self.target.write(struct.pack("!H", len(encoded)) + encoded)
        while block := source.read(BLOCK_BYTES):
            digest.update(block)
            size += len(block)
            self.target.write(struct.pack("!I", len(block)) + block)
        self.target.write(struct.pack("!I", 0))
        self.digests[name] = {"sha256": digest.hexdigest(), "bytes": size}

    def finish(self, manifest: Manifest) -> None:
        """Write the manifest as the last part."""
        body = json.dumps({**manifest, "parts": self.digests}, indent=1).encode()
        self.add(MANIFEST, io.BytesIO(body))


def read(source: BinaryIO) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Each part's name and blocks, in order; blocks that are not taken are passed over."""
    while start := source.read(2):
        name = _exactly(source, struct.unpack("!H", start)[0]).decode()
        blocks = _blocks(source)
        yield name, blocks
        for _ in blocks:
            pass


def _blocks(source: BinaryIO) -> Iterator[bytes]:
    while size := struct.unpack("!I", _exactly(source, 4))[0]:
        yield _exactly(source, size)


def _exactly(source: BinaryIO, size: int) -> bytes:
    data = source.read(size)
    if len(data) != size:
        raise BackupError(DAMAGED)
    return data


def verified(source: BinaryIO) -> Manifest:
    """Read everything; the manifest, where every part is there and as it was written."""
    found: dict[str, dict[str, Any]] = {}
    body = b""
    for name, blocks in read(source):
        if name == MANIFEST:
            body = b"".join(blocks)
            continue
        digest, size = hashlib.sha256(), 0
        for block in blocks:
            digest.update(block)
            size += len(block)
        found[name] = {"sha256": digest.hexdigest(), "bytes": size}
    manifest: Manifest = json.loads(body or b"{}")
    if not body or manifest["parts"] != found or DATABASE not in found:
        raise BackupError(DAMAGED)
    return manifest
