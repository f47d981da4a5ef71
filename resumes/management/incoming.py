"""Files that a command is pointed at: single ones, folders, and what ZIP archives hold."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile

_BROKEN = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError)


def files_under(paths: list[str]) -> Iterator[Path]:
    """The files named, and those in the folders named, in alphabetical order; hidden ones are left out."""
    for given in paths:
        path = Path(given)
        if not path.is_dir():
            yield path
            continue
        inside = sorted(path.rglob("*"))
        yield from (file for file in inside if file.is_file() and not _is_hidden(file.relative_to(path)))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.parts)


def contents(path: Path) -> "Iterator[ContentFile[bytes]]":
    """The file, or what an archive holds; of a file above the upload limit only as much as shows that it is.

    Raises OSError where it cannot be opened.
    """
    if path.suffix.lower() == ".zip" and zipfile.is_zipfile(path):
        yield from _unpacked(path)
        return
    with path.open("rb") as file:
        yield ContentFile(file.read(settings.UPLOAD_MAX_BYTES + 1), name=path.name)


def _unpacked(path: Path) -> "Iterator[ContentFile[bytes]]":
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            if not entry.is_dir() and not _is_hidden(Path(entry.filename)):
                yield ContentFile(_part(archive, entry), name=entry.filename)


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Empty where the archive is damaged there, so that the file is refused by name."""
    try:
        with archive.open(entry) as part:
            return part.read(settings.UPLOAD_MAX_BYTES + 1)
    except _BROKEN:
        return b""
