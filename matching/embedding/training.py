"""Train the default embedding with scikit-learn: TF-IDF, then a truncated singular value decomposition."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

from matching.embedding.blindness import PERSONAL_WORDS
from matching.embedding.latent import LatentEmbedder
from matching.embedding.onet import read_occupation_texts
from matching.embedding.tokens import distinct_words

DIMENSIONS = 256
VOCABULARY = 11_000
_SEED = 20_260_101
_ITERATIONS = 7


def train(rows: Sequence[str], dimensions: int = DIMENSIONS, vocabulary: int = VOCABULARY) -> LatentEmbedder:
    """Learn from `rows`, one text each; the same rows give the same model.

    Raises ValueError where there are fewer than `dimensions` rows or words in two rows or more.
    """
    vectorizer = TfidfVectorizer(analyzer=_telling_words, sublinear_tf=True, min_df=2, max_features=vocabulary)
    weighted = vectorizer.fit_transform(rows)
    if min(weighted.shape) < dimensions:
        raise ValueError(f"Training {dimensions} dimensions needs as many texts and words; these are {weighted.shape}.")
    decomposition = TruncatedSVD(dimensions, random_state=_SEED, n_iter=_ITERATIONS).fit(weighted)
    directions = decomposition.components_.T * vectorizer.idf_[:, np.newaxis]
    return LatentEmbedder(vectorizer.get_feature_names_out().tolist(), directions.astype(np.float16))


def train_from_onet(folder: Path, out: Path) -> LatentEmbedder:
    """Train on the occupations of an O*NET database folder, write the model to `out` and return it."""
    embedder = train(read_occupation_texts(folder))
    embedder.save(out)
    return embedder


def _telling_words(text: str) -> list[str]:
    return [word for word in distinct_words(text) if word not in ENGLISH_STOP_WORDS and word not in PERSONAL_WORDS]
