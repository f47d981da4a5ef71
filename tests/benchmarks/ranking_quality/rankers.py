"""Ways to rank: chance, counting words, embeddings, and the product's own score. Each gives (jobs, resumes) scores."""

import importlib
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from core.taxonomy import load_taxonomy
from jobs.advertisement import read_advertisement
from matching.scoring import rarity_of
from matching.scoring.from_reading import job_profile
from matching.scoring.profiles import CandidateProfile, JobProfile, Weights
from matching.scoring.title import head_of
from matching.selectors.basis import Basis, make_basis
from matching.selectors.vectors import embed_half, embed_profiles
from tests.benchmarks.ranking_quality.collection import TODAY
from tests.benchmarks.ranking_quality.measures import Array

Ranker = Callable[[Sequence[str], Sequence[CandidateProfile]], Array]
_K1, _B = 1.5, 0.75
_SEED = 5


def chance(jobs: Sequence[str], candidates: Sequence[CandidateProfile]) -> Array:
    """Random scores."""
    return np.random.default_rng(_SEED).random((len(jobs), len(candidates)))


def tf_idf(jobs: Sequence[str], candidates: Sequence[CandidateProfile]) -> Array:
    """Cosine of TF-IDF weights learned from these very resumes."""
    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english", min_df=2)
    held = vectorizer.fit_transform(candidate.text for candidate in candidates)
    return np.asarray((vectorizer.transform(jobs) @ held.T).todense())


def bm25(jobs: Sequence[str], candidates: Sequence[CandidateProfile]) -> Array:
    """Okapi BM25 with k1 1.5 and b .75 (Robertson and Zaragoza, 2009), each query word once."""
    vectorizer = CountVectorizer(stop_words="english")
    counts = vectorizer.fit_transform(candidate.text for candidate in candidates).toarray().astype(np.float64)
    lengths = counts.sum(1, keepdims=True)
    holders = (counts > 0).sum(0)
    rarity = np.log(1.0 + (len(candidates) - holders + 0.5) / (holders + 0.5))
    weights = rarity * counts * (_K1 + 1.0) / (counts + _K1 * (1.0 - _B + _B * lengths / lengths.mean()))
    asked = (vectorizer.transform(jobs).toarray() > 0).astype(np.float64)
    return asked @ weights.T


def skill_overlap(jobs: Sequence[str], candidates: Sequence[CandidateProfile]) -> Array:
    """The share of the required skills that is held, none of it in part."""
    wanted = [{spec.value for spec in _read(text).requirements if spec.kind == "skill"} for text in jobs]
    held = [{fact.key for fact in candidate.skills} for candidate in candidates]
    return np.array([[len(asked & keys) / max(len(asked), 1) for keys in held] for asked in wanted])


def embedding(jobs: Sequence[str], candidates: Sequence[CandidateProfile]) -> Array:
    """Cosine of the shipped embedding of the whole texts."""
    return embed_half(jobs) @ embed_half([candidate.text for candidate in candidates]).T


def vectors(jobs: Sequence[str], candidates: Sequence[CandidateProfile]) -> Array:
    """Cosine with the vectors that are stored: whole text and head."""
    return embed_half(jobs) @ embed_profiles(candidates).T


def score(jobs: Sequence[str], candidates: Sequence[CandidateProfile]) -> Array:
    """The score that the product shows."""
    stored = embed_profiles(candidates)
    bases = [_basis(text, candidates) for text in jobs]
    return np.array([[_total(basis, *pair) for pair in zip(candidates, stored, strict=True)] for basis in bases])


def encoder(module: str, *, head: bool = False) -> Ranker:
    """Cosine of a sentence-transformers model, given by a module whose `load_model()` returns it."""
    model = importlib.import_module(module).load_model()

    def rank(jobs: Sequence[str], candidates: Sequence[CandidateProfile]) -> Array:
        held = model.encode([item.text for item in candidates], normalize_embeddings=True)
        if head:
            held = held + model.encode([head_of(item) for item in candidates], normalize_embeddings=True)
            held /= np.linalg.norm(held, axis=1, keepdims=True)
        return np.asarray(model.encode(list(jobs), normalize_embeddings=True) @ held.T)

    return rank


RANKERS: dict[str, Ranker] = {
    "chance": chance,
    "TF-IDF (baseline)": tf_idf,
    "BM25": bm25,
    "skill overlap": skill_overlap,
    "embedding, whole text": embedding,
    "embedding as stored": vectors,
    "score": score,
}
BASELINE = "TF-IDF (baseline)"


@cache
def _read(text: str) -> JobProfile:
    return job_profile(read_advertisement(text, load_taxonomy()), text, ())


def _basis(text: str, candidates: Sequence[CandidateProfile]) -> Basis:
    job = _read(text)
    held = Counter(fact.key for candidate in candidates for fact in candidate.skills)
    keys = {spec.value for spec in job.requirements if spec.kind == "skill"}
    rarity = rarity_of({key: held[key] for key in keys}, len(candidates))
    return make_basis(job, Weights(), rarity, TODAY, load_taxonomy())


def _total(basis: Basis, candidate: CandidateProfile, vector: Array) -> float:
    return float(basis.score(candidate, float(basis.cosine(vector)) if vector.any() else None).total)
