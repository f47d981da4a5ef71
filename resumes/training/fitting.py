"""Fits the calibration: one logistic regression over all kinds of fields, with weights that all share and own ones.

Each kind's weights are the shared ones plus its own; both are drawn to zero, so that a kind with few samples follows
the others. Weights of the steps of a rule's confidence are never negative. Layouts never seen before are harder than
those that the rules were made with: in each kind the samples of the harder half of the layouts weigh more.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import expit

from resumes.extraction.calibration import VERSION
from resumes.training.collecting import Judged

BOUNDS = (0.45, 0.55, 0.62, 0.68, 0.72, 0.78, 0.82, 0.87, 0.91, 0.94, 0.965)
"""Confidences of rules at which steps begin."""
_HARD, _EASY = 1.75, 0.25
_PULL_SHARED, _PULL_OWN, _PULL_BASE = 1.0, 3.0, 0.01
_LEAST_WEIGHT = 0.005
_BASE = "base"
_Name = str | int
_Weight = tuple[str, _Name]
Floats = NDArray[np.float64]


def fit(samples: Sequence[Judged], *, seed: int, count: int) -> dict[str, Any]:
    """The stored form of the model; the same samples give the same."""
    places: dict[_Weight, int] = {}
    matrix = _matrix(samples, places)
    values = _solve(matrix, np.array([sample.right for sample in samples]), _importance(samples), list(places))
    return {
        "version": VERSION,
        "seed": seed,
        "people_in_each_layout": count,
        "bounds": list(BOUNDS),
        "kinds": {kind: _scale(kind, dict(zip(places, values, strict=True))) for kind in _kinds(samples)},
        "samples": {kind: sum(sample.kind == kind for sample in samples) for kind in _kinds(samples)},
    }


def _kinds(samples: Iterable[Judged]) -> list[str]:
    return sorted({sample.kind for sample in samples})


def _names(sample: Judged) -> Iterator[_Weight]:
    """The weights that add up for a sample: shared ones, and those of its kind. Steps are numbers."""
    names: list[_Name] = [_BASE, *range(bisect_right(BOUNDS, sample.confidence)), *sample.signals]
    for name in names:
        yield "", name
        yield sample.kind, name


def _matrix(samples: Sequence[Judged], places: dict[_Weight, int]) -> sparse.csr_matrix:
    """A row a sample, a column a weight; fills `places` with the columns."""
    columns, ends = [], [0]
    for sample in samples:
        columns += [places.setdefault(name, len(places)) for name in _names(sample)]
        ends.append(len(columns))
    return sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(samples), len(places)))


def _importance(samples: Sequence[Judged]) -> Floats:
    """How much each sample weighs: those of the layouts in which its kind is read worst, up to half of all, most."""
    rights: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for sample in samples:
        rights[sample.kind, sample.group].append(sample.right)
    hard = {key for kind in _kinds(samples) for key in _harder_half(kind, rights)}
    return np.array([_HARD if (sample.kind, sample.group) in hard else _EASY for sample in samples])


def _harder_half(kind: str, rights: dict[tuple[str, str], list[bool]]) -> Iterator[tuple[str, str]]:
    keys = sorted((key for key in rights if key[0] == kind), key=lambda key: (np.mean(rights[key]), key))
    total, before = sum(len(rights[key]) for key in keys), 0
    for key in keys:
        if 2 * before < total:
            yield key
        before += len(rights[key])


def _solve(matrix: sparse.csr_matrix, right: NDArray[np.bool_], importance: Floats, names: Sequence[_Weight]) -> Floats:
    """The weights with the least penalized logarithmic loss, by L-BFGS-B (Byrd et al. 1995)."""
    pull = np.array([_pull(*name) for name in names])

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = matrix @ weights
        losses = np.where(right, np.logaddexp(0, -scores), np.logaddexp(0, scores))
        slope = matrix.T @ (importance * (expit(scores) - right)) + pull * weights
        return float((importance * losses).sum() + (pull * weights**2).sum() / 2), slope

    bounds = [(0.0 if isinstance(name, int) else None, None) for _, name in names]
    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500})
    weights: Floats = found.x
    return weights


def _pull(kind: str, name: _Name) -> float:
    if kind:
        return _PULL_OWN
    return _PULL_BASE if name == _BASE else _PULL_SHARED


def _scale(kind: str, weights: dict[_Weight, float]) -> dict[str, Any]:
    """What a kind's weights add up to: the shared ones and its own."""
    names = [name for owner, name in weights if owner == kind]
    total = {name: round(float(weights["", name] + weights[kind, name]), 3) for name in names}
    signals = {name: total[name] for name in sorted(map(str, total)) if name in total and name != _BASE}
    return {
        "base": total[_BASE],
        "steps": [_step(kind, number, weights) for number in range(len(BOUNDS))],
        "signals": {name: weight for name, weight in signals.items() if abs(weight) >= _LEAST_WEIGHT},
    }


def _step(kind: str, number: int, weights: dict[_Weight, float]) -> float:
    """A step's weight; the shared one alone where the kind was never seen to take it."""
    return round(float(weights.get(("", number), 0.0) + weights.get((kind, number), 0.0)), 3)
