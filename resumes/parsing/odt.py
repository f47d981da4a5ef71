"""ODT: headers, paragraphs, lists, tables and frames of an OpenDocument text, walked as XML."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from resumes.parsing.archive import CheckedArchive
from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.limits import Limits
from resumes.parsing.markup import parse_xml
from resumes.parsing.tables import row_lines

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_PARAGRAPHS = frozenset([f"{_TEXT}p", f"{_TEXT}h"])
_SKIPPED = frozenset([f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note", f"{_TEXT}sequence-decls"])
_CHARACTERS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}
_BODY_SIZE = 11.0
_HEADING_SIZE = 14.0
_MAX_ANCESTORS = 12


def parse_odt(data: bytes, limits: Limits) -> Document:
    """The lines and hyperlinks of an ODT. Raises RefusedFile."""
    archive = CheckedArchive(data, limits)
    _refuse_encrypted(archive)
    content = parse_xml(archive.read("content.xml"), "content.xml")
    parts = [parse_xml(archive.read("styles.xml"), "styles.xml")] if "styles.xml" in archive.names else []
    walker = _Walker([*parts, content])
    try:
        lines = [line for kind in ("header", "footer") for part in parts for line in walker.page_edges(part, kind)]
        body = list(walker.blocks(content.find(f"{_OFFICE}body")))
    except RecursionError as error:
        raise RefusedFile(Refusal.BOMB, "nested too deeply") from error
    links = [link.get(_HREF, "") for link in content.iter(f"{_TEXT}a")]
    return build_document([*lines, *body], file_type="odt", links=links, max_chars=limits.max_text_chars)


def _refuse_encrypted(archive: CheckedArchive) -> None:
    name = "META-INF/manifest.xml"
    if name in archive.names and parse_xml(archive.read(name), name).find(f".//{_MANIFEST}encryption-data") is not None:
        raise RefusedFile(Refusal.ENCRYPTED)


class _Walker:
    def __init__(self, parts: list[Element]) -> None:
        self._styles = {
            style.get(f"{_STYLE}name", ""): style for part in parts for style in part.iter(f"{_STYLE}style")
        }

    def page_edges(self, part: Element, kind: str) -> Iterator[DraftLine]:
        """The lines of all page headers or footers."""
        for edge in part.iter(f"{_STYLE}{kind}"):
            yield from self.blocks(edge)

    def blocks(self, parent: Element | None, bullet: str = "") -> Iterator[DraftLine]:
        """The lines of all paragraphs, lists and tables under an element."""
        for child in parent if parent is not None else ():
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, bullet)
            elif child.tag == f"{_TABLE}table-row":
                yield from row_lines([list(self.blocks(cell)) for cell in child])
            elif child.tag not in _SKIPPED:
                yield from self.blocks(child, "• " if child.tag == f"{_TEXT}list-item" else bullet)

    def _paragraph(self, paragraph: Element, bullet: str) -> Iterator[DraftLine]:
        heading = paragraph.tag == f"{_TEXT}h"
        style = paragraph.get(f"{_TEXT}style-name", "")
        size = _points(self._property(style, f"{_FO}font-size")) or (_HEADING_SIZE if heading else _BODY_SIZE)
        bold = heading or self._property(style, f"{_FO}font-weight") == "bold" or self._starts_bold(paragraph)
        text = "".join(_characters(paragraph))
        for line in ((bullet if text.strip() else "") + text).splitlines():
            yield DraftLine(line, font_size=size, bold=bold)
        for box in paragraph.iter(f"{_DRAW}text-box"):
            yield from self.blocks(box)

    def _starts_bold(self, paragraph: Element) -> bool:
        first = next(iter(paragraph), None)
        if first is None or first.tag != f"{_TEXT}span" or (paragraph.text or "").strip():
            return False
        return self._property(first.get(f"{_TEXT}style-name", ""), f"{_FO}font-weight") == "bold"

    def _property(self, name: str, key: str) -> str:
        """A text property of a style or of the nearest ancestor that states it."""
        for _ in range(_MAX_ANCESTORS):
            style = self._styles.get(name)
            if style is None:
                return ""
            properties = style.find(f"{_STYLE}text-properties")
            if properties is not None and key in properties.attrib:
                return properties.attrib[key]
            name = style.get(f"{_STYLE}parent-style-name", "")
        return ""


def _points(length: str) -> float:
    number = length.removesuffix("pt")
    return float(number) if length.endswith("pt") and number.replace(".", "", 1).isdigit() else 0.0


def _characters(node: Element) -> Iterator[str]:
    """The text of a paragraph without what is anchored in it."""
    yield node.text or ""
    for child in node:
        yield _CHARACTERS.get(child.tag, "")
        if child.tag not in _SKIPPED and child.tag != f"{_DRAW}frame":
            yield from _characters(child)
        yield child.tail or ""
