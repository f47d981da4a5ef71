"""Latent semantic analysis: TF-IDF weights projected on the directions that a singular value decomposition found.

Deerwester et al., "Indexing by Latent Semantic Analysis", JASIS 41 (1990). The projection is written out in
numpy, so that a process that only embeds never loads scikit-learn.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from matching.embedding.composing import model_version
from matching.embedding.protocol import Vectors
from matching.embedding.tokens import distinct_words


class LatentEmbedder:
    """`vocabulary` in the order of rows of `directions` (words, dimensions), already multiplied by each word's idf."""

    def __init__(self, vocabulary: Sequence[str], directions: Vectors) -> None:
        self._index = {word: row for row, word in enumerate(vocabulary)}
        self._directions = np.ascontiguousarray(directions, dtype=np.float32)
        self.dimensions = int(directions.shape[1])
        self.version = model_version(f"lsa{self.dimensions}", _fingerprint(vocabulary, self._directions))

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit rows, shape (texts, dimensions); zeros for a text without any known word."""
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[:] = self._embed_one(text)
        return rows

    def _embed_one(self, text: str) -> Vectors:
        counts = Counter(self._index[word] for word in distinct_words(text) if word in self._index)
        found = np.fromiter(counts, dtype=np.intp, count=len(counts))
        weights = 1.0 + np.log(np.fromiter(counts.values(), dtype=np.float32, count=len(counts)))
        vector = weights @ self._directions[found]
        length = float(np.linalg.norm(vector))
        unit: Vectors = (vector / length if length else vector).astype(np.float32)
        return unit

    def save(self, path: Path) -> None:
        """Write the model as a compressed .npz of plain arrays (half precision, no pickle)."""
        words = np.frombuffer("\n".join(self._index).encode(), dtype=np.uint8)
        with path.open("wb") as file:
            np.savez_compressed(file, words=words, directions=self._directions.astype(np.float16))


def load_latent(path: Path) -> LatentEmbedder:
    """Read a model that `LatentEmbedder.save` wrote. Raises OSError or ValueError where it is none."""
    with np.load(path, allow_pickle=False) as arrays:
        words = arrays["words"].tobytes().decode().split("\n")
        return LatentEmbedder(words, arrays["directions"].astype(np.float32))


def _fingerprint(vocabulary: Sequence[str], directions: Vectors) -> str:
    digest = hashlib.sha256("\n".join(vocabulary).encode())
    digest.update(directions.astype(np.float16).tobytes())
    return digest.hexdigest()[:12]
