"""The points that each component may earn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidError
from matching.models import ScoringWeights
from matching.scoring.profiles import Weights
from matching.scoring.result import COMPONENTS
from matching.selectors.basis import weights_in_force, weights_json
from matching.services.weights import normalize_weights, set_weights

amounts = st.dictionaries(
    st.sampled_from(COMPONENTS), st.floats(0, 1e6).filter(lambda value: value == 0 or value > 1e-3)
)


@given(amounts)
def test_weights_add_up_to_one_hundred_in_proportion(weights):
    if not any(weights.values()):
        with pytest.raises(InvalidError):
            normalize_weights(weights)
        return
    normal = weights_json(normalize_weights(weights))

    assert sum(normal.values()) == pytest.approx(100)
    total = sum(weights.values())
    assert all(normal[name] == pytest.approx(100 * value / total) for name, value in weights.items())


@pytest.mark.parametrize("weights", [{"skills": -1}, {"skills": float("nan")}, {"charm": 5}, {}])
def test_impossible_weights_are_refused(weights):
    with pytest.raises(InvalidError):
        normalize_weights(weights)


@pytest.mark.django_db
def test_the_newest_weights_are_in_force_and_the_older_ones_stay(rita, charlie):
    with rita.scope():
        assert weights_in_force() == Weights()
        for _ in range(2):
            set_weights(weights={"skills": 3, "title": 1}, organization=rita.organization, actor=rita.user)
        assert (weights_in_force().skills, weights_in_force().title) == (75, 25)
        set_weights(weights={"text": 1}, organization=rita.organization, actor=rita.user)
        assert ScoringWeights.objects.count() == 2
    with charlie.scope():
        assert weights_in_force() == Weights()
