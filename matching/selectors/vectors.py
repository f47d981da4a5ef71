"""Unit vectors in half precision, as the database keeps them.

A product of two half-precision numbers is a multiple of 2**-48, so a sum of such products below 16 fits into
the 53 bits of a double: the cosine is exact, and the same whatever the order of adding, one by one or in bulk.
"""

import uuid
from collections.abc import Collection, Sequence

import numpy as np
from django.db.models import BinaryField, F, Func
from numpy.typing import NDArray
from pgvector import HalfVector
from pgvector.django import CosineDistance

from matching.embedding import embed_resumes, load_embedder
from matching.models import CandidateIndex
from matching.scoring.profiles import CandidateProfile
from matching.scoring.title import head_of

Half = NDArray[np.float64]
_HEADER_BYTES = 4


def embed_half(texts: Sequence[str]) -> Half:
    """Unit rows rounded to half precision, shape (texts, dimensions); zeros for a text without known words."""
    return load_embedder().embed(texts).astype(np.float16).astype(np.float64)


def embed_profiles(profiles: Sequence[CandidateProfile]) -> Half:
    """As `embed_half`, one row a candidate, from the whole text and from headline and last position."""
    texts, heads = [profile.text for profile in profiles], [head_of(profile) for profile in profiles]
    return embed_resumes(load_embedder(), texts, heads).astype(np.float16).astype(np.float64)


def packed_vector() -> Func:
    """The stored vector in PostgreSQL's binary form, for `unpack`."""
    return Func(F("vector"), function="halfvec_send", output_field=BinaryField())


def unpack(packed: bytes | memoryview | None, dimensions: int) -> Half:
    """The vector of `packed_vector`, shape (dimensions,); zeros where there is none."""
    if packed is None:
        return np.zeros(dimensions)
    return np.frombuffer(packed, dtype=">f2", offset=_HEADER_BYTES).astype(np.float64)


def stored_vector(index: CandidateIndex) -> Half | None:
    """The candidate's vector, shape (dimensions,); None without one of the embedding in use."""
    if index.vector is None or index.embedder_version != load_embedder().version:
        return None
    return np.asarray(index.vector, dtype=np.float16).astype(np.float64)


def nearest(vector: Half, k: int, *, among: Collection[uuid.UUID] | None = None) -> list[tuple[uuid.UUID, float]]:
    """The `k` candidates of the open organization whose vectors have the greatest cosine with `vector`, best first.

    Exact, and fewer than `k` only where fewer have a vector of the embedding in use; `among` narrows whom to look at.
    """
    rows = CandidateIndex.objects.filter(vector__isnull=False, embedder_version=load_embedder().version)
    if among is not None:
        rows = rows.filter(candidate__in=list(among))
    distance = CosineDistance("vector", HalfVector(vector.tolist()))
    found = rows.annotate(distance=distance).order_by("distance", "candidate_id")[:k]
    return [(candidate, 1.0 - away) for candidate, away in found.values_list("candidate_id", "distance")]
