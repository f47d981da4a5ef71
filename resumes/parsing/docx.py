"""DOCX: headers, then paragraphs, tables and text boxes in the order they are written, then footers.

The XML is walked directly: python-docx shows no text boxes and no content controls, and builds objects for
every part of the package, which a small hostile file can make very many.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from resumes.parsing.archive import CheckedArchive
from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document
from resumes.parsing.docx_styles import Look, W, look_of, read_styles, style_id
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.limits import Limits
from resumes.parsing.markup import parse_xml
from resumes.parsing.package import Relation, read_relations
from resumes.parsing.tables import row_lines

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_BOX = f"{W}txbxContent"
_SKIPPED = frozenset([_FALLBACK, f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr"])
_CHARACTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "\u00ad"}
_BODY_SIZE = 11.0


def parse_docx(data: bytes, limits: Limits) -> Document:
    """The lines and hyperlinks of a DOCX. Raises RefusedFile."""
    archive = CheckedArchive(data, limits)
    main = _main_part(archive)
    relations = read_relations(archive, main)
    try:
        lines = list(_all_lines(archive, main, relations))
    except RecursionError as error:
        raise RefusedFile(Refusal.BOMB, "nested too deeply") from error
    links = [relation.target for relation in relations.values() if relation.kind == "hyperlink" and relation.external]
    return build_document(lines, file_type="docx", links=links, max_chars=limits.max_text_chars)


def _main_part(archive: CheckedArchive) -> str:
    targets = [item.target for item in read_relations(archive, "").values() if item.kind == "officeDocument"]
    return next((target for target in targets if target in archive.names), "word/document.xml")


def _all_lines(archive: CheckedArchive, main: str, relations: dict[str, Relation]) -> Iterator[DraftLine]:
    """Headers of first, even and other pages often say the same: each line of theirs comes once."""
    parts = {
        kind: [item.target for item in relations.values() if item.kind == kind]
        for kind in ("header", "footer", "styles")
    }
    styles = [_read(archive, name) for name in parts["styles"] if name in archive.names]
    walker = _Walker(read_styles(styles[0] if styles else None))
    for names in (parts["header"], [main], parts["footer"]):
        lines = [line for name in names for line in walker.blocks(_read(archive, name))]
        yield from lines if names == [main] else dict.fromkeys(lines)


def _read(archive: CheckedArchive, name: str) -> Element:
    return parse_xml(archive.read(name), name)


class _Walker:
    def __init__(self, styles: dict[str, Look]) -> None:
        self._styles = styles

    def blocks(self, parent: Element) -> Iterator[DraftLine]:
        """The lines of all paragraphs and tables under an element."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag not in _SKIPPED:
                yield from self.blocks(child)

    def _table(self, table: Element) -> Iterator[DraftLine]:
        for row in table.iterfind(f"{W}tr"):
            yield from row_lines([list(self.blocks(cell)) for cell in _cells(row)])

    def _paragraph(self, paragraph: Element) -> Iterator[DraftLine]:
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.get(style_id(properties, "pStyle"), self._styles[""])
        base = look_of(None, properties).over(style)
        runs = [run for run in _runs(paragraph) if not self._look(run, base).hidden]
        text = "".join(_characters(run) for run in runs)
        look = next((self._look(run, base) for run in runs if _characters(run).strip()), base)
        bullet = "• " if look.listed and text.strip() else ""
        for line in (bullet + text).splitlines():
            yield DraftLine(line, font_size=look.size or _BODY_SIZE, bold=bool(look.bold))
        for box in _text_boxes(paragraph):
            yield from self.blocks(box)

    def _look(self, run: Element, base: Look) -> Look:
        properties = run.find(f"{W}rPr")
        named = self._styles.get(style_id(properties, "rStyle"), Look())
        return look_of(properties, None).over(named).over(base) if properties is not None else base


def _cells(row: Element) -> Iterator[Element]:
    """The row's cells, also those wrapped in content controls."""
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent"}:
            yield from _cells(child)


def _runs(parent: Element) -> Iterator[Element]:
    """The runs of a paragraph through links, fields, insertions and controls."""
    for child in parent:
        if child.tag == f"{W}r":
            yield child
        elif child.tag not in _SKIPPED:
            yield from _runs(child)


def _characters(run: Element) -> str:
    parts = [item.text or "" if item.tag == f"{W}t" else _CHARACTERS.get(item.tag, "") for item in run]
    return "".join(parts)


def _text_boxes(parent: Element) -> Iterator[Element]:
    """Text boxes anchored in a paragraph; one inside another is reached through its own paragraphs."""
    for child in parent:
        if child.tag == _TEXT_BOX:
            yield child
        elif child.tag not in _SKIPPED:
            yield from _text_boxes(child)
