"""ODT files whose words are hidden in many ways."""

import io
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

from tests.samples.tricks.wording import HONEST

_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {
        "office": "office", "text": "text", "style": "style", "fo": "xsl-fo-compatible", "meta": "meta",
        "draw": "drawing", "svg": "svg-compatible", "table": "table", "script": "script",
    }.items()
) + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'  # fmt: skip
_BODY = "".join(f"<text:p>{escape(line)}</text:p>" for line in HONEST)


def odt(inside: str, style: str = "", meta: str = "") -> bytes:
    """The honest resume and this after it; `style` are the properties of the style T1."""
    styles = f'<style:style style:name="T1" style:family="text"><style:text-properties {style}/></style:style>'
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{_BODY}{inside}</office:text></office:body></office:document-content>"
    )
    described = f"<office:document-meta {_NAMES}><office:meta>{meta}</office:meta></office:document-meta>"
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr("content.xml", content)
        packed.writestr("meta.xml", described)
    return output.getvalue()


def styled(style: str) -> Callable[[str], bytes]:
    """A span with these text properties."""
    return lambda text: odt(f'<text:p><text:span text:style-name="T1">{escape(text)}</text:span></text:p>', style)


def section(text: str) -> bytes:
    """A section that is not displayed."""
    return odt(f'<text:section text:name="S" text:display="none"><text:p>{escape(text)}</text:p></text:section>')


def hidden_paragraph(text: str) -> bytes:
    """A paragraph that a field hides."""
    return odt(f'<text:p><text:hidden-paragraph text:is-hidden="true"/>{escape(text)}</text:p>')


def hidden_text(text: str) -> bytes:
    """A field of hidden text."""
    return odt(f'<text:p><text:hidden-text text:is-hidden="true" text:string-value="{escape(text)}"/></text:p>')


def comment(text: str) -> bytes:
    """A comment beside the text."""
    return odt(f"<text:p>See<office:annotation><text:p>{escape(text)}</text:p></office:annotation></text:p>")


def properties(text: str) -> bytes:
    """A keyword of the file."""
    return odt("", meta=f"<meta:keyword>{escape(text)}</meta:keyword>")
