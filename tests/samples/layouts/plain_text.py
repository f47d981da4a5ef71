"""Plain text files."""

from collections.abc import Iterable
from textwrap import wrap

from tests.samples.layouts import lines
from tests.samples.layouts.layout import Layout
from tests.samples.layouts.lines import Line
from tests.samples.sheet import Sheet

_WIDTH = 72
_LEFT = 22
_MANUAL = 78
_MAIL = 64


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


def render_manual(sheet: Sheet) -> bytes:
    """As a formatter for terminals sets a manual: filled to 78 columns with spaces put in, headings at the edge."""
    texts = [line.text.center(_MANUAL).rstrip() for line in lines.top_lines(sheet)]
    for section in sheet.sections:
        texts += ["", section.heading.upper(), *_filled(section.text, 7)]
        for number, entry in enumerate(section.entries):
            texts += [""] * (number > 0)
            texts += [
                line
                for head in lines.title_first(entry)
                for line in _filled(_ends(head.text, head.right, _MANUAL - 7), 7)
            ]
            for line in lines.tail(entry):
                texts += _hung(line)
        for group in section.groups:
            texts += _filled(lines.group_line(group).text, 7)
    return _file(texts)


def _hung(line: Line) -> list[str]:
    """What follows a head: an item hangs after its sign."""
    if line.kind != "bullet":
        return _filled(line.text, 11)
    first, *rest = _filled(line.text, 14)
    return [f"{'o':>12}  {first.lstrip()}", *rest]


def _ends(left: str, right: str, width: int) -> str:
    if not right:
        return left
    gap = width - len(left) - len(right)
    return f"{left}{' ' * gap}{right}" if gap > 1 else f"{left} {right}"


def _filled(text: str, depth: int) -> list[str]:
    """Lines of equal width, but the last; text that fits stays as it is."""
    if len(text) <= _MANUAL - depth:
        return [" " * depth + text] if text else []
    found = wrap(" ".join(text.split()), _MANUAL - depth, break_long_words=False, break_on_hyphens=False)
    return [" " * depth + line for line in (*(_spread(line, _MANUAL - depth) for line in found[:-1]), found[-1])]


def _spread(line: str, width: int) -> str:
    words = line.split()
    spare, gaps = width - sum(map(len, words)), len(words) - 1
    if gaps < 1:
        return line
    return "".join(
        word + " " * (spare // gaps + (position >= gaps - spare % gaps)) * (position < gaps)
        for position, word in enumerate(words)
    )


def render_mailed(sheet: Sheet) -> bytes:
    """As pasted into a mail: all at the edge and broken at 64 columns, headings with a colon, employers first."""
    texts = [line.text for line in lines.top_lines(sheet)]
    for section in sheet.sections:
        texts += ["", f"{section.heading}:", *wrap(section.text, _MAIL)]
        for entry in section.entries:
            head = lines.joined(", ", entry.organization, entry.place)
            texts += ["", *wrap(head, _MAIL), *wrap(lines.joined(", ", entry.title, entry.dates), _MAIL)]
            texts += [text for line in lines.tail(entry) for text in wrap(_one(line, "- "), _MAIL)]
        texts += [text for group in section.groups for text in wrap(lines.group_line(group).text, _MAIL)]
    return _file(texts)


def render_markdown(sheet: Sheet) -> bytes:
    """Markdown as it is kept beside code."""
    texts = [f"# {sheet.name}", "", *([f"*{sheet.headline}*", ""] if sheet.headline else [])]
    texts += [
        f"- {item.label}: " + (f"[{item.text}]({item.url})" if item.url else item.text) for item in sheet.contacts
    ]
    for section in sheet.sections:
        texts += ["", f"## {section.heading}", "", *([section.text] if section.text else [])]
        for entry in section.entries:
            head = lines.joined(", ", entry.organization, entry.place)
            texts += ["", f"### {entry.title}", *([f"**{head}**  "] if head else [])]
            texts += [f"_{entry.dates}_", ""] if entry.dates else [""]
            texts += [_one(line, "* ") for line in lines.tail(entry)]
        texts += [f"- **{group.label}:** {', '.join(group.items)}" if group.label else f"- {', '.join(group.items)}"
                  for group in section.groups]  # fmt: skip
    return _file(texts)


def render_setext(sheet: Sheet) -> bytes:
    """Markdown with underlined headings; an entry in one line of strong and slanted text."""
    texts = [sheet.name, "=" * len(sheet.name), "", *([f"**{sheet.headline}**", ""] if sheet.headline else [])]
    texts += [" | ".join(f"<{item.text}>" if item.kind == "email" else item.text for item in sheet.contacts), "", "---"]
    for section in sheet.sections:
        texts += ["", section.heading, "-" * len(section.heading), *(["", section.text] if section.text else [])]
        for entry in section.entries:
            dates = entry.dates and f"*{entry.dates}*"
            texts += ["", lines.joined(" | ", f"**{entry.title}**", entry.organization, entry.place, dates), ""]
            texts += [_one(line, "- ") for line in lines.tail(entry)]
        texts += [
            line
            for group in section.groups
            for line in (
                "",
                *([f"__{group.label}__", ""] if group.label else []),
                *(f"- {item}" for item in group.items),
            )
        ]
    return _file(texts)


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
    return "\n".join([*texts, ""]).lstrip("\n").encode()


TEXT_LAYOUTS = (
    Layout("txt-underlined", "txt", "plain-text", held_out=False, render=render_underlined),
    Layout("txt-capitals", "txt", "plain-text", held_out=False, render=render_capitals),
    Layout("txt-bare", "txt", "plain-text", held_out=False, render=render_bare),
    Layout("txt-indented", "txt", "plain-text", held_out=True, render=render_indented),
    Layout("txt-wrapped", "txt", "plain-text", held_out=False, render=render_wrapped),
    Layout("txt-manual", "txt", "plain-text", held_out=True, render=render_manual),
    Layout("txt-mailed", "txt", "plain-text", held_out=True, render=render_mailed),
    Layout("txt-markdown", "txt", "plain-text", held_out=False, render=render_markdown),
    Layout("txt-setext", "txt", "plain-text", held_out=True, render=render_setext),
)
