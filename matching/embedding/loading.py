"""The embedding in use: the one that ships with the project, or the model that the operator names."""

from functools import cache
from pathlib import Path

from matching.embedding.latent import load_latent
from matching.embedding.protocol import Embedder
from matching.embedding.sentences import SentenceEmbedder

SHIPPED = Path(__file__).parent / "data" / "onet-lsa.npz"
_named: dict[str, Path] = {}


def use_model(folder: str) -> None:
    """Have texts embedded by the sentence-transformers model in `folder`; by the shipped embedding where it is ""."""
    _named.clear()
    if folder:
        _named["folder"] = Path(folder)
    load_embedder.cache_clear()


@cache
def load_embedder() -> Embedder:
    """The embedding in use, read once a process. Raises OSError where a named model is not there."""
    return SentenceEmbedder(_named["folder"]) if _named else load_latent(SHIPPED)
