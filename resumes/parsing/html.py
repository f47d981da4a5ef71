"""HTML: what a browser would show, block by block; scripts, styles and hidden parts are left out."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.hidden import Reason, without_layout
from resumes.parsing.html_styles import Look, StyleSheet, hidden_by, look_of
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
_HEADING_SIZES = {"h1": 24.0, "h2": 18.0, "h3": 14.0, "h4": 12.0, "h5": 10.0, "h6": 9.0}
_BOLD = frozenset(["b", "strong", "th", *_HEADING_SIZES])
_HELP_WORDS = 7  # of a label that only screen readers speak
_SPOKEN = frozenset([Reason.NO_INK, Reason.OFF_PAGE])
_MAX_DEPTH = 200
_BODY_SIZE = 11.0


def parse_html(data: bytes, limits: Limits) -> Document:
    """The visible lines and the hyperlinks of a page. Raises RefusedFile."""
    root = _root(data)
    writer = _Writer(StyleSheet(root))
    writer.element(root, size=_BODY_SIZE, bold=False, depth=0)
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
    yield from (str(text) for text in root.xpath("//meta/@content | //@alt | //@title | //@aria-label"))


class _Writer:
    """Collects text into lines; a block element starts a new one."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._look = Look()
        self.lines: list[DraftLine] = []
        self.hidden: list[tuple[str, Reason]] = []
        self._parts: list[str] = []
        self._size = 0.0
        self._bold = False

    def element(self, node: etree._Element, *, size: float, bold: bool, depth: int) -> None:
        """Writes an element and what follows it within its parent."""
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag and tag not in _DROPPED and depth < _MAX_DEPTH:
            outer, style = self._look, self._sheet.style_of(node)
            self._look = look_of(style, outer)
            reason = hidden_by(node, style, self._look)
            if reason is not None:
                self._hide(str(node.text_content()), reason)
            else:
                self._visible(node, tag, size=_HEADING_SIZES.get(tag, size), bold=bold or tag in _BOLD, depth=depth)
            self._look = outer
        if depth:
            self._write(node.tail, size=size, bold=bold)

    def end_line(self) -> None:
        """Closes the line under construction."""
        text = "".join(self._parts)
        if text.strip():
            self.lines.append(DraftLine(text, font_size=self._size, bold=self._bold))
        self._parts, self._size, self._bold = [], 0.0, False

    def _visible(self, node: etree._Element, tag: str, *, size: float, bold: bool, depth: int) -> None:
        block = tag in _BLOCKS
        if block:
            self.end_line()
        if tag == "li":
            self._parts.append("• ")
        self._write(node.text, size=size, bold=bold)
        for child in node:
            self.element(child, size=size, bold=bold, depth=depth + 1)
        if tag in _CELLS:
            self._parts.append("\t")
        if block:
            self.end_line()

    def _hide(self, text: str, reason: Reason) -> None:
        """Short words that are only spoken, such as "Skip to content", help the blind and are no trick."""
        spoken = reason in _SPOKEN and len(text.split()) <= _HELP_WORDS
        self.hidden.append((text, Reason.ASIDE if spoken else reason))

    def _write(self, text: str | None, *, size: float, bold: bool) -> None:
        if not text:
            return
        if text.strip() and not self._size:
            self._size, self._bold = size, bold
        self._parts.append(re.sub(r"\s+", " ", text))
