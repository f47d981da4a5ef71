"""Vectors that tell how alike in meaning two texts are."""

from matching.embedding.background import least_cosine
from matching.embedding.composing import embed_resumes
from matching.embedding.loading import load_embedder
from matching.embedding.protocol import Embedder, Vectors

__all__ = ["Embedder", "Vectors", "embed_resumes", "least_cosine", "load_embedder"]
