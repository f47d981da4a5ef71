"""How paragraphs of a DOCX look: bold, size, bullet and color, resolved through its styles."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAX_ANCESTORS = 12
_OFF = frozenset(["0", "false", "off"])
_PAPER = frozenset(["auto", "ffffff"])
_WHITE_THEMES = frozenset(["background1", "light1"])


@dataclass(frozen=True, slots=True)
class Look:
    """None where nothing is said; `size` in points, `white` letters, `shaded`: on a ground of another color."""

    bold: bool | None = None
    size: float | None = None
    listed: bool | None = None
    hidden: bool | None = None
    white: bool | None = None
    shaded: bool | None = None

    def over(self, other: "Look") -> "Look":
        """This look, with what it leaves unsaid taken from `other`."""
        said = {item.name: value for item in fields(self) if (value := getattr(self, item.name)) is not None}
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
        white=_is_white(run),
        shaded=is_shaded(run) or is_shaded(paragraph) or None,
    )


def is_shaded(properties: Element | None) -> bool:
    """Whether the properties of a run, paragraph, cell or table put a ground of another color behind the text."""
    if properties is None:
        return False
    if properties.find(f"{W}highlight") is not None:
        return True
    found = properties.find(f"{W}shd")
    if found is None:
        return False
    named = found.get(f"{W}fill", "auto").lower()
    return named not in _PAPER or found.get(f"{W}themeFill") is not None or found.get(f"{W}val", "clear") == "solid"


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


def _is_white(properties: Element | None) -> bool | None:
    found = properties.find(f"{W}color") if properties is not None else None
    if found is None:
        return None
    theme = found.get(f"{W}themeColor")
    return theme in _WHITE_THEMES if theme else found.get(f"{W}val", "").lower() == "ffffff"


def _size(properties: Element | None) -> float | None:
    """Word counts sizes in half points."""
    found = properties.find(f"{W}sz") if properties is not None else None
    value = found.get(f"{W}val", "") if found is not None else ""
    return int(value) / 2 if value.isascii() and value.isdigit() and len(value) < 5 else None
