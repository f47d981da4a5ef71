"""The blind profiles of an organization's candidates as columns, so that all of them can be judged at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matching.columns.arrays import NO_MONTH, Bools, Coded, Floats, Ints, coded, joined_codes
from matching.columns.halves import Halves, products
from matching.scoring.months import month_number

ID_BYTES = 16
DIGEST_BYTES = 32
Ids = NDArray[np.bytes_]
Column = Coded | NDArray[Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate on the way in: 16 bytes of id, the first half of the digest, the facts as they are stored.

    `vector` is None where the candidate has none of the embedding in use.
    """

    id: bytes
    digest: str
    facts: Mapping[str, Any]
    vector: Halves | None


@dataclass(frozen=True, slots=True)
class Listed:
    """Entries of all candidates end to end: `owners` says whose each is, ascending; words and months are columns."""

    owners: Ints
    words: Mapping[str, Coded]
    months: Mapping[str, Ints]

    def take(self, kept: Bools) -> "Listed":
        """Only the entries of kept rows, which get new numbers."""
        entries, numbers = kept[self.owners], (np.cumsum(kept) - 1).astype(np.int32)
        return Listed(
            numbers[self.owners[entries]],
            {name: column.take(entries) for name, column in self.words.items()},
            {name: column[entries] for name, column in self.months.items()},
        )

    def ordered(self, order: NDArray[np.intp]) -> "Listed":
        """The rows in this order."""
        numbers = np.empty(len(order), dtype=np.int32)
        numbers[order] = np.arange(len(order))
        owners = numbers[self.owners]
        entries = np.argsort(owners, kind="stable")
        return Listed(
            owners[entries],
            {name: Coded(column.words, column.codes[entries]) for name, column in self.words.items()},
            {name: column[entries] for name, column in self.months.items()},
        )


@dataclass(frozen=True, slots=True)
class Columns:
    """One row a candidate, by ascending id.

    `vectors` has zeros where `has_vector` is false. Months are counted from year 0, NO_MONTH where unknown.
    Lists: `skills` key, months, last; `jobs` title, start, end; `degrees`, `languages` and `licences` word.
    """

    ids: Ids
    digests: NDArray[np.bytes_]
    vectors: Halves
    has_vector: Bools
    total_months: Ints
    place: Coded
    headline: Coded
    skills: Listed
    jobs: Listed
    degrees: Listed
    languages: Listed
    licences: Listed

    def __len__(self) -> int:
        return len(self.ids)

    def cosines(self, vector: NDArray[np.float64], rows: NDArray[np.intp] | None = None) -> Floats:
        """The exact cosine of each row, or of those named, with a unit vector of half precision.

        `selectors.vectors` tells why it is exact.
        """
        return products(self.vectors, vector, rows)

    def rows_of(self, ids: Ids) -> tuple[Ints, Bools]:
        """The row of each id, and whether there is one (else the row is not to be used)."""
        if not len(self):
            return np.zeros(len(ids), dtype=np.int32), np.zeros(len(ids), dtype=np.bool_)
        rows = np.minimum(np.searchsorted(_first_halves(self.ids), _first_halves(ids)), len(self) - 1)
        missed = np.flatnonzero(self.ids[rows] != ids)  # absent, or several have the same first half
        rows[missed] = np.minimum(np.searchsorted(self.ids, ids[missed]), len(self) - 1)
        return rows.astype(np.int32), self.ids[rows] == ids

    def holding(self, ids: Ids) -> Bools:
        """Which rows have one of the ids."""
        rows, found = self.rows_of(ids)
        held = np.zeros(len(self), dtype=np.bool_)
        held[rows[found]] = True
        return held

    def take(self, kept: Bools) -> "Columns":
        """Only the kept rows; nothing that the others said stays."""
        return self._each(lambda name, column: column.take(kept), lambda name, column: column[kept])

    def replaced(self, gone: Ids, fresh: "Columns") -> "Columns":
        """Without the rows of the ids that are `gone`, and with those of `fresh` in place of what they were."""
        kept = ~(self.holding(gone) | self.holding(fresh.ids))
        left = self if kept.all() else self.take(kept)
        return joined([left, fresh]) if len(fresh) else left

    def ordered(self) -> "Columns":
        """The rows by ascending id."""
        order = np.argsort(self.ids, kind="stable")
        return self._each(
            lambda name, column: (
                column.ordered(order) if isinstance(column, Listed) else Coded(column.words, column.codes[order])
            ),
            lambda name, column: column[order],
        )

    def _each(
        self,
        of_words: Callable[[str, Any], Listed | Coded],
        of_array: Callable[[str, NDArray[Any]], NDArray[Any]],
    ) -> "Columns":
        """Columns made of these, one by one."""
        held = {field.name: getattr(self, field.name) for field in fields(self)}
        made: dict[str, Any] = {
            name: of_words(name, column) if isinstance(column, Listed | Coded) else of_array(name, column)
            for name, column in held.items()
        }
        return Columns(**made)


