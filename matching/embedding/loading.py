"""The embedding that ships with the project."""

from functools import cache
from pathlib import Path

from matching.embedding.latent import load_latent
from matching.embedding.protocol import Embedder

SHIPPED = Path(__file__).parent / "data" / "onet-lsa.npz"


@cache
def load_embedder() -> Embedder:
    """The default embedding, read once a process."""
    return load_latent(SHIPPED)
