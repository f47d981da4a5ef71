"""ODT: headers, paragraphs, lists, tables and frames of an OpenDocument text, walked as XML."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from resumes.parsing.archive import CheckedArchive
from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.hidden import Reason, without_layout
from resumes.parsing.limits import Limits
from resumes.parsing.markup import parse_xml
from resumes.parsing.odt_looks import FO, STYLE, TEXT, Looks, points
from resumes.parsing.package import words_beside
from resumes.parsing.tables import row_lines

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_PARAGRAPHS = frozenset([f"{TEXT}p", f"{TEXT}h"])
_SKIPPED = frozenset([f"{TEXT}tracked-changes", f"{_OFFICE}annotation", f"{TEXT}note", f"{TEXT}sequence-decls"])
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_BESIDE = frozenset(
    [f"{_OFFICE}annotation", f"{TEXT}note", f"{TEXT}tracked-changes", f"{_SVG}desc", f"{_SVG}title", f"{TEXT}script"]
)
_UNSAID = {
    f"{TEXT}hidden-text": ("string-value",),
    f"{TEXT}conditional-text": ("string-value-if-true", "string-value-if-false"),
}
_UNSEEN = frozenset(["collapse", "filter"])
_CHARACTERS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n", f"{TEXT}s": " "}
_BODY_SIZE = 11.0
_HEADING_SIZE = 14.0
_ASIDE = re.compile(r"meta\.xml$")


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
    links = [link.get(_HREF, "") for link in content.iter(f"{TEXT}a")]
    document = build_document([*lines, *body], file_type="odt", links=links, max_chars=limits.max_text_chars)
    beside = [*_notes(content), *words_beside(archive, _ASIDE)]
    return without_layout(document, [*walker.hidden, *((text, Reason.ASIDE) for text in beside)])


def _notes(content: Element) -> Iterator[str]:
    """Comments in the margin, notes below the text, deletions on record, and what pictures are said to show."""
    yield from (" ".join(note.itertext()) for note in content.iter() if note.tag in _BESIDE)


def _refuse_encrypted(archive: CheckedArchive) -> None:
    name = "META-INF/manifest.xml"
    if name in archive.names and parse_xml(archive.read(name), name).find(f".//{_MANIFEST}encryption-data") is not None:
        raise RefusedFile(Refusal.ENCRYPTED)


class _Walker:
    def __init__(self, parts: list[Element]) -> None:
        self._looks = Looks(parts)
        self.hidden: list[tuple[str, Reason]] = []
        self._on_paper = not any(
            item.get(f"{FO}background-color", "transparent") not in {"transparent", "#ffffff"}
            for part in parts
            for item in part.iter(f"{STYLE}page-layout-properties")
        )

    def page_edges(self, part: Element, kind: str) -> Iterator[DraftLine]:
        """The lines of all page headers or footers."""
        for edge in part.iter(f"{STYLE}{kind}"):
            yield from self.blocks(edge)

    def blocks(self, parent: Element | None, bullet: str = "") -> Iterator[DraftLine]:
        """The lines of all paragraphs, lists and tables under an element."""
        for child in parent if parent is not None else ():
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, bullet)
            elif child.get(f"{_TABLE}visibility") in _UNSEEN:
                self.hidden.append((" ".join(child.itertext()), Reason.MARKED))
            elif child.tag == f"{_TABLE}table-row":
                yield from row_lines([list(self._elsewhere(cell, cell)) for cell in child])
            elif child.get(f"{TEXT}display") == "none":
                self.hidden.append((" ".join(child.itertext()), Reason.MARKED))
            elif child.tag not in _SKIPPED:
                yield from self.blocks(child, "• " if child.tag == f"{TEXT}list-item" else bullet)

    def _elsewhere(self, parent: Element, cell: Element | None = None) -> Iterator[DraftLine]:
        """The lines of a box, or of a cell that has a ground of its own: no color is known there."""
        outer = self._on_paper
        name = cell.get(f"{_TABLE}style-name", "") if cell is not None else ""
        if cell is None or self._looks.property(name, f"{FO}background-color", "table-cell") not in {"", "transparent"}:
            self._on_paper = False
        yield from self.blocks(parent)
        self._on_paper = outer

    def _paragraph(self, paragraph: Element, bullet: str) -> Iterator[DraftLine]:
        heading = paragraph.tag == f"{TEXT}h"
        style = paragraph.get(f"{TEXT}style-name", "")
        size = points(self._looks.property(style, f"{FO}font-size")) or (_HEADING_SIZE if heading else _BODY_SIZE)
        bold = heading or self._looks.property(style, f"{FO}font-weight") == "bold" or self._starts_bold(paragraph)
        hidden = any(field.get(f"{TEXT}is-hidden") == "true" for field in paragraph.iter(f"{TEXT}hidden-paragraph"))
        text = "".join(self._seen(paragraph, (style,), Reason.MARKED if hidden else None))
        for line in ((bullet if text.strip() else "") + text).splitlines():
            yield DraftLine(line, font_size=size, bold=bold)
        for box in paragraph.iter(f"{_DRAW}text-box"):
            yield from self._elsewhere(box)

    def _starts_bold(self, paragraph: Element) -> bool:
        first = next(iter(paragraph), None)
        if first is None or first.tag != f"{TEXT}span" or (paragraph.text or "").strip():
            return False
        return self._looks.property(first.get(f"{TEXT}style-name", ""), f"{FO}font-weight") == "bold"

    def _seen(self, node: Element, styles: tuple[str, ...], outer: Reason | None) -> Iterator[str]:
        """What people see of a paragraph, without what is anchored in it; the rest goes to `hidden`."""
        reason = outer or self._looks.hidden_by(styles, on_paper=self._on_paper)
        yield self._kept(node.text, reason)
        for key in _UNSAID.get(node.tag, ()):
            self._kept(node.get(f"{TEXT}{key}"), Reason.MARKED)
        for child in node:
            yield _CHARACTERS.get(child.tag, "")
            if child.tag not in _SKIPPED and child.tag != f"{_DRAW}frame":
                yield from self._seen(child, (child.get(f"{TEXT}style-name", ""), *styles), outer)
            yield self._kept(child.tail, reason)

    def _kept(self, text: str | None, reason: Reason | None) -> str:
        if reason is None or not text:
            return text or ""
        self.hidden.append((text, reason))
        return ""
