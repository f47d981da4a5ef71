"""Unit vectors in half precision, as the database keeps them.

A product of two half-precision numbers is a multiple of 2**-48, so a sum of such products below 16 fits into
the 53 bits of a double: the cosine is exact, and the same whatever the order of adding, one by one or in bulk.
"""

import uuid
from collections.abc import Sequence

import numpy as np
from django.db.models import QuerySet
from numpy.typing import NDArray

from matching.columns import Columns
from matching.columns.arrays import Bools
from matching.embedding import embed_resumes, load_embedder
from matching.models import CandidateIndex
from matching.scoring.profiles import CandidateProfile
from matching.scoring.title import head_of
from matching.selectors.columns import columns_now, id_of

Half = NDArray[np.float64]


def embed_half(texts: Sequence[str]) -> Half:
    """Unit rows rounded to half precision, shape (texts, dimensions); zeros for a text without known words."""
    return load_embedder().embed(texts).astype(np.float16).astype(np.float64)


def embed_profiles(profiles: Sequence[CandidateProfile]) -> Half:
    """As `embed_half`, one row a candidate, from the whole text and from headline and last position."""
    texts, heads = [profile.text for profile in profiles], [head_of(profile) for profile in profiles]
    return embed_resumes(load_embedder(), texts, heads).astype(np.float16).astype(np.float64)


def stored_vector(index: CandidateIndex) -> Half | None:
    """The candidate's vector, shape (dimensions,); None without one of the embedding in use."""
    if index.vector is None or index.embedder_version != load_embedder().version:
        return None
    return np.asarray(index.vector, dtype=np.float16).astype(np.float64)


def outdated_vectors() -> QuerySet[CandidateIndex]:
    """The index rows whose vectors are of another embedding than the one in use."""
    found: QuerySet[CandidateIndex] = CandidateIndex.objects.exclude(embedder_version=load_embedder().version)
    return found


def nearest(
    vector: Half, k: int, *, among: Bools | None = None, columns: Columns | None = None
) -> list[tuple[uuid.UUID, float]]:
    """The `k` candidates of the open organization whose vectors have the greatest cosine with `vector`, best first.

    Exact, and fewer than `k` only where fewer have a vector of the embedding in use. `columns` are the organization's,
    for those who have them at hand, and `among` says for each of their rows whether to look at it.
    """
    columns = columns_now().columns if columns is None else columns
    wanted = columns.has_vector if among is None else columns.has_vector & among
    rows = np.flatnonzero(wanted)
    cosines = columns.cosines(vector, None if wanted.all() else rows)
    if len(rows) > k:
        kept = cosines >= np.partition(cosines, -k)[-k]
        rows, cosines = rows[kept], cosines[kept]
    best = np.lexsort((rows, -cosines))[:k]
    return [
        (id_of(key), cosine)
        for key, cosine in zip(columns.ids[rows[best]].tolist(), cosines[best].tolist(), strict=True)
    ]
