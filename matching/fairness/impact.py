"""Rates and impact ratios by group, as 29 CFR 1607 and the rules of New York City's Local Law 144 (6 RCNY 5-300) say.

A category's rate is selected / considered. Its impact ratio is its rate divided by the highest rate of a category.
Under four fifths is flagged. A category of fewer than 30 is too small to say anything, and one of less than 2 % of
those whose group is known is left out of the ratios, as the rules allow; neither can be the one with the highest rate.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from matching.fairness.groups import RACE, SEX

FEWEST = 30
SMALLEST_SHARE = 0.02
FOUR_FIFTHS = 0.8
HIDDEN_BELOW = 5
TOO_FEW, SMALL, BELOW, HIGHEST, NOBODY = "too_few", "under_two_percent", "below_four_fifths", "highest", "nobody"
DIMENSIONS = ("sex", "race", "both")


@dataclass(frozen=True, slots=True)
class Cell:
    """How many people of a group have these marks; sex and race are empty where they are not known."""

    sex: str
    race: str
    marks: int
    count: int


@dataclass(frozen=True, slots=True)
class Row:
    """A category: `rate` and `ratio` are None where nothing is said of them, and `note` tells why or what stands out.

    `count` and `selected` are None where the category has fewer than five people, so that nobody is singled out.
    """

    key: str
    label: str
    count: int | None
    selected: int | None
    share: float | None
    rate: float | None
    ratio: float | None
    note: str


@dataclass(frozen=True, slots=True)
class Table:
    """Every category of one dimension: sex, race, or both together."""

    dimension: str
    rows: tuple[Row, ...]
    known: int
    unknown: int
    selected_unknown: int

    @property
    def is_flagged(self) -> bool:
        """Whether a category lies below four fifths."""
        return any(row.note == BELOW for row in self.rows)


def impact(cells: Sequence[Cell], *, considered: int, selected: int) -> tuple[Table, ...]:
    """A table for each dimension, of those who have the mark `considered` (0: everybody), of whom some are `selected`.

    Both are bits of `Cell.marks`.
    """
    counted = [cell for cell in cells if cell.marks & considered == considered]
    return tuple(_table(dimension, counted, selected) for dimension in DIMENSIONS)


def _table(dimension: str, cells: Sequence[Cell], selected: int) -> Table:
    key = _KEYS[dimension]
    everybody, chosen = _sums(cells, key), _sums((cell for cell in cells if cell.marks & selected), key)
    unknown, selected_unknown = everybody.pop("", 0), chosen.pop("", 0)
    known = sum(everybody.values())
    rates = {
        name: chosen.get(name, 0) / count
        for name, count in everybody.items()
        if count >= FEWEST and count >= SMALLEST_SHARE * known
    }
    best = max(rates.values(), default=0.0)
    rows = [
        _row(name, label, (everybody[name], chosen.get(name, 0)), known, best)
        for name, label in _LABELS[dimension].items()
        if name in everybody
    ]
    return Table(dimension, tuple(rows), known, unknown, selected_unknown)


def _row(name: str, label: str, counts: tuple[int, int], known: int, best: float) -> Row:
    count, selected = counts
    share = count / known
    if count < FEWEST:
        shown = count >= HIDDEN_BELOW
        return Row(name, label, count if shown else None, None, share if shown else None, None, None, TOO_FEW)
    rate = selected / count
    if share < SMALLEST_SHARE:
        return Row(name, label, count, selected, share, rate, None, SMALL)
    if not best:
        return Row(name, label, count, selected, share, rate, None, NOBODY)
    ratio = rate / best
    note = BELOW if ratio < FOUR_FIFTHS else HIGHEST if rate == best else ""
    return Row(name, label, count, selected, share, rate, ratio, note)


def _sums(cells: Iterable[Cell], key: Callable[[Cell], str]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for cell in cells:
        sums[key(cell)] = sums.get(key(cell), 0) + cell.count
    return sums


def _both(cell: Cell) -> str:
    return f"{cell.race}.{cell.sex}" if cell.sex and cell.race else ""


_KEYS: Mapping[str, Callable[[Cell], str]] = {
    "sex": lambda cell: cell.sex,
    "race": lambda cell: cell.race,
    "both": _both,
}
_LABELS: Mapping[str, Mapping[str, str]] = {
    "sex": SEX,
    "race": RACE,
    "both": {f"{race}.{sex}": f"{name}, {SEX[sex].lower()}" for race, name in RACE.items() for sex in SEX},
}
