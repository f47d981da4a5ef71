"""How text of an ODT looks, resolved through its styles, and whether anybody sees it."""

from xml.etree.ElementTree import Element

from resumes.parsing.colors import PAPER, color_of, look_alike
from resumes.parsing.hidden import MIN_SIZE, Reason

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
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
        size = self._first(names, f"{FO}font-size")
        if size.endswith("pt") and 0.0 <= points(size) < MIN_SIZE and points(size, -1.0) >= 0.0:
            return Reason.TINY
        stated = self._first(names, _GROUND) or self._first(names, _GROUND, "paragraph")
        ground = PAPER if on_paper and stated in {"", "transparent"} else color_of(stated)
        return Reason.BACKGROUND if look_alike(color_of(self._first(names, f"{FO}color")), ground) else None

    def _first(self, names: tuple[str, ...], key: str, kind: str = "text") -> str:
        return next((value for name in names if (value := self.property(name, key, kind))), "")


def points(length: str, unknown: float = 0.0) -> float:
    """A length in points; `unknown` for one in another unit."""
    number = length.removesuffix("pt")
    return float(number) if length.endswith("pt") and number.replace(".", "", 1).isdigit() else unknown
