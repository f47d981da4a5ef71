"""DOCX: headers, then paragraphs, tables and text boxes in the order they are written, then footers.

The XML is walked directly: python-docx shows no text boxes and no content controls, and builds objects for
every part of the package, which a small hostile file can make very many.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from xml.etree.ElementTree import Element

from resumes.parsing.archive import CheckedArchive
from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.colors import color_of, look_alike
from resumes.parsing.document import Document
from resumes.parsing.docx_beside import unprinted
from resumes.parsing.docx_styles import (
    UNKNOWN,
    Look,
    W,
    ground_of,
    is_crushed_row,
    is_framed_away,
    look_of,
    read_styles,
    style_id,
)
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.hidden import MIN_SIZE, Reason, without_layout
from resumes.parsing.limits import Limits
from resumes.parsing.markup import parse_xml
from resumes.parsing.package import Relation, read_relations, words_beside
from resumes.parsing.tables import row_lines

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}anchor"
_EXTENT = _ANCHOR.replace("anchor", "extent")
_OFFSET = _ANCHOR.replace("anchor", "posOffset")
_MARGIN = 1_100_000  # English metric units, of which a point has 12,700
_SHEET = 16_000_000
_LEAST_ROOM = 38_100
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}wsp"
_GROWS = f"{_DRAWN}spAutoFit"
_FILLS = frozenset(f"{_DRAWN}{name}" for name in ("solidFill", "gradFill", "pattFill", "blip", "grpFill", "fillRef"))
_WHOLE = re.compile(r"-?\d{1,12}")
_FAR_STYLE = re.compile(r"(?:margin-)?(?:left|top):\s*-\d{3,}(?:\.\d+)?pt")
_ASIDE = re.compile(r"docProps/|customXml/item\d+\.xml|word/(?:comments|footnotes|endnotes)")
_SETTINGS = "word/settings.xml"
_PAPER = "ffffff"
_TEXT_BOX = f"{W}txbxContent"
_SKIPPED = frozenset([_FALLBACK, f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr"])
_CHARACTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "\u00ad"}
_PLAIN_TABLES = frozenset(["TableGrid", "TableNormal"])
_BODY_SIZE = 11.0


def parse_docx(data: bytes, limits: Limits) -> Document:
    """The lines and hyperlinks of a DOCX. Raises RefusedFile."""
    archive = CheckedArchive(data, limits)
    main = _main_part(archive)
    relations = read_relations(archive, main)
    hidden: list[tuple[str, Reason]] = []
    try:
        lines = list(_all_lines(archive, main, relations, hidden))
    except RecursionError as error:
        raise RefusedFile(Refusal.BOMB, "nested too deeply") from error
    links = [relation.target for relation in relations.values() if relation.kind == "hyperlink" and relation.external]
    document = build_document(lines, file_type="docx", links=links, max_chars=limits.max_text_chars)
    beside = chain(words_beside(archive, _ASIDE), *(unprinted(archive, name) for name in (main, _SETTINGS)))
    return without_layout(document, [*hidden, *((text, Reason.ASIDE) for text in beside)])


def _main_part(archive: CheckedArchive) -> str:
    targets = [item.target for item in read_relations(archive, "").values() if item.kind == "officeDocument"]
    return next((target for target in targets if target in archive.names), "word/document.xml")


def _all_lines(
    archive: CheckedArchive, main: str, relations: dict[str, Relation], hidden: list[tuple[str, Reason]]
) -> Iterator[DraftLine]:
    """Headers of first, even and other pages often say the same: each line of theirs comes once.

    What nobody sees is added to `hidden`.
    """
    parts = {
        kind: [item.target for item in relations.values() if item.kind == kind]
        for kind in ("header", "footer", "styles")
    }
    styles = [_read(archive, name) for name in parts["styles"] if name in archive.names]
    roots = {name: _read(archive, name) for name in [*parts["header"], main, *parts["footer"]]}
    paper = UNKNOWN if _has_ground(roots.values()) else _PAPER
    walker = _Walker(read_styles(styles[0] if styles else None), hidden, paper)
    for names in (parts["header"], [main], parts["footer"]):
        lines = [line for name in names for line in walker.blocks(roots[name])]
        yield from lines if names == [main] else dict.fromkeys(lines)


def _read(archive: CheckedArchive, name: str) -> Element:
    return parse_xml(archive.read(name), name)


def _has_ground(roots: Iterable[Element]) -> bool:
    """Whether a page color or a filled drawing behind the text may make white letters visible."""
    return any(
        root.find(f"{W}background") is not None
        or any(item.get("behindDoc") == "1" and _is_filled(item) for item in root.iter(_ANCHOR))
        for root in roots
    )


class _Walker:
    """`ground` is the color of the paper, or of the cell that is walked through; UNKNOWN where nobody can tell."""

    def __init__(self, styles: dict[str, Look], hidden: list[tuple[str, Reason]], ground: str) -> None:
        self._styles = styles
        self._hidden = hidden
        self._ground = ground
        self._off_page = False
        self._crushed = False

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
        outer, ground = self._ground, _table_ground(table) or self._ground
        for row in table.iterfind(f"{W}tr"):
            crushed, self._crushed = self._crushed, self._crushed or is_crushed_row(row)
            cells = []
            for cell in _cells(row):
                self._ground = ground_of(cell.find(f"{W}tcPr")) or ground
                cells.append(list(self.blocks(cell)))
            yield from row_lines(cells)
            self._crushed = crushed
        self._ground = outer

    def _paragraph(self, paragraph: Element) -> Iterator[DraftLine]:
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.get(style_id(properties, "pStyle"), self._styles[""])
        base = look_of(None, properties).over(style)
        outer_place, self._off_page = self._off_page, self._off_page or is_framed_away(properties)
        runs = list(self._seen(paragraph, base))
        self._off_page = outer_place
        text = "".join(_characters(run) for run in runs)
        look = next((self._look(run, base) for run in runs if _characters(run).strip()), base)
        bullet = "• " if look.listed and text.strip() else ""
        for line in (bullet + text).splitlines():
            yield DraftLine(line, font_size=look.size or _BODY_SIZE, bold=bool(look.bold))
        for box, unseen, filled in _text_boxes(paragraph):
            outer = self._ground, self._off_page
            self._ground, self._off_page = UNKNOWN if filled else outer[0], self._off_page or unseen
            yield from self.blocks(box)
            self._ground, self._off_page = outer

    def _seen(self, paragraph: Element, base: Look) -> Iterator[Element]:
        for run in _runs(paragraph):
            reason = self._reason(self._look(run, base))
            if reason is None:
                yield run
            else:
                self._hidden.append((_characters(run), reason))

    def _reason(self, look: Look) -> Reason | None:
        if self._off_page:
            return Reason.OFF_PAGE
        if look.hidden or self._crushed:
            return Reason.MARKED
        if look.crushed or (look.size is not None and look.size < MIN_SIZE):
            return Reason.TINY
        ground = look.ground or self._ground
        return Reason.BACKGROUND if look_alike(color_of(look.color or ""), color_of(ground)) else None

    def _look(self, run: Element, base: Look) -> Look:
        properties = run.find(f"{W}rPr")
        named = self._styles.get(style_id(properties, "rStyle"), Look())
        return look_of(properties, None).over(named).over(base) if properties is not None else base


def _table_ground(table: Element) -> str | None:
    """The color behind a whole table; UNKNOWN where it has a style, which may shade cells."""
    named = any(style.get(f"{W}val") not in _PLAIN_TABLES for style in table.iter(f"{W}tblStyle"))
    return UNKNOWN if named else ground_of(table.find(f"{W}tblPr"))


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


def _text_boxes(parent: Element, *, unseen: bool = False, filled: bool = True) -> Iterator[tuple[Element, bool, bool]]:
    """Text boxes anchored in a paragraph, whether they lie out of sight, and whether they may have a color of their
    own; one inside another is reached through its own paragraphs."""
    for child in parent:
        if child.tag == _TEXT_BOX:
            yield child, unseen, filled
        elif child.tag not in _SKIPPED:
            fills = _is_filled(child) if child.tag == _SHAPE else filled
            yield from _text_boxes(child, unseen=unseen or _is_out_of_sight(child), filled=fills)


def _is_filled(drawing: Element) -> bool:
    return any(item.tag in _FILLS for item in drawing.iter())


def _is_out_of_sight(shape: Element) -> bool:
    """Whether a drawing's anchor, or the style of an older shape, lies far outside of any page or has no room."""
    if shape.tag == _ANCHOR:
        places = [int(item.text) for item in shape.iter(_OFFSET) if item.text and _WHOLE.fullmatch(item.text)]
        sizes = [int(item.get(side, "0")) for item in shape.iter(_EXTENT) for side in ("cx", "cy")] or [0, 0]
        if max(sizes) < _LEAST_ROOM and any(True for _ in shape.iter(_SHAPE)) and shape.find(f".//{_GROWS}") is None:
            return True
        return any(place + size < -_MARGIN or place > _SHEET for place, size in zip(places, sizes, strict=False))
    return bool(_FAR_STYLE.search(shape.get("style", "")))
