"""Fit weights to decisions: of two candidates for one job, the one that people said yes to should score higher.

The loss is logistic over such pairs (Bradley and Terry, 1952; RankNet, Burges 2005), plus a pull towards the weights
in force. Weights stay non-negative, so that a score never falls when a component's credit rises; they add up to 100,
and each stays between half and one and a half of what it is now. A weight of zero stays zero.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.scoring.points import FULL, share_out

BAND = 0.5
LEAST_EACH = 15
"""Decisions for and against that are needed at least, in jobs with both."""
FOLDS, REPEATS, SEED = 5, 4, 0
MOST_PAIRS = 20_000
SLOPE = 10.0
"""Points by which one must lead for a decision to be e to 1 in their favor."""
PULL = 0.05
LEAST_GAIN = 0.01
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Decided:
    """A candidate of a job whom people said yes or no to.

    `yields` are the points that each point of weight brings them, by component: points earned over weight.
    """

    job: str
    yields: tuple[float, ...]
    yes: bool


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights that fit the decisions better, to the tenth.

    `now` and `then` are the shares (0 to 1) of pairs in the right order among decisions that the fit had not seen,
    with the weights in force and with learned ones; ties count half. `pairs` is how many pairs that is.
    """

    weights: tuple[float, ...]
    now: float
    then: float
    pairs: int

    @property
    def is_better(self) -> bool:
        """Whether the gain is worth a change."""
        return self.then >= self.now + LEAST_GAIN


def learn(decided: Sequence[Decided], weights: Sequence[float], alive: Callable[[], None]) -> Learned:
    """Fit all decisions, and tell by cross-validation how well that does; `alive` is called between the fits.

    `decided` holds at least `LEAST_EACH` of each kind. The same input gives the same result.
    """
    from sklearn.model_selection import RepeatedStratifiedKFold  # noqa: PLC0415 - a second of every start else

    start = np.asarray(weights, dtype=np.float64)
    folds = RepeatedStratifiedKFold(n_splits=FOLDS, n_repeats=REPEATS, random_state=SEED)
    labels = [person.yes for person in decided]
    seen: list[tuple[float, float, int]] = []
    for inside, outside in folds.split(labels, labels):
        tested = pairs_of([decided[index] for index in outside])
        if len(tested):
            fitted = _fit(pairs_of([decided[index] for index in inside]), start)
            seen.append((_ordered(tested, start), _ordered(tested, fitted), len(tested)))
        alive()
    pairs = sum(count for _, _, count in seen)
    learned = share_out(FULL, list(_fit(pairs_of(decided), start)))
    return Learned(
        weights=tuple(tenths / 10 for tenths in learned),
        now=sum(now for now, _, _ in seen) / pairs if pairs else 0.0,
        then=sum(then for _, then, _ in seen) / pairs if pairs else 0.0,
        pairs=pairs,
    )


def pairs_of(decided: Sequence[Decided]) -> Matrix:
    """What the one chosen has over the one turned down, shape (pairs, components), for pairs of the same job."""
    sides: dict[tuple[str, bool], list[tuple[float, ...]]] = defaultdict(list)
    for person in decided:
        sides[person.job, person.yes].append(person.yields)
    found = [
        (np.asarray(chosen)[:, None, :] - np.asarray(sides[job, False])[None, :, :]).reshape(-1, len(chosen[0]))
        for (job, yes), chosen in list(sides.items())
        if yes and sides.get((job, False))
    ]
    if not found:
        return np.zeros((0, 0))
    every = np.concatenate(found)
    if len(every) <= MOST_PAIRS:
        return every
    sample: Matrix = every[np.random.default_rng(SEED).choice(len(every), MOST_PAIRS, replace=False)]
    return sample


def _ordered(pairs: Matrix, weights: Matrix) -> float:
    """How many pairs are in the right order; ties count half."""
    leads = pairs @ weights
    return float((leads > 0).sum() + (leads == 0).sum() / 2)


def _fit(pairs: Matrix, start: Matrix) -> Matrix:
    """The weights that fit the pairs best within the bounds; those at the start where there are no pairs."""
    from scipy.optimize import minimize  # noqa: PLC0415 - as above

    if not len(pairs):
        return start
    room = np.maximum(start * BAND, 1.0)

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        leads, moved = pairs @ weights / SLOPE, (weights - start) / room
        slope = -1 / (1 + np.exp(np.clip(leads, -500, 500)))
        value = np.logaddexp(0, -leads).mean() + PULL * (moved**2).mean()
        gradient = (slope[:, None] * pairs).mean(axis=0) / SLOPE + PULL * 2 * moved / room / len(start)
        return float(value), gradient

    found = minimize(
        loss,
        start,
        jac=True,
        method="SLSQP",
        bounds=[(weight * (1 - BAND), weight * (1 + BAND)) for weight in start],
        constraints={"type": "eq", "fun": lambda weights: weights.sum() - start.sum()},
    )
    fitted: Matrix = np.clip(found.x, start * (1 - BAND), start * (1 + BAND))
    return fitted
