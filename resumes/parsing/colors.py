"""Colors as files write them, and whether letters of one can be read on another."""

import re
from colorsys import hls_to_rgb

Color = tuple[int, int, int]
PAPER: Color = (255, 255, 255)
MIN_DISTANCE = 24  # of 255, in at least one channel
_HEX = re.compile(r"#?([0-9a-f]{6})(?:[0-9a-f]{2})?$")
_SHORT = re.compile(r"#([0-9a-f]{3})[0-9a-f]?$")
_CHANNELS = re.compile(r"rgba?\(\s*(\d{1,3})\D+(\d{1,3})\D+(\d{1,3})")
_HUE = re.compile(r"hsla?\(\s*([\d.]+)(?:deg)?\D+([\d.]+)%\D+([\d.]+)%")
_NAMED: dict[str, Color] = {
    "white": PAPER, "snow": (255, 250, 250), "ivory": (255, 255, 240), "whitesmoke": (245, 245, 245),
    "ghostwhite": (248, 248, 255), "floralwhite": (255, 250, 240), "azure": (240, 255, 255), "black": (0, 0, 0),
    "mintcream": (245, 255, 250), "aliceblue": (240, 248, 255), "seashell": (255, 245, 238), "navy": (0, 0, 128),
}  # fmt: skip


def color_of(value: str) -> Color | None:
    """The color that a style states as a name, in hexadecimal digits, as rgb(...) or hsl(...); None for any other."""
    value = value.strip().lower()
    if found := _SHORT.match(value):
        return int(found[1][0] * 2, 16), int(found[1][1] * 2, 16), int(found[1][2] * 2, 16)
    if found := _HEX.match(value):
        return int(found[1][:2], 16), int(found[1][2:4], 16), int(found[1][4:], 16)
    if found := _CHANNELS.match(value):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _HUE.match(value):
        hue, full, light = (float(part) for part in found.groups())
        red, green, blue = hls_to_rgb(hue % 360 / 360, min(light / 100, 1.0), min(full / 100, 1.0))
        return round(red * 255), round(green * 255), round(blue * 255)
    return _NAMED.get(value)


def look_alike(one: Color | None, other: Color | None) -> bool:
    """Whether nobody can tell these two apart; colors that are not known can be."""
    return (
        one is not None
        and other is not None
        and max(abs(a - b) for a, b in zip(one, other, strict=True)) < MIN_DISTANCE
    )
