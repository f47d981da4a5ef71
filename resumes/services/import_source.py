"""What an import's file holds: its rows, or the files of an archive."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile

from core.errors import InvalidError
from resumes.enums import ImportKind
from resumes.importing import FIELDS, Row, TableError, guess_columns, read_csv, read_xlsx
from resumes.importing.columns import NAMING
from resumes.importing.json_resume import read_json
from resumes.importing.rows import cleaned, row_of
from resumes.importing.tables import Line
from resumes.models import BulkImport
from resumes.parsing import RefusedFile
from resumes.parsing.archive import CheckedArchive
from resumes.parsing.limits import Limits

GONE = "The file was removed since. Send it again."
NO_NAMES = (
    "No column is known as a name or an email. The first row must name the columns; say which is which where their "
    "names are unusual."
)
_MEGABYTE = 1024 * 1024
_ARCHIVE = {"max_archive_entries": 5_000, "max_unpacked_bytes": 2_000 * _MEGABYTE}
_PREVIEWED_BYTES = 2 * _MEGABYTE
_PREVIEWED_ROWS = 5
_HIDDEN = (".", "__MACOSX")


@dataclass(frozen=True, slots=True)
class Table:
    """A table's headers and the field of each column that is taken, by place."""

    headers: tuple[str, ...]
    columns: Mapping[int, str]

    def described(self) -> dict[str, str]:
        """The field of each header, empty where it is left out."""
        return {header: self.columns.get(place, "") for place, header in enumerate(self.headers)}


def read_file(bulk_import: BulkImport) -> bytes:
    """The import's file. Raises InvalidError where it is gone."""
    try:
        with bulk_import.file.open("rb") as file:
            return bytes(file.read())
    except (FileNotFoundError, ValueError) as error:
        raise InvalidError(GONE) from error


def table_of(bulk_import: BulkImport, data: bytes) -> Table | None:
    """How the columns of a table are taken; None for what is no table. Raises InvalidError."""
    if bulk_import.kind not in _READERS:
        return None
    headers = tuple(cleaned(header)[:200] for header in _first(bulk_import, data).cells)
    return Table(headers, _columns(headers, bulk_import.columns))


def _first(bulk_import: BulkImport, data: bytes) -> Line:
    try:
        first = next(_READERS[bulk_import.kind](data), None)
    except TableError as error:
        raise InvalidError(str(error), fields={"file": [str(error)]}) from error
    if first is None:
        raise InvalidError("The file is empty.", fields={"file": ["The file is empty."]})
    return first


def _columns(headers: tuple[str, ...], given: Mapping[str, str]) -> dict[int, str]:
    """What each column is by its name, unless it was said otherwise."""
    unknown = sorted(set(given) - set(headers))
    if unknown:
        message = f"The file has no such column: {', '.join(unknown)}."
        raise InvalidError(message, fields={"columns": [message]})
    said = {place: given[header] for place, header in enumerate(headers) if given.get(header)}
    guessed = guess_columns([header if header not in given else "" for header in headers])
    columns = {place: field for place, field in guessed.items() if field not in said.values()} | said
    if not NAMING & set(columns.values()):
        raise InvalidError(NO_NAMES, fields={"columns": [NO_NAMES]})
    return columns


def rows_of(bulk_import: BulkImport, data: bytes, table: Table | None) -> Iterator[Row]:
    """The rows of a table, or the resumes of a JSON file. Raises InvalidError where it cannot be read on."""
    try:
        if table is None:
            yield from read_json(data)
            return
        for number, line in enumerate(_READERS[bulk_import.kind](data)):
            if number:
                yield row_of(number, line, table.columns, table.headers)
    except TableError as error:
        raise InvalidError(str(error), fields={"file": [str(error)]}) from error


def preview_of(bulk_import: BulkImport) -> list[Row]:
    """The first rows as they would be taken; none of a large file, or where it is gone."""
    if bulk_import.kind == ImportKind.ZIP:
        return []
    try:
        if bulk_import.file.size > _PREVIEWED_BYTES:
            return []
        data = read_file(bulk_import)
        return list(islice(rows_of(bulk_import, data, table_of(bulk_import, data)), _PREVIEWED_ROWS))
    except (InvalidError, FileNotFoundError):
        return []


def check_columns(columns: Any) -> dict[str, str]:
    """Headers and fields as somebody gave them. Raises InvalidError."""
    if not isinstance(columns, dict) or not all(field == "" or field in FIELDS for field in columns.values()):
        message = f"Give an object of column name and field; the fields are {', '.join(FIELDS)}, or empty to leave out."
        raise InvalidError(message, fields={"columns": [message]})
    return {str(header): field for header, field in columns.items()}


_READERS = {ImportKind.CSV.value: read_csv, ImportKind.XLSX.value: read_xlsx}


class ResumeArchive:
    """A ZIP archive of resume files; its directory was checked before anything is unpacked."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = CheckedArchive(data, Limits(max_part_bytes=settings.UPLOAD_MAX_BYTES, **_ARCHIVE))
        except RefusedFile as refusal:
            raise InvalidError(refusal.message, fields={"file": [refusal.message]}) from refusal
        self.names = [name for name in self._archive.names if not _is_passed_over(name)]

    def file(self, name: str) -> "ContentFile[bytes] | RefusedFile":
        """A file of the archive, or why it cannot be had."""
        try:
            return ContentFile(self._archive.read(name), name=name.rsplit("/", 1)[-1])
        except RefusedFile as refusal:
            return refusal


def _is_passed_over(name: str) -> bool:
    return name.endswith("/") or any(part.startswith(_HIDDEN) for part in name.split("/"))
