"""DOC: the binary format of Word 97 to 2003, after Microsoft's published specification [MS-DOC].

The text lies in pieces of the stream "WordDocument", which the piece table of the table stream names: one byte a
character (Windows-1252) or two (UTF-16). Headers, then the body, then text boxes are read; comments are kept aside.
"""

import io
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import olefile

from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.doc_looks import PLAIN, Look, Run, look_at, read_runs
from resumes.parsing.document import Document, Page
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.hidden import Reason, without_layout
from resumes.parsing.limits import Limits

_WORD_97 = 0x00C1
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_COUNTS = 0x4C  # characters of body, footnotes, headers, macros, comments, endnotes, text boxes, boxes in headers
_PIECES, _RUNS = 0x1A2, 0xFA  # where the header says where a table lies
_NARROW = 0x40000000
_FIELD = re.compile("\x13([^\x13\x14\x15]*)(?:\x14([^\x13\x15]*))?\x15")
_TARGET = re.compile(r'HYPERLINK\s+"([^"]{1,500})"')
_MARKS = {ord("\x07"): "\t", ord("\x0b"): "\n", ord("\x1e"): "-", ord("\x1f"): "\u00ad", ord("\xa0"): " "}
_DROPPED = {number: None for number in (*range(7), 8, 14, *range(16, 30)) if number not in (0x13, 0x14, 0x15)}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters `first` to `last` of the document lie at `offset` of the stream, `width` bytes each."""

    first: int
    last: int
    offset: int
    width: int


@dataclass(frozen=True, slots=True)
class _Letters:
    """A stretch of text with one look."""

    text: str
    look: Look


def parse_doc(data: bytes, limits: Limits) -> Document:
    """The lines and hyperlinks of a DOC. Raises RefusedFile."""
    try:
        stream, table = _streams(data)
        parts = _parts(stream, table, limits)
    except (OSError, struct.error, IndexError, ValueError, OverflowError) as error:
        raise RefusedFile(Refusal.CORRUPT) from error
    body, _, headers, _, comments, _, boxes, _ = parts
    hidden = [(item.text, item.look.reason) for part in parts for item in part if item.look.reason is not None]
    hidden += [(item.text, Reason.ASIDE) for item in comments]
    targets: list[str] = []
    lines = [line for part in (headers, body, boxes) for line in _lines(part, targets)]
    pages = [Page(number) for number in range(1, max((line.page for line in lines), default=1) + 1)]
    found = build_document(lines, file_type="doc", pages=pages, links=targets, max_chars=limits.max_text_chars)
    return without_layout(found, [(text, reason) for text, reason in hidden if text.strip()])


def _streams(data: bytes) -> tuple[bytes, bytes]:
    """The stream with the text, and the one with the tables. Raises RefusedFile where Word 95 or a password made it."""
    with olefile.OleFileIO(io.BytesIO(data)) as package:
        stream = package.openstream("WordDocument").read()
        version, flags = struct.unpack_from("<H", stream, 2)[0], struct.unpack_from("<H", stream, 10)[0]
        if flags & _ENCRYPTED:
            raise RefusedFile(Refusal.ENCRYPTED)
        if version < _WORD_97:
            raise RefusedFile(Refusal.UNSUPPORTED, "a document of Word 95 or older; save it as DOCX or PDF")
        table = package.openstream("1Table" if flags & _SECOND_TABLE else "0Table").read()
    return stream, table


def _parts(stream: bytes, table: bytes, limits: Limits) -> list[list[_Letters]]:
    """The text of each part of the document, in the order of `_COUNTS`."""
    pieces = _pieces(stream, table)
    runs = read_runs(stream, _table_part(stream, table, _RUNS))
    parts, first = [], 0
    for count in struct.unpack_from("<8i", stream, _COUNTS):
        if not 0 <= count <= limits.max_text_chars * 2:
            raise RefusedFile(Refusal.TOO_LARGE, f"more than {limits.max_text_chars:,} characters of text")
        parts.append(list(_letters(stream, pieces, runs, first, first + count)))
        first += count
    return parts


def _table_part(stream: bytes, table: bytes, place: int) -> bytes:
    start, length = struct.unpack_from("<II", stream, place)
    return table[start : start + length]


def _pieces(stream: bytes, table: bytes) -> list[_Piece]:
    """The piece table, behind the properties that come before it."""
    source, position = _table_part(stream, table, _PIECES), 0
    while source[position] == 1:
        position += 3 + struct.unpack_from("<H", source, position + 1)[0]
    if source[position] != 2:
        raise ValueError("no piece table")
    length = struct.unpack_from("<I", source, position + 1)[0]
    rows = source[position + 5 : position + 5 + length]
    count = (len(rows) - 4) // 12
    edges = struct.unpack_from(f"<{count + 1}I", rows, 0)
    places = [struct.unpack_from("<I", rows, 4 * (count + 1) + 8 * number + 2)[0] for number in range(count)]
    return [
        _Piece(first, last, (place & ~_NARROW) // 2, 1) if place & _NARROW else _Piece(first, last, place, 2)
        for (first, last), place in zip(pairwise(edges), places, strict=True)
    ]


def _letters(stream: bytes, pieces: list[_Piece], runs: list[Run], first: int, last: int) -> Iterator[_Letters]:
    """The text of characters `first` to `last`, parted where its look changes."""
    for piece in pieces:
        begin, end = max(first, piece.first), min(last, piece.last)
        if begin >= end:
            continue
        start = piece.offset + (begin - piece.first) * piece.width
        stop = start + (end - begin) * piece.width
        encoding = "cp1252" if piece.width == 1 else "utf-16-le"
        for at, until, look in look_at(runs, start, stop):
            yield _Letters(stream[at:until].decode(encoding, "replace"), look)


def _lines(part: list[_Letters], targets: list[str]) -> Iterator[DraftLine]:
    """The lines that people see; the targets of links are added to `targets`."""
    page = 1
    for paragraph in _paragraphs(part):
        text = _without_fields("".join(item.text for item in paragraph), targets)
        look = next((item.look for item in paragraph if item.text.strip()), PLAIN)
        for sheet in text.split("\x0c"):
            for line in sheet.translate(_MARKS).translate(_DROPPED).splitlines():
                yield DraftLine(line.rstrip("\t"), page, font_size=look.size, bold=look.bold)
            page += 1
        page -= 1


def _paragraphs(part: list[_Letters]) -> Iterator[list[_Letters]]:
    """What is seen, in paragraphs; a row of a table is one."""
    paragraph: list[_Letters] = []
    for item in part:
        if item.look.reason is not None:
            continue
        for piece in re.split("(?<=\r)|(?<=\x07\x07)", item.text):
            paragraph.append(_Letters(piece, item.look))
            if piece.endswith(("\r", "\x07\x07")):
                yield paragraph
                paragraph = []
    yield paragraph


def _without_fields(text: str, targets: list[str]) -> str:
    """Text with fields replaced by what they show; nested ones from the inside out."""
    for _ in range(8):
        targets += [found[1] for field in _FIELD.finditer(text) if (found := _TARGET.search(field[1]))]
        shown = _FIELD.sub(lambda field: field[2] or "", text)
        if shown == text:
            break
        text = shown
    return text
