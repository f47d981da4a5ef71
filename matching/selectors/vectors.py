"""Unit vectors in half precision, as the database keeps them.

A product of two half-precision numbers is a multiple of 2**-48, so a sum of such products below 16 fits into
the 53 bits of a double: the cosine is exact, and the same whatever the order of adding, one by one or in bulk.
"""

from collections.abc import Sequence

import numpy as np
from django.db.models import BinaryField, F, Func
from numpy.typing import NDArray

from matching.embedding import load_embedder

Half = NDArray[np.float64]
_HEADER_BYTES = 4


def embed_half(texts: Sequence[str]) -> Half:
    """Unit rows rounded to half precision, shape (texts, dimensions); zeros for a text without known words."""
    return load_embedder().embed(texts).astype(np.float16).astype(np.float64)


def packed_vector() -> Func:
    """The stored vector in PostgreSQL's binary form, for `unpack`."""
    return Func(F("vector"), function="halfvec_send", output_field=BinaryField())


def unpack(packed: bytes | memoryview | None, dimensions: int) -> Half:
    """The vector of `packed_vector`, shape (dimensions,); zeros where there is none."""
    if packed is None:
        return np.zeros(dimensions)
    return np.frombuffer(packed, dtype=">f2", offset=_HEADER_BYTES).astype(np.float64)
