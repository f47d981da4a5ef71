"""The size and weight of the letters of an HTML element, and how it stands beside its neighbors."""

import re
from typing import NamedTuple

from lxml import etree

from resumes.parsing.html_styles import Style

_BODY_SIZE = 11.0  # points, of a page that states none
_HEADING_SIZES = {"h1": 24.0, "h2": 18.0, "h3": 14.0, "h4": 12.0, "h5": 10.0, "h6": 9.0}
_BOLD = frozenset(["b", "strong", "th", *_HEADING_SIZES])
_LENGTH = re.compile(r"(\d*\.?\d+)(px|pt|em|rem|%)")
_UNITS = {"px": 0.75, "pt": 1.0, "rem": _BODY_SIZE}
_NAMED = {"x-small": 0.7, "small": 0.85, "medium": 1.0, "large": 1.15, "x-large": 1.5, "xx-large": 2.0}
_STEPS = {"smaller": 0.83, "larger": 1.2}
_HEAVY = re.compile(r"\b(?:bold|bolder|[6-9]00)\b")
_LIGHT = re.compile(r"\b(?:normal|lighter|[1-5]00)\b")
_ROOM = re.compile(r"[1-9]|0?\.\d")
_NAME_PARTS = re.compile(
    r"(?:first|last|given|family|middle|sur|fore|vor|nach)[-_]?(?:name)?|[fl]name|pr[eé]nom|nom|nombre|apellidos?|"
    r"nome|cognome|sobrenome|(?:voor|achter)naam|imi[eę]|nazwisko",
    re.IGNORECASE,
)
_MAX_CELL = 90  # characters


class Type(NamedTuple):
    """How letters look: `size` in points."""

    size: float = _BODY_SIZE
    bold: bool = False


def type_of(tag: str, style: Style, outer: Type) -> Type:
    """The letters of an element inside one of the letters `outer`."""
    usual = outer.size * _HEADING_SIZES[tag] / _BODY_SIZE if tag in _HEADING_SIZES else outer.size
    font = style.get("font", "")
    size = _size(style.get("font-size", font), outer.size)
    weight = style.get("font-weight", font)
    bold = outer.bold or tag in _BOLD
    if _HEAVY.search(weight):
        bold = True
    elif "font-weight" in style and _LIGHT.search(weight):
        bold = False
    return Type(round(size or usual, 1), bold)


def _size(value: str, outer: float) -> float:
    """A size in points; 0.0 where the value states none."""
    if found := _LENGTH.search(value):
        number, unit = float(found[1]), found[2]
        return number * (_UNITS[unit] if unit in _UNITS else outer / (100 if unit == "%" else 1))
    word = value.split(maxsplit=1)[0] if value else ""
    return _NAMED[word] * _BODY_SIZE if word in _NAMED else _STEPS.get(word, 0.0) * outer


def is_row(style: Style) -> bool:
    """Whether the children of an element stand side by side."""
    flow = style.get("flex-direction", style.get("flex-flow", ""))
    return style.get("display", "").startswith(("flex", "inline-flex")) and not flow.startswith("column")


def is_cell(node: etree._Element, blocks: frozenset[str]) -> bool:
    """Whether an element holds no more than a few words in one line."""
    if any(child.tag in blocks for child in node.iterdescendants()):
        return False
    return len(str(node.text_content()).strip()) <= _MAX_CELL


def stands_apart(style: Style) -> bool:
    """Whether an inline element keeps away from its neighbors."""
    if style.get("float", "none") in {"left", "right"} or style.get("position") in {"absolute", "fixed"}:
        return True
    if style.get("display", "") in {"inline-block", "inline-flex", "table-cell"}:
        return True
    return any(name.startswith(("margin", "padding")) and bool(_ROOM.search(style[name])) for name in style)


def gap_before(node: etree._Element) -> str:
    """What parts an inline element from the one just before it: a tab where their classes say what each is.

    Empty where text or nothing stands before it, and between letters set one by one.
    """
    above = node.getprevious()
    if above is None or not isinstance(above.tag, str) or above.tag == "br" or (above.tail or "").strip():
        return ""
    before, after = str(above.text_content()), str(node.text_content())
    if len(before.strip()) < 2 or len(after.strip()) < 2 or not (_is_word(before[-1]) and _is_word(after[0])):
        return ""
    classes = (above.get("class", ""), node.get("class", ""))
    if all(_NAME_PARTS.fullmatch(name) for name in classes):
        return " "
    adjoining = not above.tail
    return "\t" if any(classes) and (adjoining or classes[0] != classes[1]) else " "


def _is_word(char: str) -> bool:
    return char.isalnum() or char in "+()."
