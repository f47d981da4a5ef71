"""Dates as whole months, so that spans of employment can be united and counted."""

from collections.abc import Sequence
from datetime import date

from matching.scoring.profiles import JobHeld

_MAX_SPAN = 70 * 12


def month_number(day: date) -> int:
    """Months since year 0."""
    return day.year * 12 + day.month - 1


def span_mask(held: JobHeld, today: int) -> int:
    """The months of a position as bits, bit n standing for n months before `today`; 0 without a start.

    Both the first and the last month count. What lies in the future, or over seventy years back, does not.
    """
    if held.start is None:
        return 0
    newest = max(0, today - month_number(held.end)) if held.end else 0
    oldest = min(_MAX_SPAN, today - month_number(held.start))
    if oldest < newest:
        return 0
    return ((1 << (oldest - newest + 1)) - 1) << newest


def months_since_end(held: JobHeld, today: int) -> int | None:
    """How long ago the position ended: 0 while it goes on, None where the dates do not say."""
    if held.end is not None:
        return max(0, today - month_number(held.end))
    return 0 if held.start is not None else None


def weigh_months(spans: Sequence[tuple[float, int]], fresh: int, stale_weight: float) -> float:
    """Months in the union of `spans` (weight, mask), each month counted once at its best weight.

    Months more than `fresh` ago count `stale_weight` of their weight.
    """
    recent = (1 << fresh) - 1
    seen, total = 0, 0.0
    for weight, mask in sorted(spans, reverse=True):
        new = mask & ~seen
        seen |= mask
        total += weight * ((new & recent).bit_count() + stale_weight * (new >> fresh).bit_count())
    return total
