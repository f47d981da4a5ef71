"""Which of the things read is which of the true ones: the assignment with the greatest total likeness."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from rapidfuzz import fuzz
from scipy.optimize import linear_sum_assignment

from tests.benchmarks.reading_quality.comparing import fold

LIKE_ENOUGH = 0.25
T = TypeVar("T")
R = TypeVar("R")


def align(
    truths: Sequence[T], reads: Sequence[R], likeness: Callable[[T, R], float]
) -> Iterator[tuple[T | None, R | None]]:
    """Every truth with the reading that is most like it, None where none is like enough; then what is left over.

    `likeness` is 0.0 to 1.0; a pair below LIKE_ENOUGH is no pair.
    """
    table = [[likeness(truth, read) for read in reads] for truth in truths]
    pairs = _pairs(table)
    for row, truth in enumerate(truths):
        yield truth, reads[pairs[row]] if row in pairs else None
    for column, read in enumerate(reads):
        if column not in pairs.values():
            yield None, read


def _pairs(table: list[list[float]]) -> dict[int, int]:
    if not table or not table[0]:
        return {}
    rows, columns = linear_sum_assignment(table, maximize=True)
    found = zip(rows.tolist(), columns.tolist(), strict=True)
    return {row: column for row, column in found if table[row][column] >= LIKE_ENOUGH}


def text_likeness(truth: str, read: str) -> float:
    """0.0 for texts that share at most half their letters, 1.0 for equal ones."""
    if not truth or not read:
        return 0.0
    return max(0.0, fuzz.ratio(fold(truth), fold(read)) / 50 - 1)
