"""Builds small files, honest and hostile, from nothing."""

import io
import zipfile
import zlib
from typing import NamedTuple

CONTENT_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Put(NamedTuple):
    """Text on a PDF page; x and y in points from the bottom left."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def pdf(*pages: list[Put], links: tuple[str, ...] = (), rotate: int = 0) -> bytes:
    """A PDF of A4 pages in Helvetica; the links are on the first page. `rotate` is 0 or 90."""
    kids = " ".join(f"{5 + 2 * index} 0 R" for index in range(len(pages)))
    annotations = "".join(
        f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ({link}) >> >>" for link in links
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for index, page in enumerate(pages):
        shown = f"/Annots [{annotations}]" if index == 0 else ""
        objects += [
            (
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} {shown} "
                f"/Contents {6 + 2 * index} 0 R "
                "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
            ).encode(),
            stream(b"\n".join(_operators(put, rotate) for put in page)),
        ]
    return pdf_of_objects(objects)


def _operators(put: Put, rotate: int) -> bytes:
    """Text as it is shown on the page: turned the other way where the page is turned."""
    text = put.text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    matrix = b"0 1 -1 0 %g %g" % (595 - put.y, put.x) if rotate else b"1 0 0 1 %g %g" % (put.x, put.y)
    return b"BT /F%d %g Tf %s Tm (%s) Tj ET" % (2 if put.bold else 1, put.size, matrix, text)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def pdf_of_objects(objects: list[bytes]) -> bytes:
    """A PDF file with these objects, numbered from 1; the first is the catalog."""
    output, places = io.BytesIO(), []
    output.write(b"%PDF-1.7\n")
    for number, body in enumerate(objects, start=1):
        places.append(output.tell())
        output.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = output.tell()
    output.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    output.writelines(b"%010d 00000 n \n" % place for place in places)
    output.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return output.getvalue()


def flate_bomb_pdf(unpacked: int = 1 << 30) -> bytes:
    """A few kilobytes whose page content unpacks, Flate within Flate, to `unpacked` bytes of spaces."""
    outer = zlib.compressobj(1)
    parts = [outer.compress(b" " * (1 << 20)) for _ in range(unpacked >> 20)]
    once = b"".join([*parts, outer.flush()])
    content = stream(zlib.compress(once, 9), b"/Filter [/FlateDecode /FlateDecode]")
    return _one_page(content)


def operator_bomb_pdf(operators: int) -> bytes:
    """A small file with one page that draws a path of this many lines."""
    drawn = zlib.compress(b"0 0 m " + b"9 9 l 1 1 l " * (operators // 2) + b"S", 9)
    return _one_page(stream(drawn, b"/Filter /FlateDecode"))


def _one_page(content: bytes) -> bytes:
    return pdf_of_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            content,
        ]
    )


def many_pages_pdf(count: int) -> bytes:
    """A PDF that shows one page `count` times."""
    return pdf_of_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * count, count),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        ]
    )


def encrypted_pdf() -> bytes:
    """A PDF whose standard security handler wants a password nobody has."""
    plain = pdf([Put(72, 700, "secret")])
    lock = b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /Root" % (
        b"11" * 32,
        b"22" * 32,
    )
    return plain.replace(b"/Root", lock, 1)


def archive(parts: dict[str, str | bytes]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return output.getvalue()


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def docx(body: str, *, extra: dict[str, str | bytes] | None = None, relations: str = "") -> bytes:
    """A DOCX with this XML as its body; `relations` are those of the document part."""
    return docx_of_xml(
        f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>', extra=extra, relations=relations
    )


def docx_of_xml(document: str, *, extra: dict[str, str | bytes] | None = None, relations: str = "") -> bytes:
    main = f'<Relationship Id="r1" Type="{_OFFICE_RELS}/officeDocument" Target="word/document.xml"/>'
    return archive(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": f'<Relationships xmlns="{_RELS}">{main}</Relationships>',
            "word/document.xml": document,
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELS}">{relations}</Relationships>',
            **(extra or {}),
        }
    )


def relation(identifier: str, kind: str, target: str, mode: str = "Internal") -> str:
    return f'<Relationship Id="{identifier}" Type="{_OFFICE_RELS}/{kind}" Target="{target}" TargetMode="{mode}"/>'


def header_part(text: str) -> str:
    return f'<w:hdr xmlns:w="{_W}">{paragraph(text)}</w:hdr>'


BILLION_LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
    + f']><w:document xmlns:w="{_W}"><w:body><w:p><w:r><w:t>&k;</w:t></w:r></w:p></w:body></w:document>'
)
EXTERNAL_ENTITY = (
    '<!DOCTYPE d [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    f'<w:document xmlns:w="{_W}"><w:body><w:p><w:r><w:t>&secret;</w:t></w:r></w:p></w:body></w:document>'
)
