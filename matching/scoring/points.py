"""Whole tenths of a point: the unit in which scores are counted, so that they add up exactly."""

from collections.abc import Sequence
from decimal import Decimal

FULL = 1000
_DECIMALS = tuple(Decimal(tenths) / 10 for tenths in range(FULL + 1))
_EPSILON = 1e-9


def as_points(tenths: int) -> Decimal:
    """`tenths` (-1000 to 1000) as points with one decimal."""
    return _DECIMALS[tenths] if tenths >= 0 else -_DECIMALS[-tenths]


def share_out(tenths: int, weights: Sequence[float]) -> list[int]:
    """Divide `tenths` in proportion to `weights` (none negative, one at least positive) by largest remainder.

    The shares add up to `tenths` exactly; equal remainders go to the earlier one.
    """
    total = sum(weights)
    exact = [tenths * weight / total for weight in weights]
    shares = [int(value + _EPSILON) for value in exact]
    order = sorted(range(len(weights)), key=lambda index: (shares[index] - exact[index], index))
    for index in order[: tenths - sum(shares)]:
        shares[index] += 1
    return shares


def earned(available: int, credit: float) -> int:
    """The part of `available` tenths that `credit` (0 to 1) earns, rounded half up.

    Rounding each part by itself keeps scores monotone: more credit never earns less.
    """
    return int(available * min(max(credit, 0.0), 1.0) + 0.5 + _EPSILON)
