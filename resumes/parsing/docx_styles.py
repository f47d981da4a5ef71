"""How paragraphs of a DOCX look: bold, size and bullet, resolved through its styles."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAX_ANCESTORS = 12
_OFF = frozenset(["0", "false", "off"])


@dataclass(frozen=True, slots=True)
class Look:
    """None where nothing is said; `size` in points."""

    bold: bool | None = None
    size: float | None = None
    listed: bool | None = None
    hidden: bool | None = None

    def over(self, other: "Look") -> "Look":
        """This look, with what it leaves unsaid taken from `other`."""
        said = {
            name: value for name in ("bold", "size", "listed", "hidden") if (value := getattr(self, name)) is not None
        }
        return replace(other, **said)


def read_styles(root: Element | None) -> dict[str, Look]:
    """The looks of all styles by id, ancestors applied; "" is the document's default."""
    if root is None:
        return {"": Look()}
    default = look_of(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), None)
    styles = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    looks = {style_id: _resolve(style_id, styles).over(default) for style_id in styles}
    return {**looks, "": default}


def look_of(run: Element | None, paragraph: Element | None) -> Look:
    """The look that run properties and paragraph properties state."""
    return Look(
        bold=_switch(run, "b"),
        size=_size(run),
        listed=True if paragraph is not None and paragraph.find(f"{W}numPr") is not None else None,
        hidden=_switch(run, "vanish"),
    )


def style_id(properties: Element | None, tag: str) -> str:
    """The id of the style named in run or paragraph properties, "" where none is."""
    style = properties.find(f"{W}{tag}") if properties is not None else None
    return style.get(f"{W}val", "") if style is not None else ""


def _resolve(name: str, styles: Mapping[str, Element]) -> Look:
    look = Look()
    for _ in range(_MAX_ANCESTORS):
        style = styles.get(name)
        if style is None:
            break
        look = look.over(look_of(style.find(f"{W}rPr"), style.find(f"{W}pPr")))
        name = style_id(style, "basedOn")
    return look


def _switch(properties: Element | None, tag: str) -> bool | None:
    found = properties.find(f"{W}{tag}") if properties is not None else None
    return None if found is None else found.get(f"{W}val", "1") not in _OFF


def _size(properties: Element | None) -> float | None:
    """Word counts sizes in half points."""
    found = properties.find(f"{W}sz") if properties is not None else None
    value = found.get(f"{W}val", "") if found is not None else ""
    return int(value) / 2 if value.isascii() and value.isdigit() and len(value) < 5 else None
