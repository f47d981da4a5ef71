"""Formats that are text with marks: TXT, HTML and RTF."""

from html import escape
from itertools import groupby

from recruiting.demo.render.outline import OutlineLine, outline
from recruiting.demo.render.sheet import Sheet

_HTML_TAGS = {"name": "h1", "heading": "h2", "strong": "h3", "text": "p", "bullet": "li"}
_RTF_OPENINGS = {
    "name": r"\pard\sa60\b\fs40 ",
    "heading": r"\pard\sb240\sa80\b\fs26 ",
    "strong": r"\pard\sb120\b\fs22 ",
    "text": r"\pard\sa40\fs21 ",
    "bullet": r"\pard\li360\fi-200\fs21 \bullet\~",
}


def render_txt(sheet: Sheet) -> bytes:
    """Plain UTF-8 text with underlined headings."""
    return "\n".join(_plain(line) for line in outline(sheet)).strip().encode() + b"\n"


def render_html(sheet: Sheet) -> bytes:
    """A small HTML page, UTF-8."""
    groups = groupby(outline(sheet), key=lambda line: line.kind == "bullet")
    body = "\n".join(_html_group(list(lines), listed=listed) for listed, lines in groups)
    style = "body{font-family:Georgia,serif;max-width:44em;margin:2em auto}h1{margin-bottom:0}p{margin:.3em 0}"
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{escape(sheet.name)}</title>'
        f"<style>{style}</style></head>\n<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def render_rtf(sheet: Sheet) -> bytes:
    r"""RTF 1.5 in ASCII; every other character is written as a \u escape."""
    lines = "\n".join(f"{{{_RTF_OPENINGS[line.kind]}{_rtf(line.text)}\\par}}" for line in outline(sheet))
    return (r"{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}" + "\n" + lines + "\n}").encode("ascii")


def _plain(line: OutlineLine) -> str:
    if line.kind == "heading":
        return f"\n{line.text.upper()}\n{'-' * len(line.text)}"
    if line.kind == "strong":
        return f"\n{line.text}"
    return f"  * {line.text}" if line.kind == "bullet" else line.text


def _html_group(lines: list[OutlineLine], *, listed: bool) -> str:
    body = "\n".join(f"<{_HTML_TAGS[line.kind]}>{escape(line.text)}</{_HTML_TAGS[line.kind]}>" for line in lines)
    return f"<ul>\n{body}\n</ul>" if listed else body


def _rtf(text: str) -> str:
    return "".join(_rtf_character(character) for character in text)


def _rtf_character(character: str) -> str:
    if character in "\\{}":
        return f"\\{character}"
    if character.isascii():
        return character
    units = character.encode("utf-16-le")
    codes = (int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2))
    return "".join(f"\\u{code}?" for code in codes)
