"""HTML: what a browser would show, block by block; scripts, styles and hidden parts are left out."""

import re

from lxml import etree
from lxml import html as lxml_html

from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.hidden import Reason, without_layout
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
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity)\s*:\s*0(?![.\d]*[1-9])", re.IGNORECASE
)
_MAX_DEPTH = 200
_BODY_SIZE = 11.0


def parse_html(data: bytes, limits: Limits) -> Document:
    """The visible lines and the hyperlinks of a page. Raises RefusedFile."""
    root = _root(data)
    writer = _Writer()
    writer.element(root, size=_BODY_SIZE, bold=False, depth=0)
    writer.end_line()
    links = [str(link) for link in root.xpath("//a/@href") if not str(link).startswith(("#", "javascript:"))]
    document = build_document(writer.lines, file_type="html", links=links, max_chars=limits.max_text_chars)
    return without_layout(document, writer.hidden)


def _root(data: bytes) -> etree._Element:
    text = decode_text(data)
    if text is None:
        raise RefusedFile(Refusal.CORRUPT)
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    try:
        return lxml_html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise RefusedFile(Refusal.NO_TEXT) from error


class _Writer:
    """Collects text into lines; a block element starts a new one."""

    def __init__(self) -> None:
        self.lines: list[DraftLine] = []
        self.hidden: list[tuple[str, Reason]] = []
        self._parts: list[str] = []
        self._size = 0.0
        self._bold = False

    def element(self, node: etree._Element, *, size: float, bold: bool, depth: int) -> None:
        """Writes an element and what follows it within its parent."""
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag and tag not in _DROPPED and depth < _MAX_DEPTH:
            if _is_hidden(node):
                self.hidden.append((str(node.text_content()), Reason.MARKED))
            else:
                self._visible(node, tag, size=_HEADING_SIZES.get(tag, size), bold=bold or tag in _BOLD, depth=depth)
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

    def _write(self, text: str | None, *, size: float, bold: bool) -> None:
        if not text:
            return
        if text.strip() and not self._size:
            self._size, self._bold = size, bold
        self._parts.append(re.sub(r"\s+", " ", text))


def _is_hidden(node: etree._Element) -> bool:
    return node.get("hidden") is not None or bool(_HIDDEN.search(node.get("style", "")))
