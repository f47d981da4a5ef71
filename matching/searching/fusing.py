"""One order out of several."""

from collections.abc import Sequence
from typing import TypeVar

K = 60
T = TypeVar("T")


def fuse(orders: Sequence[Sequence[T]], *, k: int = K) -> list[tuple[T, float]]:
    """The items with the sum of 1 / (k + place) over the orders that hold them, best first; places count from 1.

    Reciprocal rank fusion: Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and individual
    Rank Learning Methods", SIGIR 2009, with k = 60 as there. Of equals, the one that an earlier
    order holds leads.
    """
    scores: dict[T, float] = {}
    for order in orders:
        for place, item in enumerate(order, 1):
            scores[item] = scores.get(item, 0.0) + 1.0 / (k + place)
    return sorted(scores.items(), key=lambda item: -item[1])
