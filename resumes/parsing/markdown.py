"""Markdown in plain text: headings become larger type, marks of weight, links and tables leave the text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from resumes.parsing.building import DraftLine

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(\S.*?)[\s#]*$")
_SIZES = (20.0, 15.0, 12.0, 11.0, 10.5, 10.5)
_BODY = 10.0
_LINK = re.compile(r"!?\[([^\[\]\n]{1,200})\]\((?:<)?([^\s()<>]{0,300}(?:\([^\s()]{0,80}\))?)(?:>)?(?:\s\"[^\"]*\")?\)")
_AUTO_LINK = re.compile(r"<((?:https?://|mailto:)?[^\s<>@]{1,100}(?:@[^\s<>@]{1,100}|(?<=//)[^\s<>]{1,300}))>")
_STRONG = re.compile(r"(?<![\w*])(\*\*\*|\*\*|\*)(?=[^\s*])(.{1,400}?)(?<=[^\s*])\1(?![\w*])")
_SLANTED = re.compile(r"(?<![\w_])(___|__|_)(?=[^\s_])(.{1,400}?)(?<=[^\s_])\1(?![\w_])")
_CODE = re.compile(r"`([^`\n]{1,200})`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|~&-])")
_WHOLE = re.compile(r"\s*(\*\*|__)(?=\S)(?:(?!\1).)+\1[\s:]*$")
_STAR = re.compile(r"^(\s*)[*+](?=\s+\S)")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_TABLE = re.compile(r"^\s*\|(.*)\|\s*$")
_TABLE_RULE = re.compile(r"^[\s|:-]*-[\s|:-]*$")
_TARGET = re.compile(r"(?:https?://|mailto:|tel:)\S+$")
_LEAST = 2  # headings


def is_markdown(text: str) -> bool:
    """Whether lines of a text are headings with number signs, of which one stands for every section."""
    found = [match for line in text.splitlines() if (match := _HEADING.match(line))]
    return len(found) >= _LEAST and any(len(match[1]) <= 2 for match in found)


def rendered(lines: Iterable[DraftLine]) -> tuple[list[DraftLine], list[str]]:
    """The lines as a reader of Markdown sees them, and the targets of their links."""
    links: list[str] = []
    found: list[DraftLine] = []
    for line in lines:
        if _TABLE.match(line.text) and _TABLE_RULE.match(line.text):
            continue
        links += [match[2] for match in _LINK.finditer(line.text) if _TARGET.match(match[2])]
        found.append(_line(line))
    return found, links


def _line(line: DraftLine) -> DraftLine:
    heading = _HEADING.match(line.text)
    if heading is not None:
        return replace(line, text=_plain(heading[2]), font_size=_SIZES[len(heading[1]) - 1], bold=True)
    text = _QUOTE.sub("", line.text)
    cells = _TABLE.match(text)
    if cells is not None:
        text = "\t".join(_plain(cell) for cell in _cells(cells[1]))
    bold = line.bold or _WHOLE.match(text) is not None
    return replace(line, text=_plain(_STAR.sub(r"\1-", text)), font_size=_BODY, bold=bold)


def _cells(row: str) -> Sequence[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row) if cell.strip()]


def _plain(text: str) -> str:
    """The text without its marks; a link keeps its words."""
    text = _AUTO_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    for pattern in (_STRONG, _SLANTED, _STRONG):
        text = pattern.sub(r"\2", text)
    return _ESCAPED.sub(r"\1", _CODE.sub(r"\1", text)).removesuffix("\\")
