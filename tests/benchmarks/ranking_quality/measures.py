"""Measures of one ranking, and how sure their mean is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
DRAWS = 2000
_SEED = 20_261_130


@dataclass(frozen=True)
class Estimate:
    """A mean with its 95 % interval."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"


def precision_at(k: int, relevant: Array) -> float:
    """The share of relevant ones among the first `k`; `relevant` is 1 or 0 by place."""
    return float(relevant[:k].mean())


def average_precision(relevant: Array) -> float:
    """The mean, over the relevant ones, of the precision at their places; 0 where there is none."""
    found = np.cumsum(relevant) / np.arange(1, len(relevant) + 1)
    return float((found * relevant).sum() / relevant.sum()) if relevant.any() else 0.0


def ndcg_at(k: int, grades: Array) -> float:
    """Normalized discounted cumulative gain with gains 2**grade - 1 (Burges et al., ICML 2005); 1 where all are 0."""
    best = _dcg(np.sort(grades)[::-1][:k])
    return _dcg(grades[:k]) / best if best else 1.0


def _dcg(grades: Array) -> float:
    return float(((2.0**grades - 1.0) / np.log2(np.arange(2, len(grades) + 2))).sum())


def by_place(scores: Array, grades: Array) -> Array:
    """Grades in the order of falling scores; equal scores keep the order given."""
    return grades[np.argsort(-scores, kind="stable")]


def estimate(values: Sequence[float], clusters: Sequence[str]) -> Estimate:
    """The mean of `values`; the interval draws whole clusters (percentile bootstrap), as their values hang together."""
    sums, counts = _by_cluster(values, clusters)
    drawn = np.random.default_rng(_SEED).integers(len(sums), size=(DRAWS, len(sums)))
    means = sums[drawn].sum(1) / counts[drawn].sum(1)
    low, high = np.percentile(means, [2.5, 97.5])
    return Estimate(float(sums.sum() / counts.sum()), float(low), float(high))


def _by_cluster(values: Sequence[float], clusters: Sequence[str]) -> tuple[Array, Array]:
    names = sorted(set(clusters))
    member = np.array([[name == cluster for cluster in clusters] for name in names], dtype=np.float64)
    return member @ np.asarray(values), member.sum(1)
