"""Small files that attack or confuse a reader, built in memory, each with what must become of it."""

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from PIL import Image

from recruiting.demo.people import generate_person
from recruiting.demo.render.registry import render
from resumes.parsing import Refusal


@dataclass(frozen=True, slots=True)
class Sample:
    """A file and what may become of it: "read" or codes of refusals."""

    filename: str
    content: bytes
    outcomes: frozenset[str] = frozenset({"read"})


def samples() -> dict[str, Sample]:
    """All samples by name."""
    return {build.__name__: build() for build in _BUILDERS}


def _refused(filename: str, content: bytes, *refusals: Refusal) -> Sample:
    return Sample(filename, content, frozenset(refusal.value for refusal in refusals))


def empty_file() -> Sample:
    return _refused("resume.pdf", b"", Refusal.EMPTY)


def only_spaces() -> Sample:
    return _refused("resume.txt", b" \n\t\n" * 40, Refusal.EMPTY, Refusal.NO_TEXT)


def program_named_pdf() -> Sample:
    return _refused("resume.pdf", b"MZ\x90\x00\x03\x00\x00\x00" + bytes(range(256)) * 8, Refusal.UNSUPPORTED)


def random_bytes() -> Sample:
    noise = b"".join(zlib.crc32(bytes([i % 256, i // 256])).to_bytes(4, "big") for i in range(600))
    return _refused("resume.docx", noise, Refusal.UNSUPPORTED, Refusal.CORRUPT)


def cut_pdf() -> Sample:
    return _refused("resume.pdf", _resume("pdf-single")[:300], Refusal.CORRUPT, Refusal.NO_TEXT)


def cut_docx() -> Sample:
    return _refused("resume.docx", _resume("docx-plain")[:4000], Refusal.CORRUPT, Refusal.UNSUPPORTED)


def locked_pdf() -> Sample:
    return _refused("resume.pdf", _pdf(b"/Encrypt 6 0 R /ID [<00> <00>]", _LOCK), Refusal.ENCRYPTED)


def locked_office_file() -> Sample:
    """An OLE container, which is what Office writes for a DOCX with a password."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
    names = "EncryptedPackage".encode("utf-16-le") + b"\x00" * 480
    return _refused("resume.docx", header + names, Refusal.ENCRYPTED, Refusal.UNSUPPORTED, Refusal.CORRUPT)


def page_without_text() -> Sample:
    return _refused("resume.pdf", _pdf(), Refusal.NO_TEXT)


def white_picture() -> Sample:
    target = BytesIO()
    Image.new("L", (600, 800), 255).save(target, "PNG")
    return _refused("scan.png", target.getvalue(), Refusal.NO_TEXT)


def picture_of_many_pixels() -> Sample:
    """A PNG header that claims 60,000 by 60,000 pixels."""
    header = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    data = zlib.compress(b"\x00" * 1000)
    body = struct.pack(">I", len(data)) + b"IDAT" + data + struct.pack(">I", zlib.crc32(b"IDAT" + data))
    return _refused("scan.png", b"\x89PNG\r\n\x1a\n" + chunk + body, Refusal.BOMB, Refusal.TOO_LARGE, Refusal.CORRUPT)


def bomb_in_docx() -> Sample:
    """One part that unpacks from 100 kB to 100 MB."""
    return _refused("resume.docx", _with_member("word/media/a.xml", b"\x00" * 100_000_000), Refusal.BOMB)


def crowded_docx() -> Sample:
    target = BytesIO(_resume("docx-plain"))
    with ZipFile(target, "a", ZIP_DEFLATED) as archive:
        for number in range(5000):
            archive.writestr(f"word/media/{number}.txt", b"")
    return _refused("resume.docx", target.getvalue(), Refusal.BOMB)


def laughing_docx() -> Sample:
    """Entities that grow a thousand million times, in the main part."""
    entities = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a0 "ha">{entities}]>'
    xml = f'{head}<w:document xmlns:w="{_WORD}">&a9;</w:document>'
    return _refused("resume.docx", _replaced_document(xml), Refusal.BOMB, Refusal.CORRUPT)


def docx_that_reads_files() -> Sample:
    """An external entity that names a local file."""
    xml = (
        '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f'<w:document xmlns:w="{_WORD}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
    )
    return _refused("resume.docx", _replaced_document(xml), Refusal.BOMB, Refusal.CORRUPT, Refusal.NO_TEXT)


def docx_that_climbs() -> Sample:
    return _refused("resume.docx", _with_member("../../outside.txt", b"climbed"), Refusal.CORRUPT, Refusal.BOMB)


def deep_html() -> Sample:
    return Sample("resume.html", b"<html><body>" + b"<div>" * 150 + _words() + b"</body></html>")


def bottomless_html() -> Sample:
    page = b"<html><body>" + b"<div>" * 20_000 + _words() + b"</body></html>"
    return _refused("resume.html", page, Refusal.BOMB, Refusal.CORRUPT, Refusal.NO_TEXT)


def scripted_html() -> Sample:
    return Sample("resume.html", b"<html><script>alert('x')</script><body><p>" + _words() + b"</p></body></html>")


def deep_rtf() -> Sample:
    return Sample("resume.rtf", b"{\\rtf1" + b"{" * 5000 + _words() + b"}" * 5001)


def text_in_utf16() -> Sample:
    return Sample("resume.txt", _words().decode().encode("utf-16"))


def text_in_windows_letters() -> Sample:
    return Sample(
        "resume.txt", (_words().decode() + "\nJos\u00e9 M\u00fcller \u2013 Z\u00fcrich").encode("cp1252", "replace")
    )


def text_with_nul() -> Sample:
    """PostgreSQL stores no such character: it must be dropped, or the file refused."""
    content = _words().replace(b"EDUCATION", b"EDU\x00CATION")
    return Sample("resume.txt", content, frozenset({"read", Refusal.UNSUPPORTED.value}))


def pdf_behind_rubbish() -> Sample:
    return Sample("resume.pdf", b"\r\nX-Mailer: none\r\n\r\n" + _resume("pdf-single"))


def docx_named_pdf() -> Sample:
    return Sample("resume.pdf", _resume("docx-table"))


def nested_tables_docx() -> Sample:
    document = Document()
    cell = document.add_table(1, 1).cell(0, 0)
    for _ in range(40):
        cell = cell.add_table(1, 1).cell(0, 0)
    cell.text = _words().decode()
    target = BytesIO()
    document.save(target)
    return Sample("resume.docx", target.getvalue())


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LOCK = b"6 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"5a" * 32 + b"> /U <" + b"a5" * 32 + b"> >>\nendobj\n"
_BUILDERS: tuple[Callable[[], Sample], ...] = (
    empty_file, only_spaces, program_named_pdf, random_bytes, cut_pdf, cut_docx, locked_pdf, locked_office_file,
    page_without_text, white_picture, picture_of_many_pixels, bomb_in_docx, crowded_docx, laughing_docx,
    docx_that_reads_files, docx_that_climbs, deep_html, bottomless_html, scripted_html, deep_rtf, text_in_utf16,
    text_in_windows_letters, text_with_nul, pdf_behind_rubbish, docx_named_pdf, nested_tables_docx,
)  # fmt: skip


def _resume(layout: str) -> bytes:
    return render(generate_person(1), layout).content


def _words() -> bytes:
    return render(generate_person(1), "txt").content


def _pdf(trailer: bytes = b"", extra: bytes = b"") -> bytes:
    """A PDF of one empty page; readers rebuild the missing cross-reference table."""
    return (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n"
        + extra
        + b"trailer\n<< /Root 1 0 R /Size 7 "
        + trailer
        + b" >>\n%%EOF\n"
    )


def _with_member(name: str, content: bytes) -> bytes:
    target = BytesIO(_resume("docx-plain"))
    with ZipFile(target, "a", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return target.getvalue()


def _replaced_document(xml: str) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(_resume("docx-plain"))) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "word/document.xml" else old.read(name))
    return target.getvalue()
