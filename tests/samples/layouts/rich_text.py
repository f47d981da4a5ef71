"""RTF files in ASCII; every other character is an escape."""

from collections.abc import Iterable

from tests.samples.layouts import lines
from tests.samples.layouts.layout import Layout
from tests.samples.layouts.lines import Line
from tests.samples.sheet import Sheet

_OPENINGS = {
    "name": r"\sa60\b\fs40 ",
    "headline": r"\sa40\i\fs24 ",
    "contact": r"\sa20\fs20 ",
    "heading": r"\sb240\sa80\b\caps\fs26 ",
    "strong": r"\sb120\b\fs22 ",
    "text": r"\sa40\fs21 ",
    "bullet": r"\li360\fi-200\fs21 \bullet\tab ",
}
_START = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}}{\colortbl;\red31\green78\blue121;}" + "\n"


def escaped(text: str) -> str:
    r"""Braces and backslashes escaped, what is not ASCII as \u with its UTF-16 units."""
    return "".join(_character(character) for character in text)


def _character(character: str) -> str:
    if character in "\\{}":
        return f"\\{character}"
    if character.isascii():
        return character
    units = character.encode("utf-16-le")
    codes = (int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2))
    return "".join(f"\\u{code}?" for code in codes)


def _paragraphs(found: Iterable[Line], *, start: str = r"\pard\tqr\tx9400") -> str:
    return "\n".join(f"{{{start}{_OPENINGS[line.kind]}{_text(line)}\\par}}" for line in found)


def _text(line: Line) -> str:
    return escaped(line.text) + (rf"\tab {escaped(line.right)}" if line.right else "")


def render_tabs(sheet: Sheet) -> bytes:
    """One column, dates behind a right tab."""
    found = [*lines.top_lines(sheet, separator="  |  "), *lines.all_lines(sheet.sections, lines.title_first)]
    return (_START + _paragraphs(found) + "\n}").encode("ascii")


def render_plain(sheet: Sheet) -> bytes:
    """One column, employer first, a line for each contact."""
    found = [*lines.top_lines(sheet, labels=True), *lines.all_lines(sheet.sections, lines.barred)]
    return (_START + _paragraphs(found, start=r"\pard") + "\n}").encode("ascii")


def render_table(sheet: Sheet) -> bytes:
    """Rows of two cells: headings, dates and labels on the left, text on the right."""
    parts = [_paragraphs(lines.top_lines(sheet), start=r"\pard\qc")]
    for section in sheet.sections:
        text = [Line("text", section.text)] if section.text else []
        parts.append(_row([Line("heading", section.heading)], text))
        parts += [
            _row([Line("text", entry.dates)], [*lines.undated(entry), *lines.tail(entry)]) for entry in section.entries
        ]
        parts += [_row([Line("text", item.label)], [Line("text", ", ".join(item.items))]) for item in section.groups]
    return (_START + "\n".join(parts) + "\n}").encode("ascii")


def _row(left: list[Line], right: list[Line]) -> str:
    return rf"\trowd\trgaph108\cellx2600\cellx9400 {_cell(left)}{_cell(right)}\row"


def _cell(found: list[Line]) -> str:
    body = r"\par ".join(f"{{{_OPENINGS[line.kind]}{_text(line)}}}" for line in found)
    return rf"\pard\intbl {body}\cell "


def render_typed(sheet: Sheet) -> bytes:
    """One font in one size, as typed in a small program: underlined capitals for headings, all below dates indented."""
    top = [text for text in (sheet.headline, *(item.text for item in sheet.contacts)) if text]
    parts = [_typed(r"\qc\b ", sheet.name), *(_typed(r"\qc ", text) for text in top)]
    for section in sheet.sections:
        parts += [_typed(" ", ""), _typed(r"\ul ", section.heading.upper())]
        parts += [_typed(" ", section.text)] if section.text else []
        for entry in section.entries:
            parts += [_typed(" ", entry.dates)] if entry.dates else []
            parts += [_typed(r"\tab\b ", line.text) for line in lines.undated(entry)]
            parts += [
                _typed(r"\tab - " if line.kind == "bullet" else r"\tab ", line.text) for line in lines.tail(entry)
            ]
        parts += [_typed(" ", lines.group_line(group).text) for group in section.groups]
    return (_START + "\n".join(parts) + "\n}").encode("ascii")


def _typed(start: str, text: str) -> str:
    return rf"{{\pard\fs22{start}{escaped(text)}\par}}"


RTF_LAYOUTS = (
    Layout("rtf-tabs", "rtf", "one-column", held_out=False, render=render_tabs),
    Layout("rtf-plain", "rtf", "one-column", held_out=True, render=render_plain),
    Layout("rtf-table", "rtf", "table", held_out=True, render=render_table),
    Layout("rtf-typed", "rtf", "one-column", held_out=True, render=render_typed),
)
