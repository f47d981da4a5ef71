"""Further ways to hide words in HTML and RTF."""

from html import escape

from tests.samples.tricks.markup import html, rtf, rtf_escaped

STYLES = {
    "clip path": "clip-path: inset(100%)",
    "filter": "filter: opacity(0)",
    "no greatest height": "max-height:0; overflow:hidden",
    "margin": "margin-left:-9999px",
    "shifted": "transform: translateX(-9999px)",
    "above the page": "position:fixed; top:-5000px",
    "letters on each other": "letter-spacing:-1em",
    "short font": "font: 0/0 a",
    "white by hue": "color: hsl(0, 0%, 100%)",
    "white by name": "color: WhiteSmoke",
    "no alpha": "color: rgba(0, 0, 0, 0.01)",
    "behind the page": "position:absolute; z-index:-1; color:#fefefe",
    "no width": "width:0; white-space:nowrap; overflow:hidden; display:block",
    "collapsed": "visibility: collapse",
    "hidden content": "content-visibility: hidden",
    "far indent in em": "text-indent:-500em; overflow:hidden",
}


def by_variable(text: str) -> bytes:
    """White by a variable."""
    return html(f'<p class="n">{escape(text)}</p>', "<style>:root{--ink:#fff} .n{color:var(--ink)}</style>")


def by_nesting(text: str) -> bytes:
    """Hidden by an element two levels above."""
    return html(
        f'<div id="w"><div><p>{escape(text)}</p></div></div>', "<style>#w > div { opacity: 0; height: 0 }</style>"
    )


def on_its_ground(text: str) -> bytes:
    """Gray of a section on the same gray of its parent."""
    return html(f'<div style="background:#ddd"><p style="color:#dedede">{escape(text)}</p></div>')


def in_a_template(text: str) -> bytes:
    """A template that no script uses."""
    return html(f"<template><p>{escape(text)}</p></template>")


def hidden_input(text: str) -> bytes:
    """The value of a hidden field."""
    return html(f'<form><input type="hidden" name="note" value="{escape(text)}"></form>')


def closed_dialog(text: str) -> bytes:
    """A dialog that is not open."""
    return html(f"<dialog><p>{escape(text)}</p></dialog>")


def data_attribute(text: str) -> bytes:
    """An attribute for scripts."""
    return html(f'<p data-note="{escape(text)}">Member of the chess club</p>')


def alternative(text: str) -> bytes:
    """What a picture is said to show."""
    return html(f'<img src="photo.png" alt="{escape(text)}" width="1" height="1">')


def label_for_readers(text: str) -> bytes:
    """The label that a screen reader says."""
    return html(f'<p aria-label="{escape(text)}">Member of the chess club</p>')


def linked_data(text: str) -> bytes:
    """Data for search engines."""
    return html("", f'<script type="application/ld+json">{{"@type": "Person", "description": "{text}"}}</script>')


def keywords(text: str) -> bytes:
    """The keywords of the page."""
    return html("", f'<meta name="keywords" content="{escape(text)}">')


def content_of_a_rule(text: str) -> bytes:
    """Words that a style sheet adds."""
    return html('<p class="n">Chess</p>', f'<style>.n::after {{ content: "{text}"; font-size: 0 }}</style>')


def rtf_deleted(text: str) -> bytes:
    """A deletion on record."""
    return rtf(f"{{\\deleted {rtf_escaped(text)}\\par}}")


def rtf_hidden_by_style(text: str) -> bytes:
    """Hidden by a character style."""
    return rtf(f"{{\\stylesheet{{\\*\\cs10 \\v Note;}}}}{{\\cs10\\v {rtf_escaped(text)}\\par}}")


def rtf_narrow(text: str) -> bytes:
    """Letters of one percent of their width."""
    return rtf(f"{{\\charscalex1 {rtf_escaped(text)}\\par}}")


def rtf_on_its_ground(text: str) -> bytes:
    """Black on black."""
    return rtf(f"{{\\cf1\\highlight1 {rtf_escaped(text)}\\par}}")


def rtf_note(text: str) -> bytes:
    """A comment of a reviewer."""
    return rtf(f"{{\\*\\annotation {rtf_escaped(text)}}}")


def rtf_property(text: str) -> bytes:
    """A comment among the properties."""
    return rtf(f"{{\\info{{\\doccomm {rtf_escaped(text)}}}}}")


def rtf_footnote(text: str) -> bytes:
    """A footnote in the open."""
    return rtf(f"Treasurer of the choir{{\\footnote {rtf_escaped(text)}}}\\par")
