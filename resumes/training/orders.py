"""Learns to tell orders to a judge of resumes from honest sentences, from invented ones of both sides.

Most are made by patterns; those that were written one by one count several times as much, as each is of its own kind.

The line between them is drawn where at most one of three hundred clean resumes is flagged, as more than every fourth of
them holds a sentence that resembles an order. Those are judged by models that have not seen the pattern they were made
by.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import chain
from math import ceil
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from resumes.manipulation.folding import fold
from resumes.manipulation.orders import (
    FEW,
    SCALE,
    USUAL,
    VERSION,
    Features,
    features,
    kinds,
    name_words,
    runs_of,
    sentences,
)
from resumes.training.collecting import require_samples

_LAYOUTS = ("txt-bare", "txt-wrapped")
_MORE = 8  # sentences of each pattern of prose for one of any other
_WRITTEN = 5.0  # what a sentence that was written by itself counts for one that a pattern made
_ALL_WRITTEN = 20  # sentences of each pattern, from which on all that were written are learned from
_LEAST_SENTENCES = 15  # in which a feature occurs, those that were written counting as above
_STRENGTH = 3.0  # inverse of how far weights are drawn to zero
_MEAN = 8**0.5  # how much words and pairs count beside signs and kinds
_SIGN = 0.5
_FOLDS = 4
_CLEAN_FLAGGED = 1 / 300
_NEAR_ORDERS = 69 / 249  # of real resumes hold words of sentences that resemble an order
_LEAST_WEIGHT = 12
_SHARED = 5  # words in a row that a sentence may not share with what is measured
Floats = NDArray[np.float64]


class _Example(NamedTuple):
    """A sentence; `pattern` is what it was made by, empty for a line of a resume, and `weight` how much it counts."""

    found: Features
    kinds: tuple[str, ...]
    order: bool
    pattern: str
    weight: float = 1.0


def fit_orders(*, count: int, seed: int) -> dict[str, Any]:
    """The stored form of the model, without its digest, from so many sentences a pattern; the same give the same.

    Raises NoSamplesError.
    """
    require_samples()
    examples = [*_invented(count, seed), *_printed(count, seed)]
    values = [dict(_values(example)) for example in examples]
    known = {name: place for place, name in enumerate(_common(examples, values))}
    matrix = _matrix(values, known)
    truth = np.array([example.order for example in examples])
    worth = np.array([example.weight for example in examples])
    learner = _learned(matrix, truth, worth)
    weights = zip(known, np.rint(learner.coef_[0] * SCALE * _scales(known)).astype(int).tolist(), strict=True)
    return {
        "version": VERSION,
        "seed": seed,
        "sentences_of_each_pattern": count,
        "sentences": len(examples),
        "base": round(float(learner.intercept_[0]) * SCALE),
        "threshold": ceil(_line(examples, matrix, truth, worth) * SCALE),
        "weights": {name: weight for name, weight in weights if abs(weight) >= _LEAST_WEIGHT or name[0] in "!&"},
    }


def _common(examples: Sequence[_Example], values: Sequence[dict[str, float]]) -> list[str]:
    """The features that occur often enough, in order."""
    counts: Counter[str] = Counter()
    for example, row in zip(examples, values, strict=True):
        counts.update(dict.fromkeys(row, example.weight))
    return sorted(name for name, count in counts.items() if count >= _LEAST_SENTENCES)


def _learned(matrix: sparse.csr_matrix, truth: NDArray[np.bool_], worth: Floats) -> LogisticRegression:
    learner = LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear", max_iter=300, random_state=0)
    return learner.fit(matrix, truth, sample_weight=worth)


def _line(examples: Sequence[_Example], matrix: sparse.csr_matrix, truth: NDArray[np.bool_], worth: Floats) -> float:
    """The score that only so many honest sentences reach whose patterns were held out."""
    prose = import_module("tests.samples.orders").PROSE | {""}
    folds = np.array([crc32(example.pattern.encode()) % _FOLDS for example in examples])
    near = np.array([not one.order and _kind(one.pattern) not in prose for one in examples])
    long = np.array([len(example.found.words) >= FEW for example in examples])
    scores: list[float] = []
    for fold_number in range(_FOLDS):
        held_out = folds == fold_number
        learner = _learned(matrix[~held_out], truth[~held_out], worth[~held_out])
        scores += learner.decision_function(matrix[held_out & near & long]).tolist()
    return float(np.quantile(scores, 1 - _CLEAN_FLAGGED / _NEAR_ORDERS))


def _kind(pattern: str) -> str:
    return pattern.split()[1] if pattern else ""


def _values(example: _Example) -> Iterator[tuple[str, float]]:
    """Each feature with its value."""
    found = example.found
    share = _MEAN / max(len(found.words), USUAL)
    runs = Counter(run for word in found.words for run in runs_of(word))
    yield from ((run, times * share) for run, times in runs.items())
    yield from ((pair, share) for pair in found.pairs)
    yield from ((sign, _SIGN) for sign in (*found.signs, *example.kinds))


def _scales(known: Sequence[str] | dict[str, int]) -> Floats:
    """What the values of `_values` are times those of the reader."""
    return np.array([_SIGN if name[0] in "!&" else _MEAN for name in known])


def _matrix(values: Sequence[dict[str, float]], known: dict[str, int]) -> sparse.csr_matrix:
    """A row a sentence, a column a feature."""
    columns, cells, ends = [], [], [0]
    for row in values:
        places = [(known[name], value) for name, value in row.items() if name in known]
        columns += [place for place, _ in places]
        cells += [value for _, value in places]
        ends.append(len(columns))
    return sparse.csr_matrix((cells, np.array(columns, np.int32), np.array(ends, np.int32)), (len(values), len(known)))


def _invented(count: int, seed: int) -> Iterator[_Example]:
    """Sentences of both sides, without those that share words with what is measured."""
    source, tried = import_module("tests.samples.orders"), _tried()
    seen: set[str] = set()
    made = source.sentences(prose=_MORE * count, others=count, seed=seed)
    written = source.written_sentences(seed=seed, every=max(1, _ALL_WRITTEN // count))
    for sentence in chain(written, made):
        folded = fold(sentence.text).text
        if folded not in seen and tried.isdisjoint(_rows(folded)):
            seen.add(folded)
            names = fold(" ".join(sentence.names)).text.split()
            weight = _WRITTEN if sentence.written else 1.0
            yield _Example(features(folded, names), kinds(folded), sentence.order, sentence.pattern, weight)


def _tried() -> set[tuple[str, ...]]:
    tricks = import_module("tests.samples.tricks").TRICKS
    return {row for trick in tricks.values() for words in trick.words for row in _rows(fold(words).text)}


def _rows(folded: str) -> Iterator[tuple[str, ...]]:
    words = folded.split()
    return (tuple(words[at : at + _SHARED]) for at in range(len(words) - _SHARED + 1))


def _printed(count: int, seed: int) -> Iterator[_Example]:
    """The sentences of invented resumes."""
    people, layouts = import_module("tests.samples.people"), import_module("tests.samples.layouts").LAYOUTS
    selection = import_module("tests.benchmarks.reading_quality.selection").Selection(16 * count, seed, held_out=False)
    seen: set[str] = set()
    for place, layout in enumerate(_LAYOUTS):
        for chosen in selection.people(layout, selection.count * place):
            sample = people.make_sample(chosen.seed, language=chosen.language, occupation=chosen.occupation)
            text = layouts[layout].render(sample.sheet).decode()
            names = name_words(text)
            for start, end in sentences(text):
                folded = fold(text[start:end]).text
                if folded not in seen:
                    seen.add(folded)
                    yield _Example(features(folded, names), kinds(folded), False, "")
