"""Plain text files."""

from collections.abc import Iterable
from textwrap import wrap

from tests.samples.layouts import lines
from tests.samples.layouts.layout import Layout
from tests.samples.layouts.lines import Line
from tests.samples.sheet import Sheet

_WIDTH = 72
_LEFT = 22


def render_underlined(sheet: Sheet) -> bytes:
    """Headings underlined with dashes, the name with equals signs."""
    marks = {"name": "=", "heading": "-"}
    found = [*lines.top_lines(sheet, labels=True), *lines.all_lines(sheet.sections, lines.title_first)]
    texts = []
    for line in found:
        under = [marks[line.kind] * len(line.text)] if line.kind in marks else []
        texts += [*_space(line), _one(line, "- "), *under]
    return _file(texts)


def render_capitals(sheet: Sheet) -> bytes:
    """Headings in capitals, employer first, bars between."""
    found = [*lines.top_lines(sheet, separator=" | "), *lines.all_lines(sheet.sections, lines.barred, separator=" | ")]
    return _file(
        text
        for line in found
        for text in (*_space(line), line.text.upper() if line.kind == "heading" else _one(line, "* "))
    )


def render_indented(sheet: Sheet) -> bytes:
    """Headings flush left, all below them indented, what is done indented further."""
    depth = {"name": 0, "headline": 0, "contact": 0, "heading": 0, "strong": 4, "text": 4, "bullet": 8}
    found = [*lines.top_lines(sheet), *lines.all_lines(sheet.sections, lines.dates_first)]
    return _file(
        text
        for line in found
        for text in ([""] * (line.kind == "heading") + [" " * depth[line.kind] + _one(line, "o ")])
    )


def render_wrapped(sheet: Sheet) -> bytes:
    """At most 72 columns as mailed, with CRLF; dates in a column on the left, above the title where too long."""
    found = [*lines.top_lines(sheet, labels=True)]
    texts = [text for line in found for text in _wrapped(line.text, 0)]
    for section in sheet.sections:
        texts += ["", f"[ {section.heading} ]", "", *_wrapped(section.text, 0)]
        for entry in section.entries:
            heads = [text for line in lines.undated(entry) for text in wrap(line.text, _WIDTH - _LEFT)]
            texts += [entry.dates] if len(entry.dates) >= _LEFT else []
            lefts = [entry.dates if len(entry.dates) < _LEFT else "", *([""] * (len(heads) - 1))]
            texts += [f"{left:<{_LEFT}}{right}" for left, right in zip(lefts, heads, strict=True)]
            texts += [text for line in lines.tail(entry) for text in _wrapped(_one(line, "- "), _LEFT)]
        texts += [text for group in section.groups for text in _wrapped(lines.group_line(group).text, 0)]
    return "\r\n".join([*texts, ""]).encode()


def render_bare(sheet: Sheet) -> bytes:
    """What remains of a document pasted into a text field: no marks, no empty lines."""
    found = [*lines.top_lines(sheet), *lines.all_lines(sheet.sections, lines.dates_below)]
    return _file(_one(line, "• ") for line in found)


def _wrapped(text: str, depth: int) -> list[str]:
    return wrap(
        text, _WIDTH, initial_indent=" " * depth, subsequent_indent=" " * depth, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip


def _space(line: Line) -> list[str]:
    return [""] if line.kind in {"heading", "strong"} else []


def _one(line: Line, mark: str) -> str:
    text = f"{mark}{line.text}" if line.kind == "bullet" else line.text
    return f"{text}{' ' * max(3, _WIDTH - len(text) - len(line.right))}{line.right}" if line.right else text


def _file(texts: Iterable[str]) -> bytes:
    return "\n".join([*texts, ""]).lstrip().encode()


TEXT_LAYOUTS = (
    Layout("txt-underlined", "txt", "plain-text", held_out=False, render=render_underlined),
    Layout("txt-capitals", "txt", "plain-text", held_out=False, render=render_capitals),
    Layout("txt-bare", "txt", "plain-text", held_out=False, render=render_bare),
    Layout("txt-indented", "txt", "plain-text", held_out=True, render=render_indented),
    Layout("txt-wrapped", "txt", "plain-text", held_out=True, render=render_wrapped),
)
