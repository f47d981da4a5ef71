"""Products of many vectors in half precision with one."""

import numpy as np
from numpy.typing import NDArray

from matching.columns.arrays import Floats

Halves = NDArray[np.float16]
_AT_ONCE = 256  # rows: what is converted stays in the cache
_MOVED = 13  # bits: the fraction of a single is so much longer than that of a half
_SIGN_AND_NUMBER = np.int32(-0x70002000)  # of a single made of a half: 0x8FFFE000
_SMALLER = 2.0**112  # times: the exponent of a half counts from -15, that of a single from -127


def products(halves: Halves, vector: Floats, rows: NDArray[np.intp] | None = None) -> Floats:
    """The product of each row, or of those named, with the vector, in double precision; finite numbers only.

    NumPy turns halves into doubles one by one. With its bits moved to where a single has sign, exponent and fraction, a
    half is a single that is 2**112 times smaller, and singles become doubles several at a time: the same numbers in two
    thirds of the time.
    """
    bits, larger = halves.view(np.int16), vector * _SMALLER
    count = len(halves if rows is None else rows)
    found = np.empty(count)
    moved, doubles = (np.empty((_AT_ONCE, halves.shape[1]), dtype=kind) for kind in (np.int32, np.float64))
    for start in range(0, count, _AT_ONCE):
        piece = slice(start, min(start + _AT_ONCE, count))
        held = bits[piece] if rows is None else bits[rows[piece]]
        singles, wide = moved[: len(held)], doubles[: len(held)]
        np.left_shift(held, _MOVED, out=singles, dtype=np.int32)
        np.bitwise_and(singles, _SIGN_AND_NUMBER, out=singles)
        np.copyto(wide, singles.view(np.float32))
        np.dot(wide, larger, out=found[piece])
    return found
