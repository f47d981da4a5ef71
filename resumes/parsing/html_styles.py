"""Whether an HTML element can be seen, as far as its style and the simple rules of the page's style sheets say."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from resumes.parsing.colors import PAPER, Color, color_of, look_alike
from resumes.parsing.hidden import MIN_SIZE, Reason

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AT_RULE = re.compile(r"@[\w-]+[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"([\w-]*)((?:[.#][\w-]+)*)$")
_DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
_NUMBER = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|em|rem|%|in|cm)?")
_UNITS = {"px": 0.75, "pt": 1.0, "em": 11.0, "rem": 12.0, "in": 72.0, "cm": 28.3, "": 0.75}
_FAR = -400.0  # points
_FAINT = 0.1
_MAX_RULES = 2000

Style = dict[str, str]


class Look(NamedTuple):
    """What an element hands on to those inside it; `ground` is None where nobody knows it."""

    color: Color | None = (0, 0, 0)
    ground: Color | None = PAPER


class _Rule(NamedTuple):
    tag: str
    marks: frozenset[str]
    style: Style
    alone: bool


class StyleSheet:
    """The rules of a page's style elements. Of "header .name" only the background counts, as one nobody knows."""

    def __init__(self, root: etree._Element) -> None:
        text = " ".join(str(node.text or "") for node in root.iter("style"))
        bare = _AT_RULE.sub(" ", _COMMENT.sub(" ", text))
        self._rules = [rule for match in _RULE.finditer(bare) for rule in _rules(match[1], match[2])][:_MAX_RULES]

    def style_of(self, node: etree._Element) -> Style:
        """The declarations that hold for an element, its own style last."""
        marks = {f".{name}" for name in node.get("class", "").split()} | {f"#{node.get('id', '')}"}
        found: Style = {}
        for rule in self._rules:
            if rule.tag in {"", node.tag} and rule.marks <= marks:
                found.update(rule.style if rule.alone else _unknown_ground(rule.style))
        found.update({"background": value} if (value := node.get("bgcolor")) else {})
        found.update({"color": value} if node.tag == "font" and (value := node.get("color")) else {})
        return {**found, **_declarations(node.get("style", ""))}


def _rules(selectors: str, body: str) -> Iterator[_Rule]:
    style = _declarations(body)
    for selector in selectors.split(","):
        last = selector.split()[-1] if selector.split() else ""
        if last and (match := _SIMPLE.match(last)):
            alone = len(selector.split()) == 1
            yield _Rule(match[1].lower(), frozenset(re.findall(r"[.#][\w-]+", match[2])), style, alone)


def _declarations(text: str) -> Style:
    return {name.lower(): value.strip().lower() for name, value in _DECLARATION.findall(text)}


def _unknown_ground(style: Style) -> Style:
    return {"background": "?"} if any(name.startswith("background") for name in style) else {}


def look_of(style: Style, outer: Look) -> Look:
    """The colors of an element inside one of the look `outer`."""
    color = color_of(style["color"]) if "color" in style else outer.color
    stated = [style[name] for name in ("background", "background-color", "background-image") if name in style]
    plain = all(value in {"none", "transparent", "inherit", "initial"} for value in stated)
    return Look(color, outer.ground if plain else color_of(stated[-1].split()[0]))


def hidden_by(node: etree._Element, style: Style, look: Look) -> Reason | None:
    """Why nobody sees an element; None where people do."""
    if node.get("hidden") is not None:
        return Reason.MARKED
    reason = next((reason for test, reason in _TESTS if test(style)), None)
    return reason or (Reason.BACKGROUND if "color" in style and look_alike(look.color, look.ground) else None)


def _is_switched_off(style: Style) -> bool:
    return style.get("display", "").startswith("none") or style.get("visibility", "")[:6] in {"hidden", "collap"}


def _is_transparent(style: Style) -> bool:
    color = style.get("color", "")
    alpha = re.search(r"rgba\([^)]*[,/]\s*(\d*\.?\d+)\s*\)", color)
    faint = _number(style.get("opacity", "1")) < _FAINT or bool(alpha and float(alpha[1]) < _FAINT)
    return faint or color.startswith("transparent")


def _is_tiny(style: Style) -> bool:
    return "font-size" in style and bool(_NUMBER.match(style["font-size"])) and _points(style["font-size"]) < MIN_SIZE


def _is_far(style: Style) -> bool:
    names = ["text-indent", "margin-left", "margin-top"]
    names += ["left", "top", "right", "bottom"] if style.get("position", "static") != "static" else []
    moved = re.search(r"translate\w*\(\s*(-\d+)px", style.get("transform", ""))
    return any(_points(style.get(name, "0")) < _FAR for name in names) or bool(moved and int(moved[1]) < _FAR)


def _is_cut_off(style: Style) -> bool:
    if re.match(r"rect\(\s*(?:[01](?:px)?[,\s]*){4}\)", style.get("clip", "")):
        return True
    if re.match(r"(?:inset\(\s*(?:50|100)%|circle\(\s*0)", style.get("clip-path", "")):
        return True
    no_room = any(_points(style.get(name, "9")) <= 1 for name in ("width", "height", "max-height", "max-width"))
    shrunk = re.search(r"scale\w*\(\s*0(?:\.0\d*)?\s*[,)]", style.get("transform", ""))
    return bool(shrunk) or (no_room and style.get("overflow", "").startswith(("hidden", "clip")))


_Test = Callable[[Style], bool]
_TESTS: tuple[tuple[_Test, Reason], ...] = (
    (_is_switched_off, Reason.MARKED),
    (_is_transparent, Reason.TRANSPARENT),
    (_is_tiny, Reason.TINY),
    (_is_far, Reason.OFF_PAGE),
    (_is_cut_off, Reason.NO_INK),
)


def _number(value: str) -> float:
    found = _NUMBER.match(value)
    return 1.0 if found is None else float(found[1]) / (100 if found[2] == "%" else 1)


def _points(value: str) -> float:
    """A length in points; a share of something counts as a large one."""
    found = _NUMBER.match(value)
    if found is None:
        return 9.0
    number = float(found[1])
    return number * (_UNITS[found[2] or ""] if found[2] != "%" else (9.0 if number else 0.0))
