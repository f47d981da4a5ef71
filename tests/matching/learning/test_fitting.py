"""Learning weights from decisions."""

import numpy as np
import pytest

from matching.learning import BAND, Decided, learn, pairs_of

NOW = (26.0, 12.0, 20.0, 8.0, 6.0, 4.0, 24.0)


def decisions(truth, *, count=40, noise=2.0, jobs=2, seed=3):
    """People of random merits, decided by someone who weighs as `truth` does, with some noise."""
    random = np.random.default_rng(seed)
    merits = random.random((count, len(NOW)))
    scores = merits @ np.asarray(truth) + random.normal(0, noise, count)
    line = np.median(scores)
    return [
        Decided(str(number % jobs), tuple(merits[number]), bool(score > line)) for number, score in enumerate(scores)
    ]


def learned(decided, weights=NOW):
    return learn(decided, weights, lambda: None)


def test_weights_move_towards_what_people_weigh_and_stay_within_bounds():
    skills_first = (60.0, 4.0, 10.0, 4.0, 4.0, 4.0, 14.0)
    found = learned(decisions(skills_first))

    assert found.weights[0] > NOW[0]
    assert round(sum(found.weights), 6) == 100
    for before, after in zip(NOW, found.weights, strict=True):
        assert before * (1 - BAND) - 0.1 <= after <= before * (1 + BAND) + 0.1
    assert found.then > found.now
    assert found.is_better


def test_decisions_that_follow_the_weights_propose_no_change_worth_making():
    assert not learned(decisions(NOW, noise=0.0, count=60)).is_better


def test_the_same_decisions_give_the_same_weights():
    decided = decisions((60.0, 4.0, 10.0, 4.0, 4.0, 4.0, 14.0))
    assert learned(decided) == learned(decided)


def test_a_component_that_is_switched_off_stays_off():
    off = (50.0, 0.0, 50.0, 0.0, 0.0, 0.0, 0.0)
    found = learned(decisions((10.0, 90.0, 0.0, 0.0, 0.0, 0.0, 0.0)), off)
    assert [weight for weight, before in zip(found.weights, off, strict=True) if before == 0] == [0] * 5


def test_only_candidates_of_one_job_are_compared():
    apart = [Decided("a", (1.0,) * 7, True), Decided("b", (0.0,) * 7, False)]
    assert len(pairs_of(apart)) == 0
    assert len(pairs_of([*apart, Decided("a", (0.0,) * 7, False)])) == 1


@pytest.mark.parametrize("job_count", [1, 30])
def test_few_pairs_are_no_error(job_count):
    assert learned(decisions(NOW, count=30, jobs=job_count)).weights
