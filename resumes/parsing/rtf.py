"""RTF, by striprtf."""

import re

from striprtf.striprtf import rtf_to_text

from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.hidden import without_layout
from resumes.parsing.limits import Limits
from resumes.parsing.rtf_looks import part

_BINARY = re.compile(rb"\\bin\d+ ")
_PICTURE = re.compile(rb"\{(?:\\\*\\shppict\s*\{)?\\pict[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")
_HYPERLINK = re.compile(rb'HYPERLINK\s+"([^"\\]{1,500})"')


def parse_rtf(data: bytes, limits: Limits) -> Document:
    """The lines and hyperlinks of an RTF file. Raises RefusedFile."""
    if _BINARY.search(data):
        raise RefusedFile(Refusal.UNSUPPORTED, "RTF with raw binary data in it")
    links = [target.decode("latin-1") for target in _HYPERLINK.findall(data)]
    shown, hidden = part(_PICTURE.sub(b"", data))
    text = _plain_text(shown)
    # Cells of a table row end with a bar in what striprtf returns.
    lines = (DraftLine(re.sub(r"\|(?=[^|]*\|)|\|$", "\t", line)) for line in text.splitlines())
    document = build_document(lines, file_type="rtf", links=links, max_chars=limits.max_text_chars)
    return without_layout(document, hidden)


def _plain_text(data: bytes) -> str:
    try:
        return str(rtf_to_text(data.decode("latin-1"), errors="ignore"))  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, IndexError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise RefusedFile(Refusal.CORRUPT) from error
