"""Takes the lines away that are drawn under words: letters that touch them are not recognized."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_INK = 0.65  # of the shade of the paper
_LENGTH = 60  # pixels at least: longer than any stroke of a letter
_WHOLE = 0.95  # of the line is dark
_FOOT, _BOWL = 2, 2  # pixels down, pixels to either side
_THICK = 5  # pixels at most


def without_underlines(gray: Image.Image) -> Image.Image:
    """The picture, in shades of gray, with thin level lines painted over, but for letters that cross them."""
    shades = np.asarray(gray)
    paper = float(np.median(shades[::4, ::4]))
    dark = shades < _INK * paper
    if dark.shape[0] <= 2 * _THICK or dark.shape[1] <= _LENGTH:
        return gray
    line = _long_runs(dark) & ~_thick(dark)
    crossed = np.zeros_like(dark)
    crossed[_THICK:-_THICK] = dark[: -2 * _THICK] & dark[2 * _THICK :]
    kept = crossed | _feet(dark & ~line)
    taken = line & ~kept
    taken[1:] |= line[:-1] & ~kept[1:]
    return Image.fromarray(np.where(taken, np.uint8(paper), shades)) if taken.any() else gray


def _feet(letters: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where letters that stand on a line end within it: right under their strokes, and between the sides of a bowl."""
    feet = np.zeros_like(letters)
    for down in range(1, _FOOT + 1):
        feet[down:] |= letters[:-down]
    wide = feet.copy()
    for aside in range(1, _BOWL + 1):
        wide[:, aside:] |= feet[:, :-aside]
        wide[:, :-aside] |= feet[:, aside:]
    return wide


def _thick(dark: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where more dark pixels stand above each other than a line has, as in the bars of large letters."""
    sums = np.cumsum(np.pad(dark, ((1, 0), (0, 0))), axis=0, dtype=np.int32)
    full = sums[_THICK + 1 :] - sums[: -_THICK - 1] > _THICK
    thick = np.zeros_like(dark)
    for offset in range(_THICK + 1):
        thick[offset : offset + len(full)] |= full
    return thick


def _long_runs(dark: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where dark pixels stand beside each other over the length of a line."""
    sums = np.cumsum(np.pad(dark, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    starts = sums[:, _LENGTH:] - sums[:, :-_LENGTH] >= _WHOLE * _LENGTH
    rows, columns = np.nonzero(starts)
    runs = np.zeros_like(dark)
    for offset in range(_LENGTH):
        runs[rows, columns + offset] = True
    return runs & dark
