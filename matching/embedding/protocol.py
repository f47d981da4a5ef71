"""What every embedding model offers."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
STORED_DIMENSIONS = 256


class Embedder(Protocol):
    """Turns texts into vectors whose dot product tells how alike in meaning they are.

    Vectors of different `version` must never be compared. `embed` returns float32 rows of length 1, shape
    (texts, dimensions); a text without any known word becomes a row of zeros.
    """

    version: str
    dimensions: int

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order; the same text always gets the same row."""
        ...
