"""The best candidates for what is asked as things stand now, whether it was ever ranked or not. Nothing is stored."""

import uuid

import numpy as np

from core.selectors.taxonomy import taxonomy_in_force
from matching.scoring.profiles import JobProfile
from matching.selectors.all_at_once import score_columns, verdicts_key
from matching.selectors.basis import Basis
from matching.selectors.columns import columns_now, id_of


def best_candidates(asked: JobProfile, basis: Basis, k: int) -> dict[uuid.UUID, int]:
    """The scores, in tenths, of the `k` best of all candidates, best first; at a tie whoever came first."""
    held = columns_now()
    memory = held.memory(verdicts_key(asked, basis.as_of, taxonomy_in_force()))
    scores = score_columns(basis, held.columns, memory).score
    best = np.argsort(-scores, kind="stable")[:k]
    ids = (id_of(key) for key in held.columns.ids[best].tolist())
    return dict(zip(ids, scores[best].tolist(), strict=True))
