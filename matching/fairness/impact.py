"""Rates and impact ratios by group, as 29 CFR 1607 and the rules of New York City's Local Law 144 (6 RCNY 5-300) say.

A category's rate is selected / considered. Its impact ratio is its rate divided by the highest rate of a category.
Under four fifths is flagged. A category of fewer than 30 is too small to say anything, and one of less than 2 % of
those whose group is known is left out of the ratios, as the rules allow; neither can be the one with the highest rate.

A category of fewer than five people is not counted. As many others as it takes are withheld with it, smallest first, so
that what a table, and sex or race beside both together, leave after all shown categories are subtracted is nobody or
five people and more. People of categories that are not counted are counted with the unknown.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from matching.fairness.groups import RACE, SEX

FEWEST = 30
SMALLEST_SHARE = 0.02
FOUR_FIFTHS = 0.8
HIDDEN_BELOW = 5
TOO_FEW, SMALL, BELOW, HIGHEST, NOBODY = "too_few", "under_two_percent", "below_four_fifths", "highest", "nobody"
WITHHELD = "withheld"
DIMENSIONS = ("sex", "race", "both")
Counts = dict[str, int]


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

    `count` and `selected` are None where the category has fewer than five people or is withheld because another has, so
    that nobody is singled out. `share` is of those in categories that are counted.
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
    """Every category of one dimension: sex, race, or both together.

    `known` are people in categories that are counted, `unknown` all others: of unknown group, or in one not counted.
    """

    dimension: str
    rows: tuple[Row, ...]
    known: int
    unknown: int
    selected_unknown: int

    @property
    def is_flagged(self) -> bool:
        """Whether a category lies below four fifths."""
        return any(row.note == BELOW for row in self.rows)

    @property
    def is_whole(self) -> bool:
        """Whether every category is counted."""
        return all(row.count is not None for row in self.rows)


def impact(cells: Sequence[Cell], *, considered: int, selected: int) -> tuple[Table, ...]:
    """A table for each dimension, of those who have the mark `considered` (0: everybody), of whom some are `selected`.

    Both are bits of `Cell.marks`.
    """
    counted = [cell for cell in cells if cell.marks & considered == considered]
    chosen = [cell for cell in counted if cell.marks & selected]
    counts = {dimension: _sums(counted, _KEYS[dimension]) for dimension in DIMENSIONS}
    shown = _shown(counts)
    return tuple(
        _table(dimension, counts[dimension], _sums(chosen, _KEYS[dimension]), shown[dimension])
        for dimension in DIMENSIONS
    )


def _shown(counts: Mapping[str, Counts]) -> dict[str, set[str]]:
    """The categories of each dimension that are counted in the report."""
    whole = sum(counts["both"].values())
    shown = {name: _kept(counts[name], [(whole, set(counts[name]) - {""})]) for name in ("sex", "race")}
    both = set(counts["both"]) - {""}
    of_margins = [
        (counts[dimension][name], {key for key in both if name == key.split(".")[place]})
        for place, dimension in enumerate(("race", "sex"))
        for name in shown[dimension]
    ]
    return {**shown, "both": _kept(counts["both"], [(whole, both), *of_margins])}


def _kept(counts: Counts, groups: Sequence[tuple[int, set[str]]]) -> set[str]:
    """The categories that leave nobody or five people and more of each group (how many it has, its categories)."""
    kept = {name for name, count in counts.items() if name and count >= HIDDEN_BELOW}

    def is_told_by_the_rest(size: int, names: set[str]) -> bool:
        rest = size - sum(counts[name] for name in names & kept)
        return bool(names - kept and names & kept) and 0 < rest < HIDDEN_BELOW

    while found := next((names for size, names in groups if is_told_by_the_rest(size, names)), None):
        kept.remove(min(found & kept, key=lambda name: (counts[name], name)))
    return kept


def _table(dimension: str, everybody: Counts, chosen: Counts, shown: set[str]) -> Table:
    known = sum(everybody[name] for name in shown)
    selected = sum(chosen.get(name, 0) for name in shown)
    rates = {
        name: chosen.get(name, 0) / everybody[name]
        for name in shown
        if everybody[name] >= FEWEST and everybody[name] >= SMALLEST_SHARE * known
    }
    best = max(rates.values(), default=0.0)
    rows = [
        _row(name, label, (everybody[name], chosen.get(name, 0)), known, best)
        if name in shown
        else _uncounted(name, label, everybody[name])
        for name, label in _LABELS[dimension].items()
        if name in everybody
    ]
    return Table(dimension, tuple(rows), known, sum(everybody.values()) - known, sum(chosen.values()) - selected)


def _uncounted(name: str, label: str, count: int) -> Row:
    return Row(name, label, None, None, None, None, None, TOO_FEW if count < HIDDEN_BELOW else WITHHELD)


def _row(name: str, label: str, counts: tuple[int, int], known: int, best: float) -> Row:
    count, selected = counts
    share = count / known
    if count < FEWEST:
        return Row(name, label, count, None, share, None, None, TOO_FEW)
    rate = selected / count
    if share < SMALLEST_SHARE:
        return Row(name, label, count, selected, share, rate, None, SMALL)
    if not best:
        return Row(name, label, count, selected, share, rate, None, NOBODY)
    ratio = rate / best
    note = BELOW if ratio < FOUR_FIFTHS else HIGHEST if rate == best else ""
    return Row(name, label, count, selected, share, rate, ratio, note)


def _sums(cells: Iterable[Cell], key: Callable[[Cell], str]) -> Counts:
    sums: Counts = {}
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
