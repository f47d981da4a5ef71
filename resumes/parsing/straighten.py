"""Turns the picture of a page upright to a tenth of a degree, so that its lines run level.

The angle is the one at which the dark pixels, summed along the lines, fall into the sharpest rows (Postl, 1986).
"""

import math
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from resumes.parsing.document import Box

_SMALL_SIDE = 1200  # pixels of the picture that is looked at
_MAX_PIXELS = 60_000  # dark ones that are looked at
_INK = 0.65  # of the shade of the paper
_MAX_ANGLE = 8.0  # degrees
_COARSE, _FINE = 0.5, 0.05
_LEVEL = 0.1  # degrees; less is not worth turning
_MIN_GAIN = 1.05  # of the sharpness before

Numbers = NDArray[Any]


class Straight(NamedTuple):
    """A picture whose lines run level, and the angle in degrees, clockwise, at which they ran before."""

    image: Image.Image
    angle: float

    def place_before(self, box: Box) -> Box:
        """The rectangle, in pixels, around what stands in `box` now, on the picture as it was."""
        if not self.angle:
            return box
        corners = [self._before(x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
        across, down = [x for x, _ in corners], [y for _, y in corners]
        return Box(min(across), min(down), max(across), max(down))

    def _before(self, x: float, y: float) -> tuple[float, float]:
        turn = math.radians(self.angle)
        middle_x, middle_y = self.image.width / 2, self.image.height / 2
        x, y = x - middle_x, y - middle_y
        return (
            middle_x + x * math.cos(turn) - y * math.sin(turn),
            middle_y + x * math.sin(turn) + y * math.cos(turn),
        )


def straighten(image: Image.Image) -> Straight:
    """The picture in shades of gray with its lines made level."""
    gray = image.convert("L")
    angle = _angle(gray)
    if abs(angle) < _LEVEL:
        return Straight(gray, 0.0)
    paper = int(np.median(np.asarray(gray.reduce(8))))
    return Straight(gray.rotate(angle, Image.Resampling.BICUBIC, fillcolor=paper), angle)


def _angle(gray: Image.Image) -> float:
    """Degrees by which the lines run down toward the right."""
    small = gray.reduce(max(1, round(max(gray.size) / _SMALL_SIDE)))
    shades = np.asarray(small)
    down, across = np.nonzero(shades < _INK * np.median(shades))
    if not len(down):
        return 0.0
    step = len(down) // _MAX_PIXELS + 1
    down, across = down[::step].astype(np.float64), across[::step].astype(np.float64)
    coarse = _sharpest(down, across, np.arange(-_MAX_ANGLE, _MAX_ANGLE + _COARSE, _COARSE))
    angle = _sharpest(down, across, np.arange(coarse - _COARSE, coarse + _COARSE, _FINE))
    return angle if _sharpness(down, across, angle) > _MIN_GAIN * _sharpness(down, across, 0.0) else 0.0


def _sharpest(down: Numbers, across: Numbers, angles: Numbers) -> float:
    return max((float(angle) for angle in angles), key=lambda angle: _sharpness(down, across, angle))


def _sharpness(down: Numbers, across: Numbers, angle: float) -> float:
    """How much the sums along lines at this angle differ from one line to the next."""
    rows = np.rint(down - across * math.tan(math.radians(angle))).astype(np.intp)
    sums = np.bincount(rows - rows.min())
    return float(np.square(np.diff(sums, prepend=0)).sum())
