"""Looks at an archive's directory before anything in it is unpacked, and reads its parts within a budget."""

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.limits import Limits

_ENCRYPTED_BIT = 0x1
_MAX_RATIO = 200  # office XML compresses 5 to 30 times; Deflate reaches 1,032
_RATIO_MATTERS_FROM = 1024 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class CheckedArchive:
    """A ZIP file whose directory was found harmless. Raises RefusedFile: BOMB, CORRUPT or ENCRYPTED."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise RefusedFile(Refusal.CORRUPT, "the archive cannot be opened") from error
        self._check()

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return self._zip.namelist()

    def read(self, name: str) -> bytes:
        """A part's bytes. Raises RefusedFile where it is missing, damaged or larger than its directory entry says."""
        try:
            expected = self._zip.getinfo(name).file_size
            if expected > self._limits.max_part_bytes:
                raise RefusedFile(Refusal.BOMB, name)
            with self._zip.open(name) as part:
                content = part.read(expected + 1)
        except KeyError as error:
            raise RefusedFile(Refusal.CORRUPT, f"{name} is missing") from error
        except _BROKEN as error:
            raise RefusedFile(Refusal.CORRUPT, name) from error
        if len(content) > expected:
            raise RefusedFile(Refusal.BOMB)
        return content

    def _check(self) -> None:
        entries = self._zip.infolist()
        if len(entries) > self._limits.max_archive_entries:
            raise RefusedFile(Refusal.BOMB, f"{len(entries):,} parts")
        if sum(entry.file_size for entry in entries) > self._limits.max_unpacked_bytes:
            raise RefusedFile(Refusal.BOMB)
        if len({entry.filename for entry in entries}) < len(entries):
            raise RefusedFile(Refusal.CORRUPT, "two parts have one name")
        for entry in entries:
            _check_entry(entry)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & _ENCRYPTED_BIT:
        raise RefusedFile(Refusal.ENCRYPTED)
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[:1]:
        raise RefusedFile(Refusal.CORRUPT, "a part's name points outside the file")
    if entry.file_size > max(_RATIO_MATTERS_FROM, entry.compress_size * _MAX_RATIO):
        raise RefusedFile(Refusal.BOMB)
