import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.embedding import load_embedder
from matching.embedding.latent import load_latent
from matching.embedding.loading import SHIPPED
from matching.embedding.tokens import distinct_words
from matching.embedding.training import train

ROWS = [
    "Baker bakes bread and cakes\nBaker kneads dough",
    "Cook cooks soup\nCook bakes bread",
    "Nurse gives medication\nNurse cares for patients",
    "Doctor treats patients with medication",
]


def alike(one, other):
    first, second = load_embedder().embed([one, other])
    return float(first @ second)


@given(st.lists(st.text(), max_size=3))
def test_rows_are_unit_vectors_or_zero(texts):
    rows = load_embedder().embed(texts)
    assert rows.shape == (len(texts), load_embedder().dimensions)
    assert rows.dtype == np.float32
    assert all(abs(length - 1) < 1e-5 or length == 0 for length in np.linalg.norm(rows, axis=1))


def test_a_row_does_not_depend_on_its_company():
    alone = load_embedder().embed(["Pastry chef"])[0]
    together = load_embedder().embed(["Welder", "Pastry chef"])[1]
    assert alone.tobytes() == together.tobytes()


def test_related_work_is_nearer_than_other_work():
    ad = "Registered nurse for a surgical ward: medication, wound care, patient education."
    assert alike(ad, "Cared for patients in a hospital, gave IV therapy.") > alike(
        ad, "Reconciled ledgers and invoices."
    )


@pytest.mark.parametrize("stuffed", ["python python python", "python\npython\npython", "Python.\nPYTHON"])
def test_repeating_a_word_gains_nothing(stuffed):
    assert distinct_words(stuffed) == ["python"]


def test_training_is_reproducible_and_survives_saving(tmp_path):
    first, second = train(ROWS, dimensions=3), train(ROWS, dimensions=3)
    assert first.version == second.version
    first.save(tmp_path / "model.npz")
    kept = load_latent(tmp_path / "model.npz")
    assert kept.version == first.version
    assert np.array_equal(kept.embed(["bread and patients"]), first.embed(["bread and patients"]))


def test_too_few_texts_are_refused():
    with pytest.raises(ValueError, match="Training 256 dimensions"):
        train(ROWS)


def test_the_shipped_model_is_small_and_loads_quickly():
    assert SHIPPED.stat().st_size < 6_000_000
    started = time.process_time()
    load_latent(SHIPPED)
    assert time.process_time() - started < 1.0
