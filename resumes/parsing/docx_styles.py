"""How paragraphs of a DOCX look: bold, size, bullet and color, resolved through its styles."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAX_ANCESTORS = 12
_OFF = frozenset(["0", "false", "off"])
_WHITE_THEMES = frozenset(["background1", "light1"])
_WHOLE = re.compile(r"-?\d{1,8}")
_LEAST_SHARE = 20  # percent of a letter's width
_CLOSEST = -80  # twentieths of a point between letters
_LEAST_HEIGHT = 60  # twentieths of a point
_FARTHEST = -1800  # twentieths of a point
UNKNOWN = "?"
"""A color that only the reader's theme knows."""


@dataclass(frozen=True, slots=True)
class Look:
    """None where nothing is said; `size` in points, `color` of the letters and `ground` behind them as six hexadecimal
    digits, UNKNOWN or "auto". `crushed` letters are narrowed, or their line is lowered, until nobody can read them."""

    bold: bool | None = None
    size: float | None = None
    listed: bool | None = None
    hidden: bool | None = None
    color: str | None = None
    ground: str | None = None
    crushed: bool | None = None

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
        hidden=_switch(run, "vanish") or _switch(run, "webHidden"),
        color=_color(run),
        ground=ground_of(run) or ground_of(paragraph),
        crushed=_is_narrow(run) or _is_low(paragraph) or None,
    )


def _is_narrow(run: Element | None) -> bool:
    """Whether letters are set to a small part of their width, or upon each other."""
    share, gap = (_number(run, tag, "val") for tag in ("w", "spacing"))
    return (share is not None and share < _LEAST_SHARE) or (gap is not None and gap < _CLOSEST)


def _is_low(paragraph: Element | None) -> bool:
    """Whether lines have an exact height too small for any letter."""
    height = _number(paragraph, "spacing", "line")
    rule = paragraph.find(f"{W}spacing") if paragraph is not None else None
    exact = rule is not None and rule.get(f"{W}lineRule") == "exact"
    return exact and height is not None and height < _LEAST_HEIGHT


def _number(properties: Element | None, tag: str, name: str) -> int | None:
    found = properties.find(f"{W}{tag}") if properties is not None else None
    value = found.get(f"{W}{name}", "") if found is not None else ""
    return int(value) if _WHOLE.fullmatch(value) else None


def is_crushed_row(row: Element) -> bool:
    """Whether a row of a table is hidden or too low for any letter."""
    properties = row.find(f"{W}trPr")
    if properties is None:
        return False
    height = properties.find(f"{W}trHeight")
    low = height is not None and height.get(f"{W}hRule") == "exact" and _is_below(height.get(f"{W}val", ""))
    return low or properties.find(f"{W}hidden") is not None


def _is_below(value: str) -> bool:
    return bool(_WHOLE.fullmatch(value)) and int(value) < _LEAST_HEIGHT


def is_framed_away(paragraph: Element | None) -> bool:
    """Whether a paragraph stands in a frame far left of the page or above it."""
    return any((_number(paragraph, "framePr", axis) or 0) < _FARTHEST for axis in ("x", "y"))


def ground_of(properties: Element | None) -> str | None:
    """The color that the properties of a run, paragraph, cell or table put behind the text; None where none."""
    if properties is None:
        return None
    if properties.find(f"{W}highlight") is not None:
        return UNKNOWN
    found = properties.find(f"{W}shd")
    if found is None:
        return None
    if found.get(f"{W}themeFill") is not None or found.get(f"{W}val", "clear") not in {"clear", "nil"}:
        return UNKNOWN
    fill = found.get(f"{W}fill", "auto").lower()
    return None if fill == "auto" else fill


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


def _color(properties: Element | None) -> str | None:
    found = properties.find(f"{W}color") if properties is not None else None
    if found is None:
        return None
    theme = found.get(f"{W}themeColor")
    if theme:
        return "ffffff" if theme in _WHITE_THEMES and found.get(f"{W}themeShade") is None else UNKNOWN
    return found.get(f"{W}val", "auto").lower()


def _size(properties: Element | None) -> float | None:
    """Word counts sizes in half points."""
    found = properties.find(f"{W}sz") if properties is not None else None
    value = found.get(f"{W}val", "") if found is not None else ""
    return int(value) / 2 if value.isascii() and value.isdigit() and len(value) < 5 else None
