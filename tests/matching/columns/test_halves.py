"""Products of vectors in half precision."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from matching.columns.halves import products

EVERY_HALF = np.arange(2**16, dtype=np.uint16).view(np.float16)
halves = st.floats(-1, 1, width=16)


def test_every_finite_half_keeps_its_value():
    finite = EVERY_HALF[np.isfinite(EVERY_HALF)]

    assert (products(finite[:, None], np.array([1.0])) == finite.astype(np.float64)).all()


@given(
    arrays(np.float16, st.tuples(st.integers(0, 600), st.just(8)), elements=halves),
    arrays(np.float16, 8, elements=halves),
    st.data(),
)
def test_products_are_those_of_doubles_for_all_rows_and_for_some(held, half, data):
    vector = half.astype(np.float64)
    rows = np.array(data.draw(st.lists(st.integers(0, len(held) - 1))) if len(held) else [], dtype=np.intp)
    expected = held.astype(np.float64) @ vector

    assert (products(held, vector) == expected).all()
    assert (products(held, vector, rows) == expected[rows]).all()
