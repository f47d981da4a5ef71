"""Learns to name headings that no list knows, from the lists and from the headings of invented resumes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from resumes.extraction.heading_model import NONE, SCALE, VERSION, letter_runs, weight_of
from resumes.extraction.heading_words import heading_kind
from resumes.extraction.words.headings import CORE, PHRASES
from resumes.training.collecting import require_samples

_LAYOUT = "pdf-classic"  # one is enough: nothing is printed
_LEAST_TEXTS = 3  # in which a run of letters occurs
_STRENGTH = 40.0  # inverse of how far weights are drawn to zero
_LENGTHS = range(3, 46)


def fit_headings(*, count: int, seed: int) -> dict[str, Any]:
    """The stored form of the model, without its digest, from so many people; the same give the same.

    Raises NoSamplesError.
    """
    require_samples()
    texts = sorted(_texts(count, seed))
    runs = [letter_runs(text) for text, _ in texts]
    counts = Counter(run for found in runs for run in found)
    known = sorted(run for run, count in counts.items() if count >= _LEAST_TEXTS)
    learner = LogisticRegression(C=_STRENGTH, max_iter=1000, class_weight="balanced")
    learner.fit(_matrix(runs, known), [kind for _, kind in texts])
    weights = np.rint(learner.coef_.T * SCALE).astype(int)
    return {
        "version": VERSION,
        "seed": seed,
        "people": count,
        "texts": len(texts),
        "kinds": learner.classes_.tolist(),
        "bases": np.rint(learner.intercept_ * SCALE).astype(int).tolist(),
        "weights": {run: row.tolist() for run, row in zip(known, weights, strict=True) if row.any()},
    }


def _matrix(runs: Sequence[Sequence[str]], known: Sequence[str]) -> sparse.csr_matrix:
    """A row a text, a column a run of letters."""
    places = {run: place for place, run in enumerate(known)}
    rows, columns, values = [], [], []
    for number, found in enumerate(runs):
        for run in found:
            if run in places:
                rows.append(number)
                columns.append(places[run])
                values.append(weight_of(found))
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(runs), len(known)))


def _texts(count: int, seed: int) -> set[tuple[str, str]]:
    """Headings with their kind, and other short lines with NONE."""
    kinds = set(import_module("tests.samples.sheet").SECTION_KINDS)
    found = {(text, kind) for text, kind in PHRASES.items() if kind in kinds}
    found |= {(word, kind) for kind in kinds for word in CORE[kind]}
    for sheet in _sheets(count, seed):
        found |= {(section.heading.casefold(), section.kind) for section in sheet.sections}
        found |= {(text.casefold(), NONE) for text in _lines(sheet) if len(text) in _LENGTHS and not heading_kind(text)}
    return found


def _sheets(count: int, seed: int) -> Iterator[Any]:
    people = import_module("tests.samples.people")
    selection = import_module("tests.benchmarks.reading_quality.selection").Selection
    for order in selection(count, seed, held_out=False).people(_LAYOUT):
        yield people.make_sample(order.seed, language=order.language, occupation=order.occupation).sheet


def _lines(sheet: Any) -> Iterator[str]:
    """What stands on lines of its own, or may, and is no heading."""
    for section in sheet.sections:
        for entry in section.entries:
            yield from (entry.title, entry.organization, entry.place, *entry.notes)
        for group in section.groups:
            yield from (group.label, *group.items)
