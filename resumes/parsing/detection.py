"""Tells what a file is from its bytes; its name has no say."""

import io
import re
import zipfile
from enum import StrEnum

import puremagic

from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.plain import decode_text

_PDF_HEADER_WITHIN = 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODT = b"application/vnd.oasis.opendocument.text"
_EUROPASS = re.compile(r"<(?:\w+:)?(?:SkillsPassport|Candidate)[\s>]")
_JSON_RESUME = re.compile(r'[{,]\s*"(?:basics|work|education|\$schema)"\s*:')
_HTML_SIGNS = ("<!doctype html", "<html", "<body", "<head")


class FileType(StrEnum):
    """The kinds of file that are read."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    ODT = "odt"
    RTF = "rtf"
    TXT = "txt"
    HTML = "html"
    PNG = "png"
    JPEG = "jpeg"
    TIFF = "tiff"
    JSON = "json"
    XML = "xml"


_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", FileType.PNG),
    (b"\xff\xd8\xff", FileType.JPEG),
    (b"II*\x00", FileType.TIFF),
    (b"MM\x00*", FileType.TIFF),
    (b"{\\rtf", FileType.RTF),
)


def detect_type(data: bytes) -> FileType:
    """The type of the content. Raises RefusedFile: EMPTY, ENCRYPTED, CORRUPT or UNSUPPORTED with what it is."""
    if not data.strip(b"\x00\t\r\n "):
        raise RefusedFile(Refusal.EMPTY)
    for magic, file_type in _MAGIC:
        if data.startswith(magic):
            return file_type
    if data.startswith(b"PK"):
        return _zip_type(data)
    if data.startswith(_OLE):
        return _ole_type(data)
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return FileType.PDF
    return _text_type(data)


def _zip_type(data: bytes) -> FileType:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise RefusedFile(Refusal.CORRUPT, "the archive cannot be opened") from error
    if "word/document.xml" in names or any(name.startswith("word/document") for name in names):
        return FileType.DOCX
    if "content.xml" in names and _ODT in data[:200]:
        return FileType.ODT
    raise RefusedFile(Refusal.UNSUPPORTED, _archive_name(names))


def _archive_name(names: set[str]) -> str:
    known = {"xl/workbook.xml": "a spreadsheet", "ppt/presentation.xml": "a presentation"}
    return next((title for part, title in known.items() if part in names), "an archive without a document in it")


def _ole_type(data: bytes) -> FileType:
    """Old Office files, and newer ones inside an encrypted package; names in OLE are UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise RefusedFile(Refusal.ENCRYPTED)
    if "WordDocument".encode("utf-16-le") in data:
        return FileType.DOC
    raise RefusedFile(Refusal.UNSUPPORTED, "an old Office file")


def _text_type(data: bytes) -> FileType:
    text = decode_text(data)
    if text is None:
        raise RefusedFile(Refusal.UNSUPPORTED, _foreign_name(data))
    if _EUROPASS.search(text[:4096]) and text.lstrip()[:1] == "<":
        return FileType.XML
    if text.lstrip()[:1] == "{" and text.rstrip()[-1:] == "}" and _JSON_RESUME.search(text[:100_000]):
        return FileType.JSON
    start = text[:2048].lstrip().lower()
    return FileType.HTML if any(sign in start for sign in _HTML_SIGNS) else FileType.TXT


def _foreign_name(data: bytes) -> str:
    """What the content looks like to puremagic, empty where it does not know."""
    try:
        return str(puremagic.magic_string(data[:4096])[0].name)
    except (puremagic.PureError, ValueError, IndexError):
        return ""
