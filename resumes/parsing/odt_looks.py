"""How text of an ODT looks, resolved through its styles, and whether anybody sees it."""

import re
from xml.etree.ElementTree import Element

from resumes.parsing.colors import PAPER, color_of, look_alike
from resumes.parsing.hidden import MIN_SIZE, Reason

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_OPACITY = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}opacity"
_NUMBER = re.compile(r"-?\d*\.?\d+")
_UNITS = {"pt": 1.0, "mm": 2.835, "cm": 28.35, "in": 72.0, "px": 0.75}
_LEAST_SHARE = 20.0  # percent
_CLOSEST = -4.0  # points between letters
_GROUND = f"{FO}background-color"
_MAX_ANCESTORS = 12


class Looks:
    """The styles of a document, of which a paragraph or span names one."""

    def __init__(self, parts: list[Element]) -> None:
        self._styles = {style.get(f"{STYLE}name", ""): style for part in parts for style in part.iter(f"{STYLE}style")}

    def property(self, name: str, key: str, kind: str = "text") -> str:
        """A property of a style or of the nearest ancestor that states it; `kind` is text, paragraph or table-cell."""
        for _ in range(_MAX_ANCESTORS):
            style = self._styles.get(name)
            if style is None:
                return ""
            properties = style.find(f"{STYLE}{kind}-properties")
            if properties is not None and key in properties.attrib:
                return properties.attrib[key]
            name = style.get(f"{STYLE}parent-style-name", "")
        return ""

    def hidden_by(self, names: tuple[str, ...], *, on_paper: bool) -> Reason | None:
        """Why nobody sees text in these styles, the innermost first; elsewhere than `on_paper` no color is known."""
        if self._first(names, f"{TEXT}display") in {"none", "true"}:
            return Reason.MARKED
        if self._is_crushed(names):
            return Reason.TINY
        if self._first(names, _OPACITY) in {"0%", "0"}:
            return Reason.TRANSPARENT
        stated = self._first(names, _GROUND) or self._first(names, _GROUND, "paragraph")
        ground = PAPER if on_paper and stated in {"", "transparent"} else color_of(stated)
        return Reason.BACKGROUND if look_alike(color_of(self._first(names, f"{FO}color")), ground) else None

    def _is_crushed(self, names: tuple[str, ...]) -> bool:
        """Whether letters are too small, too narrow or too close to each other to be read."""
        size, share = self._first(names, f"{FO}font-size"), self._first(names, f"{STYLE}text-scale")
        small = points(size, MIN_SIZE) < MIN_SIZE or _percent(size) < _LEAST_SHARE
        close = points(self._first(names, f"{FO}letter-spacing"), 0.0) < _CLOSEST
        return small or _percent(share) < _LEAST_SHARE or close

    def _first(self, names: tuple[str, ...], key: str, kind: str = "text") -> str:
        return next((value for name in names if (value := self.property(name, key, kind))), "")


def _percent(share: str) -> float:
    return float(share[:-1]) if share.endswith("%") and _NUMBER.fullmatch(share[:-1]) else 100.0


def points(length: str, unknown: float = 0.0) -> float:
    """A length in points; `unknown` for one in no unit of length."""
    number, unit = length[:-2], length[-2:]
    return float(number) * _UNITS[unit] if unit in _UNITS and _NUMBER.fullmatch(number) else unknown
