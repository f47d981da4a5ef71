"""The vector of a resume: half of it from all that it says, half from its headline and last position.

Of the sections tried beside the whole text (headline, last title, earlier titles, the last and all descriptions,
skills, summary, fields of study), the headline with the last title is the one that helps; see docs/decisions/0013.
"""

from collections.abc import Sequence

import numpy as np

from matching.embedding.protocol import Embedder, Vectors

COMPOSITION = 2


def model_version(name: str, fingerprint: str) -> str:
    """The version of an embedding: the model, and how resumes are put together from its vectors."""
    return f"{name}-{fingerprint}-{COMPOSITION}"


def embed_resumes(embedder: Embedder, texts: Sequence[str], heads: Sequence[str]) -> Vectors:
    """Unit rows, one a resume, shape (resumes, dimensions): the sum of the unit vectors of text and head.

    A part without any known word adds nothing; where neither has one, the row is zeros.
    """
    rows = embedder.embed(texts) + embedder.embed(heads)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Vectors = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return unit
