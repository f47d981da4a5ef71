"""The scores that a logged ranking came to."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import overload

import numpy as np
from numpy.typing import NDArray

from matching.models import LoggedBatch, LoggedRanking
from matching.selectors.columns import id_bytes, id_of


@dataclass(frozen=True, slots=True)
class LoggedScore:
    """A candidate's score as it was logged: `place` from 1, the total and each part of it, in points."""

    place: int
    candidate_id: uuid.UUID
    score: Decimal
    points: dict[str, Decimal]


class LoggedScores(Sequence[LoggedScore]):
    """Every score of a ranking that is still logged, the best first and equal ones by id; each is made when asked for.

    `parts` names what each is made of.
    """

    def __init__(self, parts: Sequence[str], candidates: NDArray[np.bytes_], tenths: NDArray[np.int16]) -> None:
        order = np.lexsort((candidates, -tenths[:, 0]))
        self.parts = tuple(parts)
        self._candidates, self._tenths = candidates[order], tenths[order]

    def __len__(self) -> int:
        return len(self._candidates)

    @overload
    def __getitem__(self, index: int) -> LoggedScore: ...

    @overload
    def __getitem__(self, index: slice) -> list[LoggedScore]: ...

    def __getitem__(self, index: int | slice) -> LoggedScore | list[LoggedScore]:
        if isinstance(index, slice):
            return [self._row(number) for number in range(*index.indices(len(self)))]
        return self._row(range(len(self))[index])

    def _row(self, number: int) -> LoggedScore:
        total, *parts = (Decimal(tenths).scaleb(-1) for tenths in self._tenths[number].tolist())
        points = dict(zip(self.parts, parts, strict=True))
        return LoggedScore(number + 1, id_of(self._candidates[number]), total, points)


def scores_of(ranking: LoggedRanking) -> LoggedScores:
    """The ranking's scores: of those whom it scored anew, without those who were erased."""
    batches = LoggedBatch.objects.filter(ranking=ranking).order_by("created_at", "id")
    rows = list(batches.values_list("components", "candidates", "points").iterator(chunk_size=10))
    parts = rows[0][0] if rows else []
    candidates = [id_bytes(held) for _, held, _ in rows]
    tenths = [np.array(points, dtype=np.int16).reshape(-1, len(parts) + 1) for _, _, points in rows]
    return LoggedScores(
        parts,
        np.concatenate([id_bytes([]), *candidates]),
        np.concatenate([np.zeros((0, len(parts) + 1), dtype=np.int16), *tenths]),
    )