def _first_halves(ids: Ids) -> NDArray[np.uint64]:
    """The first eight bytes as numbers of the same order, which are compared several times as fast."""
    return np.frombuffer(ids.tobytes(), dtype=">u8")[::2].astype(np.uint64)


def joined(many: Sequence[Columns]) -> Columns:
    """The rows of all, of which no two have one id."""

    def words(name: str, column: Listed | Coded) -> Listed | Coded:
        columns = [getattr(each, name) for each in many]
        return joined_codes(columns) if isinstance(column, Coded) else _joined_lists(columns, starts)

    starts = np.cumsum([0, *map(len, many[:-1])]).astype(np.int32)
    both = many[0]._each(words, lambda name, _: np.concatenate([getattr(each, name) for each in many]))
    return both if (both.ids[:-1] < both.ids[1:]).all() else both.ordered()


def _joined_lists(many: Sequence[Listed], starts: Ints) -> Listed:
    return Listed(
        np.concatenate([each.owners + start for each, start in zip(many, starts, strict=True)]),
        {name: joined_codes([each.words[name] for each in many]) for name in many[0].words},
        {name: np.concatenate([each.months[name] for each in many]) for name in many[0].months},
    )


def columns_of(rows: Sequence[Row], dimensions: int) -> Columns:
    """Columns of rows with distinct ids."""
    rows = sorted(rows, key=lambda row: row.id)
    facts = [row.facts for row in rows]
    vectors = np.zeros((len(rows), dimensions), dtype=np.float16)
    for number, row in enumerate(rows):
        if row.vector is not None:
            vectors[number] = row.vector
    return Columns(
        ids=np.array([row.id for row in rows], dtype=f"S{ID_BYTES}"),
        digests=np.array([row.digest for row in rows], dtype=f"S{DIGEST_BYTES}"),
        vectors=vectors,
        has_vector=np.array([row.vector is not None for row in rows], dtype=np.bool_),
        total_months=np.array([held["months"] for held in facts], dtype=np.int32),
        place=coded((*held["place"], *held.get("point", ())) for held in facts),
        headline=coded(held["headline"] for held in facts),
        skills=_skills([held["skills"] for held in facts]),
        jobs=_jobs([held["jobs"] for held in facts]),
        degrees=_words([[tuple(value) for value in held["degrees"]] for held in facts]),
        languages=_words([[tuple(value) for value in held["languages"]] for held in facts]),
        licences=_words([held["licences"] for held in facts]),
    )


def _skills(many: Sequence[Sequence[Sequence[Any]]]) -> Listed:
    """A skill named twice counts as it was named last, as it does for the scorer."""
    single = [list({fact[0]: fact for fact in held}.values()) for held in many]
    flat = [fact for held in single for fact in held]
    months = np.array([fact[1] for fact in flat], dtype=np.int32)
    last = _months([fact[2] for fact in flat])
    return Listed(_owners(single), {"key": coded(fact[0] for fact in flat)}, {"months": months, "last": last})


def _jobs(many: Sequence[Sequence[Sequence[Any]]]) -> Listed:
    flat = [held for jobs in many for held in jobs]
    start, end = _months([held[1] for held in flat]), _months([held[2] for held in flat])
    return Listed(_owners(many), {"title": coded(held[0] for held in flat)}, {"start": start, "end": end})


def _words(many: Sequence[Sequence[Any]]) -> Listed:
    return Listed(_owners(many), {"word": coded(value for held in many for value in held)}, {})


def _owners(many: Sequence[Sequence[Any]]) -> Ints:
    return np.repeat(np.arange(len(many), dtype=np.int32), [len(held) for held in many])


def _months(stated: Sequence[str | None]) -> Ints:
    days = coded(stated)
    numbers = [month_number(date.fromisoformat(day)) if day else NO_MONTH for day in days.words]
    return np.array(numbers, dtype=np.int32)[days.codes]
