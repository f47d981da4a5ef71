"""CSV and Excel files as rows of text, within limits, whatever they hold."""

import csv
import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from openpyxl import load_workbook

from resumes.parsing import RefusedFile
from resumes.parsing.archive import CheckedArchive
from resumes.parsing.limits import Limits as ArchiveLimits

_SAMPLE = 20_000
_DELIMITERS = (",", ";", "\t", "|")
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a table is read before it is refused."""

    rows: int = 50_000
    columns: int = 100
    cell: int = 20_000


DEFAULT_LIMITS = Limits()


class TableError(Exception):
    """The file cannot be read as a table; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: its cells as text, and the places of those that hold a formula."""

    cells: tuple[str, ...]
    formulas: frozenset[int] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return not any(self.cells)


def read_csv(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Iterator[Line]:
    """The lines of a CSV file, its header first; comma, semicolon, tab or bar, in UTF-8, UTF-16 or Windows-1252."""
    text = _decoded(data).replace("\0", "")
    csv.field_size_limit(max(limits.cell * 4, 131_072))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    lines = (Line(tuple(cell.strip() for cell in cells)) for cells in reader)
    try:
        yield from _within(lines, limits)
    except csv.Error as error:
        raise TableError(f"Line {reader.line_num} cannot be read as CSV: {error}.") from error


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    first = next((line for line in text[:_SAMPLE].splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=first.count)


def read_xlsx(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Iterator[Line]:
    """The lines of an Excel file's first sheet, its header first. A formula is named, never computed."""
    bounds = ArchiveLimits(max_unpacked_bytes=150 * _MEGABYTE, max_part_bytes=120 * _MEGABYTE)
    try:
        CheckedArchive(data, bounds)
    except RefusedFile as refusal:
        raise TableError(f"This is no Excel file that can be read: {refusal.message}") from refusal
    yield from _within(_sheet(data, limits), limits)


def _sheet(data: bytes, limits: Limits) -> Iterator[Line]:
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        for row in sheet.iter_rows(max_row=limits.rows + 2, max_col=limits.columns + 1):
            yield _line(row)
    except Exception as error:  # what a broken file makes the library raise cannot be listed
        raise TableError("This Excel file is damaged. Save it again, or save it as CSV.") from error


def _line(row: "tuple[Any, ...]") -> Line:
    formulas = frozenset(place for place, cell in enumerate(row) if cell.data_type == "f")
    cells = ["" if place in formulas else _text(cell.value) for place, cell in enumerate(row)]
    while cells and not cells[-1] and len(cells) - 1 not in formulas:
        cells.pop()
    return Line(tuple(cells), formulas)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _within(lines: Iterator[Line], limits: Limits) -> Iterator[Line]:
    """The lines that hold something; too many of them, or too wide ones, are refused."""
    filled = (line for line in lines if not line.is_empty or line.formulas)
    for number, line in enumerate(itertools.islice(filled, limits.rows + 2)):
        if number > limits.rows:
            raise TableError(f"The table has more than {limits.rows:,} rows. Split it, and import the parts.")
        if len(line.cells) > limits.columns:
            raise TableError(f"The table has more than {limits.columns} columns. Leave out those that are not needed.")
        yield line
