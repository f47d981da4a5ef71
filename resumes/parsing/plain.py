"""Plain text: the encoding is found out, lines broken at a width are made whole."""

import codecs
import re

from resumes.parsing.building import build_document
from resumes.parsing.document import Document
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.limits import Limits
from resumes.parsing.markdown import is_markdown, rendered
from resumes.parsing.wrapping import unwrapped

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TAB = re.compile(r"(?<=\S)\t(?=\S)")
_MAX_CONTROL_SHARE = 0.001


def parse_text(data: bytes, limits: Limits) -> Document:
    """The lines of a text file. Raises RefusedFile."""
    text = decode_text(data)
    if text is None:
        raise RefusedFile(Refusal.UNSUPPORTED)
    lines = unwrapped(_TAB.sub("   \t", text).expandtabs())
    lines, links = rendered(lines) if is_markdown(text) else (lines, [])
    return build_document(lines, file_type="txt", links=links, max_chars=limits.max_text_chars)


def decode_text(data: bytes) -> str | None:
    """The text of `data` by its byte order mark, as UTF-8 or as Windows-1252; None where it is not text."""
    encodings = [name for bom, name in _BOMS if data.startswith(bom)] or ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_CONTROL.findall(text)) <= _MAX_CONTROL_SHARE * len(text):
            return text
    return None
