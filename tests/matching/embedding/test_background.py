"""From which cosine on somebody is near depends on the embedding, not on a number."""

import numpy as np
import pytest

from matching.embedding import least_cosine, load_embedder
from matching.scoring.occupations import occupation_titles


def test_occupations_have_titles():
    assert all(occupation_titles())
    assert len(occupation_titles(4)) == len(occupation_titles()[::4])


def test_the_line_of_the_shipped_embedding_is_the_one_that_was_measured():
    assert least_cosine(load_embedder()) == pytest.approx(0.136, abs=0.005)


def test_another_embedding_has_a_line_of_its_own():
    class Crowded:
        """All texts lie close together, as in many sentence models."""

        version = "crowded"
        dimensions = load_embedder().dimensions

        def embed(self, texts):
            rows = load_embedder().embed(texts) + np.full(self.dimensions, 0.1, dtype=np.float32)
            return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    assert least_cosine(Crowded()) > 0.6
