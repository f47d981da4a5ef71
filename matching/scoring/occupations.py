"""Which occupations a job title belongs to, from the titles of O*NET.

The data file is distilled by `distilling.distill_occupations`. It holds lines of two kinds, tab-separated:
`O code related-codes` (related occupations as index:tier, nearest tier 1) and `T title occupation-indexes`.
"""

import gzip
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "occupations.tsv.gz"
_TIERS = {1: 0.65, 2: 0.5, 3: 0.35}
_FAMILIES = ((7, 0.8), (6, 0.65), (5, 0.45), (4, 0.2))


@dataclass(frozen=True, slots=True)
class Occupations:
    """Codes by index, relations as (index, index) -> tier, and titles (words joined by spaces) -> indexes."""

    codes: tuple[str, ...]
    related: dict[tuple[int, int], int]
    titles: dict[str, tuple[int, ...]]
    frequency: dict[str, int]

    def likeness(self, one: int, other: int) -> float:
        """1 for the same occupation; less for a related one or one of the same family of the classification."""
        if one == other:
            return 1.0
        return max(self._relation(one, other), self._family(one, other))

    def _relation(self, one: int, other: int) -> float:
        tiers = (self.related.get((one, other)), self.related.get((other, one)))
        return max((_TIERS[tier] for tier in tiers if tier), default=0.0)

    def _family(self, one: int, other: int) -> float:
        first, second = self.codes[one], self.codes[other]
        return next((credit for length, credit in _FAMILIES if first[:length] == second[:length]), 0.0)


@cache
def load_occupations() -> Occupations:
    """The occupations that ship with the project, read once a process."""
    rows = [line.split("\t") for line in gzip.decompress(DATA.read_bytes()).decode().splitlines()]
    kept = [row for row in rows if row[0] == "O"]
    titles = {row[1]: tuple(map(int, row[2].split())) for row in rows if row[0] == "T"}
    return Occupations(tuple(row[1] for row in kept), _relations(kept), titles, _frequency(titles))


def occupation_titles(every: int = 1) -> list[list[str]]:
    """The titles of each `every`th occupation, in the order of their codes."""
    known = load_occupations()
    found: dict[int, list[str]] = {index: [] for index in range(0, len(known.codes), every)}
    for title, indexes in known.titles.items():
        for index in indexes:
            if index in found:
                found[index].append(title)
    return list(found.values())


def _relations(rows: list[list[str]]) -> dict[tuple[int, int], int]:
    pairs = ((index, pair.split(":")) for index, row in enumerate(rows) for pair in row[2].split())
    return {(index, int(other)): int(tier) for index, (other, tier) in pairs}


def _frequency(titles: dict[str, tuple[int, ...]]) -> dict[str, int]:
    frequency: dict[str, int] = {}
    for title in titles:
        for word in title.split():
            frequency[word] = frequency.get(word, 0) + 1
    return frequency
