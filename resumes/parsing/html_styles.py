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
_CROWDED = -4.0  # points between letters
_SIZED = re.compile(r"(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%|in|cm)|0)(?=\s|/)")
_STATED = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]+)")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)[^)]*\)")
_MAX_RULES = 2000
_FLOWING = ("font", "flex", "float", "display", "opacity")

Style = dict[str, str]


class Look(NamedTuple):
    """What an element hands on to those inside it; `ground` is None where nobody knows it."""

    color: Color | None = (0, 0, 0)
    ground: Color | None = PAPER


class _Simple(NamedTuple):
    tag: str
    marks: frozenset[str]

    def fits(self, node: etree._Element) -> bool:
        return self.tag in {"", node.tag} and (not self.marks or self.marks <= _marks(node))


class _Rule(NamedTuple):
    own: _Simple
    above: tuple[_Simple | None, ...]
    style: Style

    @property
    def weight(self) -> tuple[int, int]:
        """How much a rule counts against others: by marks, then by tags."""
        parts = [part for part in (self.own, *self.above) if part]
        marks = sum(10 if mark[0] == "#" else 1 for part in parts for mark in part.marks)
        return marks, sum(bool(part.tag) for part in parts)

    def within(self, node: etree._Element) -> bool:
        """Whether the elements around `node` are those the rule asks for, the nearest first."""
        around = node.iterancestors()
        return all(part is not None and any(part.fits(outer) for outer in around) for part in self.above)


class StyleSheet:
    """The rules of a page's style elements. Of "header .name" only the letters and the flow count, and the background
    as one nobody knows.
    """

    def __init__(self, root: etree._Element) -> None:
        text = " ".join(str(node.text or "") for node in root.iter("style"))
        bare = _AT_RULE.sub(" ", _COMMENT.sub(" ", text))
        rules = [rule for match in _RULE.finditer(bare) for rule in _rules(match[1], match[2])][:_MAX_RULES]
        self._rules = sorted(rules, key=lambda rule: rule.weight)
        self._variables = {name.lower(): value.strip().lower() for name, value in _STATED.findall(bare)}

    def style_of(self, node: etree._Element) -> Style:
        """The declarations that hold for an element, its own style last."""
        marks = _marks(node)
        found: Style = {}
        for rule in self._rules:
            if rule.own.tag in {"", node.tag} and rule.own.marks <= marks:
                found.update(_unknown_ground(rule.style) if rule.above else rule.style)
                if rule.above and rule.within(node):
                    found.update(_flow(rule.style))
        found.update({"background": value} if (value := node.get("bgcolor")) else {})
        found.update({"color": value} if node.tag == "font" and (value := node.get("color")) else {})
        return self._resolved({**found, **_declarations(node.get("style", ""))})

    def _resolved(self, style: Style) -> Style:
        """The style with the page's variables put in, as far as they are known."""
        if not self._variables:
            return style
        return {
            name: _VARIABLE.sub(lambda match: self._variables.get(match[1], match[0]), value)
            for name, value in style.items()
        }


def _rules(selectors: str, body: str) -> Iterator[_Rule]:
    style = _declarations(body)
    for selector in selectors.split(","):
        parts = [_simple(part) for part in reversed(selector.replace(">", " ").split())]
        if parts and parts[0] is not None:
            yield _Rule(parts[0], tuple(parts[1:]), style)


def _simple(selector: str) -> _Simple | None:
    match = _SIMPLE.match(selector)
    return _Simple(match[1].lower(), frozenset(re.findall(r"[.#][\w-]+", match[2]))) if match else None


def _marks(node: etree._Element) -> set[str]:
    return {f".{name}" for name in node.get("class", "").split()} | {f"#{node.get('id', '')}"}


def _declarations(text: str) -> Style:
    return {name.lower(): value.strip().lower() for name, value in _DECLARATION.findall(text)}


def _unknown_ground(style: Style) -> Style:
    return {"background": "?"} if any(name.startswith("background") for name in style) else {}


def _flow(style: Style) -> Style:
    """What a rule says of letters and flow, but nothing that hides beside an opacity of nothing."""
    return {
        name: value
        for name, value in style.items()
        if name.startswith(("font", "flex", "float", "display", "opacity"))
        and value[:4] != "none"
        and not _hides(name, style)
    }


def _hides(name: str, style: Style) -> bool:
    return name == "font-size" and _is_tiny(style)


def look_of(style: Style, outer: Look) -> Look:
    """The colors of an element inside one of the look `outer`."""
    color = color_of(style["color"]) if "color" in style else outer.color
    stated = [style[name] for name in ("background", "background-color", "background-image") if name in style]
    plain = all(value in {"none", "transparent", "inherit", "initial"} for value in stated)
    return Look(color, outer.ground if plain else color_of(stated[-1].split()[0]))


def hidden_by(node: etree._Element, style: Style, look: Look) -> Reason | None:
    """Why nobody sees an element; None where people do."""
    if node.get("hidden") is not None or (node.tag == "dialog" and node.get("open") is None):
        return Reason.MARKED
    reason = next((reason for test, reason in _TESTS if test(style)), None)
    return reason or (Reason.BACKGROUND if "color" in style and look_alike(look.color, look.ground) else None)


def _is_switched_off(style: Style) -> bool:
    switched = style.get("display", "")[:4], style.get("visibility", "")[:6], style.get("content-visibility", "")[:6]
    return switched[0] == "none" or switched[1] in {"hidden", "collap"} or switched[2] == "hidden"


def _is_transparent(style: Style) -> bool:
    color = style.get("color", "")
    alpha = re.search(r"rgba\([^)]*[,/]\s*(\d*\.?\d+)\s*\)", color)
    filtered = re.search(r"opacity\(\s*(\d*\.?\d+%?)", style.get("filter", ""))
    shares = [style.get("opacity", "1"), *([filtered[1]] if filtered else [])]
    faint = any(_number(share) < _FAINT for share in shares) or bool(alpha and float(alpha[1]) < _FAINT)
    return faint or color.startswith("transparent")


def _is_tiny(style: Style) -> bool:
    size = style.get("font-size") or _font_size(style.get("font", ""))
    crowded = _points(style.get("letter-spacing", "0")) < _CROWDED
    return crowded or (bool(_NUMBER.match(size)) and _points(size) < MIN_SIZE)


def _font_size(font: str) -> str:
    """The size in a short declaration of a font, which stands before the height of lines or the family."""
    found = _SIZED.search(font)
    return found[1] if found else ""


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
