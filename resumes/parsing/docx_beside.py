"""What a part of a DOCX says without printing it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from resumes.parsing.archive import CheckedArchive
from resumes.parsing.docx_styles import W
from resumes.parsing.errors import RefusedFile
from resumes.parsing.markup import parse_xml

_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SAID = {
    _PICTURE: ("descr", "title"),
    f"{W}alias": (f"{W}val",),
    f"{W}tag": (f"{W}val",),
    f"{W}docVar": (f"{W}val",),
    f"{W}bookmarkStart": (f"{W}name",),
}
_UNPRINTED = frozenset([f"{W}delText", f"{W}instrText"])


def unprinted(archive: CheckedArchive, name: str) -> Iterator[str]:
    """Descriptions of pictures, titles of controls, variables, codes of fields and deletions that are on record.

    A part that is missing or damaged has none.
    """
    if name not in archive.names:
        return
    try:
        root = parse_xml(archive.read(name), name)
    except RefusedFile:
        return
    yield " ".join(item.text or "" for item in root.iter() if item.tag in _UNPRINTED)
    yield from (text for item in root.iter() for text in _said(item))


def _said(item: Element) -> Iterator[str]:
    yield from (text for key in _SAID.get(item.tag, ()) if (text := item.get(key)))
