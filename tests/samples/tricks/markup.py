"""HTML and RTF files whose words are hidden in many ways."""

from collections.abc import Callable
from html import escape

from tests.samples.tricks.wording import HONEST

_BODY = "".join(f"<p>{escape(line)}</p>" for line in HONEST)

STYLES = {
    "display none": "display:none",
    "visibility": "visibility: hidden",
    "opacity": "opacity:0",
    "almost no opacity": "opacity: 0.02",
    "font size 0": "font-size:0",
    "font size 1": "font-size: 1px",
    "off screen": "position:absolute; left:-9999px",
    "indented away": "text-indent:-9999px",
    "white": "color:#fff",
    "nearly white": "color: rgb(250, 251, 252)",
    "its own ground": "color:#1f3864; background-color:#1f3864",
    "transparent": "color: transparent",
    "clipped": "position:absolute; width:1px; height:1px; overflow:hidden; clip:rect(0,0,0,0)",
    "no height": "height:0; overflow:hidden",
    "scaled away": "transform: scale(0)",
}


def html(inside: str, head: str = "") -> bytes:
    """A page with the honest resume and this after it."""
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{_BODY}{inside}</body></html>".encode()


def styled(style: str) -> Callable[[str], bytes]:
    """A paragraph with this style of its own."""
    return lambda text: html(f'<p style="{style}">{escape(text)}</p>')


def by_class(text: str) -> bytes:
    """Hidden by a rule of the style sheet."""
    return html(f'<p class="more">{escape(text)}</p>', "<style>body { margin: 0 } .more { display: none; }</style>")


def visually_hidden(text: str) -> bytes:
    """Meant for screen readers, said to be meant for none."""
    rule = ".sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0) }"
    return html(f'<p class="sr" aria-hidden="true">{escape(text)}</p>', f"<style>{rule}</style>")


def white_by_class(text: str) -> bytes:
    """White by a rule of the style sheet."""
    return html(f'<p class="x">{escape(text)}</p>', "<style>p.x{color:white}</style>")


def comment(text: str) -> bytes:
    """A comment."""
    return html(f"<!-- {escape(text)} -->")


def no_script(text: str) -> bytes:
    """For browsers that run no scripts."""
    return html(f"<noscript>{escape(text)}</noscript>")


def description(text: str) -> bytes:
    """A description of the page."""
    return html("", f'<meta name="description" content="{escape(text)}">')


def attribute(text: str) -> bytes:
    """The hidden attribute."""
    return html(f"<div hidden><p>{escape(text)}</p></div>")


def rtf(inside: str) -> bytes:
    """The honest resume and this after it; color 2 is white."""
    body = "\\par\n".join(rtf_escaped(line) for line in HONEST)
    table = "{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red250\\green250\\blue252;}"
    return (
        f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Arial;}}}}{table}\\fs22 {body}\\par\n{inside}}}".encode()
    )


def rtf_escaped(text: str) -> str:
    """The text as RTF writes it."""
    plain = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    return "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in plain)


def rtf_run(words: str) -> Callable[[str], bytes]:
    """A group with these control words."""
    return lambda text: rtf(f"{{{words} {rtf_escaped(text)}\\par}}")
