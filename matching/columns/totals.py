"""The scores of all candidates in whole tenths, as `scoring.scorer.CompiledJob.score` counts them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.columns.arrays import Bools, Floats, Ints, Verdicts
from matching.scoring.points import _EPSILON as EPSILON
from matching.scoring.scorer import CompiledJob


@dataclass(frozen=True, slots=True)
class Totals:
    """Scores in tenths of a point, one column a candidate.

    `parts` are the tenths of each component in order, `cost` what unmet must-haves cost, `score` the sum less that.
    `unmet` says which of the must-haves `musts` (requirement ids) are not met.
    """

    score: Ints
    parts: NDArray[np.int32]
    cost: Ints
    musts: tuple[str, ...]
    unmet: NDArray[np.bool_]


def totals(job: CompiledJob, verdicts: Sequence[Sequence[Verdicts]], rows: int) -> Totals:
    """Add up the verdicts of `Judging`; `rows` is the number of candidates."""
    parts = np.zeros((len(job.parts), rows), dtype=np.int32)
    musts: list[str] = []
    unmet: list[Bools] = []
    for number, (part, judged) in enumerate(zip(job.parts, verdicts, strict=True)):
        for item, available, verdict in zip(part.items, part.available, judged, strict=True):
            parts[number] += _earned(available, verdict.credit)
            if item.requirement and item.requirement.must:
                musts.append(item.requirement.id)
                unmet.append(~verdict.met)
    gained = parts.sum(axis=0, dtype=np.int32)
    missing = np.array(unmet, dtype=np.bool_).reshape(len(musts), rows)
    cost = np.minimum(missing.sum(axis=0, dtype=np.int32) * job.penalty, gained // 2).astype(np.int32)
    return Totals(gained - cost, parts, cost, tuple(musts), missing)


def _earned(available: int, credit: Floats) -> Ints:
    """`scoring.points.earned` for all."""
    return (available * np.clip(credit, 0.0, 1.0) + 0.5 + EPSILON).astype(np.int32)
