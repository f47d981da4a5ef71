"""Columns of many candidates: values written once and referred to by number, and lists of them end to end."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]
NO_MONTH = -1


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of repeating values: the value of entry i is `words[codes[i]]`."""

    words: tuple[Any, ...]
    codes: Ints

    def take(self, kept: Bools) -> "Coded":
        """The kept entries, without words that none of them uses any more."""
        codes = self.codes[kept]
        used = np.bincount(codes, minlength=len(self.words)) > 0
        numbers = (np.cumsum(used) - 1).astype(np.int32)
        return Coded(tuple(compress(self.words, used.tolist())), numbers[codes])


def joined_codes(columns: Sequence[Coded]) -> Coded:
    """The entries of all columns, end to end."""
    numbers: dict[Hashable, int] = {}
    codes = []
    for column in columns:
        places = [numbers.setdefault(word, len(numbers)) for word in column.words]
        codes.append(np.array(places, dtype=np.int32)[column.codes])
    return Coded(tuple(numbers), np.concatenate(codes))


def coded(values: Iterable[Hashable]) -> Coded:
    """Write each distinct value once."""
    numbers: dict[Hashable, int] = {}
    codes = np.fromiter((numbers.setdefault(value, len(numbers)) for value in values), dtype=np.int32)
    return Coded(tuple(numbers), codes)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What an item gives: its credit (0 to 1) and whether it is met, for each row or for each word."""

    credit: Floats
    met: Bools


def verdicts_of(judged: Sequence[tuple[float, bool]]) -> Verdicts:
    """Pairs of credit and met as arrays."""
    credit = np.array([pair[0] for pair in judged], dtype=np.float64)
    return Verdicts(credit, np.array([pair[1] for pair in judged], dtype=np.bool_))


def highest(values: Floats, owners: Ints, rows: int) -> Floats:
    """The highest value among each row's entries, 0 where it has none; values are not negative."""
    best = np.zeros(rows)
    np.maximum.at(best, owners, values)
    return best


def best_word(words: Verdicts, codes: Ints, owners: Ints, rows: int) -> Verdicts:
    """For each row the most credit among its entries, met where any of them is; 0 and unmet without any."""
    met = np.zeros(rows, dtype=np.bool_)
    met[owners[words.met[codes]]] = True
    return Verdicts(highest(words.credit[codes], owners, rows), met)


def better(one: Verdicts, other: Verdicts) -> Verdicts:
    """Row by row the most credit of both, met where either is."""
    return Verdicts(np.maximum(one.credit, other.credit), one.met | other.met)


def by_word(column: Coded, judge: Callable[[Any], tuple[float, bool]]) -> Verdicts:
    """Judge each word once, and give every row what its word got."""
    words = verdicts_of([judge(word) for word in column.words])
    return Verdicts(words.credit[column.codes], words.met[column.codes])
