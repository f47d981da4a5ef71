"""HTML: what a browser would show, block by block; scripts, styles and hidden parts are left out."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.hidden import Reason, without_layout
from resumes.parsing.html_styles import Look, Style, StyleSheet, hidden_by, look_of
from resumes.parsing.html_type import Type, gap_before, is_cell, is_row, stands_apart, type_of
from resumes.parsing.limits import Limits
from resumes.parsing.plain import decode_text

_DROPPED = frozenset(
    ["head", "script", "style", "template", "noscript", "svg", "iframe", "object", "select", "textarea"]
)
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 "
        "h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul",
    )
)
_CELLS = frozenset(["td", "th"])
_INLINE = frozenset(["inline", "inline-block", "inline-flex"])
_STACKED = frozenset(["block", "flex", "grid", "table", "table-row", "list-item"])
_WIDE = re.compile(r"(?:\s*[\u00a0\u2002\u2003]){3,}\s*")
_HELP_WORDS = 7  # of a label that only screen readers speak
_SPOKEN = frozenset([Reason.NO_INK, Reason.OFF_PAGE])
_MAX_DEPTH = 200
_SAID = (
    "//meta/@content | //@alt | //@title | //@aria-label | //input/@value | //@*[starts-with(name(), 'data-')]"
    " | //script[contains(@type, 'json')]/text() | //style/text()"
)
"""What elements say that no page shows."""


def parse_html(data: bytes, limits: Limits) -> Document:
    """The visible lines and the hyperlinks of a page. Raises RefusedFile."""
    root = _root(data)
    writer = _Writer(StyleSheet(root))
    writer.element(root, Type(), depth=0)
    writer.end_line()
    links = [str(link) for link in root.xpath("//a/@href") if not str(link).startswith(("#", "javascript:"))]
    document = build_document(writer.lines, file_type="html", links=links, max_chars=limits.max_text_chars)
    return without_layout(document, [*writer.hidden, *((text, Reason.ASIDE) for text in _aside(root))])


def _root(data: bytes) -> etree._Element:
    text = decode_text(data)
    if text is None:
        raise RefusedFile(Refusal.CORRUPT)
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=False)
    try:
        return lxml_html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise RefusedFile(Refusal.NO_TEXT) from error


def _aside(root: etree._Element) -> Iterator[str]:
    """Comments, what only browsers without scripts show, and what the page says of itself."""
    yield from (str(node.text or "") for node in root.iter(etree.Comment))
    yield from (str(node.text_content()) for node in root.iter("noscript", "template"))
    yield from (str(text) for text in root.xpath(_SAID))


class _Writer:
    """Collects text into lines; a block element starts a new one."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._look = Look()
        self.lines: list[DraftLine] = []
        self.hidden: list[tuple[str, Reason]] = []
        self._parts: list[str] = []
        self._type: Type | None = None

    def element(self, node: etree._Element, outer: Type, *, depth: int, in_row: bool = False) -> None:
        """Writes an element and what follows it within its parent, whose letters are `outer`."""
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag and tag not in _DROPPED and depth < _MAX_DEPTH:
            look, style = self._look, self._sheet.style_of(node)
            self._look = look_of(style, look)
            reason = hidden_by(node, style, self._look)
            if reason is not None:
                self._hide(str(node.text_content()), reason)
            else:
                self._visible(node, style, type_of(tag, style, outer), depth=depth, in_row=in_row)
            self._look = look
        if depth:
            self._write(node.tail, outer)

    def end_line(self) -> None:
        """Closes the line under construction."""
        text = "".join(self._parts)
        if text.strip():
            look = self._type or Type()
            self.lines.append(DraftLine(text, font_size=look.size, bold=look.bold))
        self._parts, self._type = [], None

    def _visible(self, node: etree._Element, style: Style, own: Type, *, depth: int, in_row: bool) -> None:
        apart = in_row or stands_apart(style)
        block = _is_block(node, style, in_row=in_row)
        if block:
            self.end_line()
        else:
            self._part("\t" if apart and self._may_part() else gap_before(node))
        if node.tag == "li" and block:
            self._parts.append("• ")
        self._write(node.text, own)
        row = is_row(style) and all(is_cell(child, _BLOCKS) for child in node)
        for child in node:
            self.element(child, own, depth=depth + 1, in_row=row)
        if node.tag in _CELLS or (apart and not block and self._may_part()):
            self._parts.append("\t")
        if block:
            self.end_line()

    def _may_part(self) -> bool:
        """Whether a tab may follow: the name at the top may be set in two elements, a word each."""
        text = "".join(self._parts).strip()
        return bool(text) and (bool(self.lines) or " " in text or "\t" in text)

    def _part(self, gap: str) -> None:
        if self._parts and gap:
            self._parts.append(gap if gap == " " or self._may_part() else " ")

    def _hide(self, text: str, reason: Reason) -> None:
        """Short words that are only spoken, such as "Skip to content", help the blind and are no trick."""
        spoken = reason in _SPOKEN and len(text.split()) <= _HELP_WORDS
        self.hidden.append((text, Reason.ASIDE if spoken else reason))

    def _write(self, text: str | None, own: Type) -> None:
        if not text:
            return
        if self._type is None and any(char.isalnum() for char in text):
            self._type = own
        flat = _WIDE.sub("\t", re.sub(r"[\t\r\n\f]", " ", text))
        self._parts.append(re.sub(r"[^\S\t]+", " ", flat))


def _is_block(node: etree._Element, style: Style, *, in_row: bool) -> bool:
    """Whether an element has lines of its own."""
    display = style.get("display", "").split(" ")[0]
    if node.tag == "br":
        return True
    if in_row or display in _INLINE or (node.tag == "div" and style.get("float", "none") != "none"):
        return not is_cell(node, _BLOCKS)
    return display in _STACKED or node.tag in _BLOCKS
