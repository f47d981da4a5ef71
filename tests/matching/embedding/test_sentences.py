"""A sentence-transformers model that an operator installed; here the library is a small one of its shape."""

import json
import sys

import numpy as np
import pytest
from django.test import override_settings

from matching.checks import embedding_model
from matching.embedding import embed_resumes, load_embedder
from matching.embedding.loading import use_model

LIBRARY = """
import json
import zlib
from pathlib import Path

import numpy as np


class SentenceTransformer:
    def __init__(self, folder, *, local_files_only, device):
        assert local_files_only and device == "cpu"
        self.size = json.loads((Path(folder) / "config.json").read_text())["hidden_size"]

    def encode(self, texts):
        rows = np.zeros((len(texts), self.size))
        for row, text in zip(rows, texts):
            for word in text.lower().split():
                row += np.random.default_rng(zlib.crc32(word.encode())).standard_normal(self.size)
        return rows
"""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Put a model of so many dimensions in use; the shipped one again afterwards."""
    (tmp_path / "sentence_transformers.py").write_text(LIBRARY)
    monkeypatch.syspath_prepend(tmp_path)

    def install(size):
        folder = tmp_path / f"model{size}"
        folder.mkdir()
        (folder / "config.json").write_text(json.dumps({"hidden_size": size}))
        use_model(str(folder))
        return folder

    yield install
    use_model("")
    sys.modules.pop("sentence_transformers", None)


def cosine(one, other):
    first, second = load_embedder().embed([one, other])
    return float(first @ second)


@pytest.mark.parametrize("size", [64, 256, 768])
def test_vectors_of_any_model_are_brought_to_what_is_stored(installed, size):
    installed(size)
    rows = embed_resumes(load_embedder(), ["registered nurse in a hospital", ""], ["nurse", ""])
    assert rows.shape == (2, 256)
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1.0, 0.0], abs=1e-5)
    assert cosine("nurse hospital", "nurse ward") > cosine("nurse hospital", "ledger invoice") + 0.2


def test_a_further_model_has_a_version_of_its_own(installed):
    shipped = load_embedder().version
    installed(64)
    small = load_embedder().version
    installed(768)
    assert len({shipped, small, load_embedder().version}) == 3
    assert len(small) <= 40


def test_nobody_gains_or_loses_by_pronouns_or_repetition(installed):
    installed(64)
    said = load_embedder().embed(
        ["She led his team\nand her clinic", "He led her team\nand his clinic\nand his clinic"]
    )
    assert np.array_equal(said[0], said[1])


def test_a_missing_model_or_library_is_told_at_the_start(installed, tmp_path, monkeypatch):
    assert embedding_model(None) == []
    with override_settings(EMBEDDING_MODEL=str(tmp_path / "nowhere")):
        assert [found.id for found in embedding_model(None)] == ["matching.E001"]
    with override_settings(EMBEDDING_MODEL=str(installed(64))):
        assert embedding_model(None) == []
        monkeypatch.setattr("matching.checks.LIBRARY", "a_library_that_nobody_has")
        assert [found.id for found in embedding_model(None)] == ["matching.E002"]
