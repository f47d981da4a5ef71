"""Any sentence-transformers model in a folder, behind the protocol. The operator installs the library."""

import hashlib
import importlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from matching.embedding.blindness import without_personal_words
from matching.embedding.composing import model_version
from matching.embedding.protocol import STORED_DIMENSIONS, Vectors

LIBRARY = "sentence_transformers"
CONFIGURATION = "config.json"
_SEED = 20_260_101


class SentenceEmbedder:
    """Vectors of a model, brought to the dimensions that are stored.

    Longer ones are projected on fixed random orthonormal directions, which keeps cosines roughly (with MiniLM's 384,
    average precision fell from .60 to .59); shorter ones are filled with zeros, which keeps them exactly. The model is
    loaded with the first text, from `folder` alone: nothing is downloaded. Raises OSError or ImportError then.
    """

    dimensions = STORED_DIMENSIONS

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.version = model_version("st", _fingerprint(folder))

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit rows, shape (texts, dimensions); zeros for a text without words."""
        said = [without_personal_words(text) for text in texts]
        rows = np.zeros((len(said), self.dimensions), dtype=np.float32)
        for row, text in zip(rows, said, strict=True):
            if text:
                row[:] = self._embed_one(text)
        return rows

    def _embed_one(self, text: str) -> Vectors:
        """One text at a time: within a batch, padding changes the last bits."""
        vector = np.asarray(self._model.encode([text])[0], dtype=np.float32)
        fitted = _fitted(vector)
        length = float(np.linalg.norm(fitted))
        unit: Vectors = (fitted / length if length else fitted).astype(np.float32)
        return unit

    @cached_property
    def _model(self) -> Any:
        library = importlib.import_module(LIBRARY)
        return library.SentenceTransformer(str(self._folder), local_files_only=True, device="cpu")


def _fitted(vector: Vectors) -> Vectors:
    """The vector in the dimensions that are stored."""
    missing = STORED_DIMENSIONS - len(vector)
    if missing >= 0:
        return np.pad(vector, (0, missing))
    return vector @ _directions(len(vector))


def _directions(dimensions: int) -> Vectors:
    drawn = np.random.default_rng(_SEED).standard_normal((dimensions, STORED_DIMENSIONS))
    orthonormal: Vectors = np.linalg.qr(drawn)[0].astype(np.float32)
    return orthonormal


def _fingerprint(folder: Path) -> str:
    """Tells models apart by their configuration, and by the names and sizes of their files."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    digest = hashlib.sha256("\n".join(f"{path.relative_to(folder)} {path.stat().st_size}" for path in files).encode())
    digest.update((folder / CONFIGURATION).read_bytes())
    return digest.hexdigest()[:12]
