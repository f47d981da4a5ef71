"""Names the section of a heading that no list knows, by its letters: a linear model learned from the headings of eight
languages, so that "Projekte (Auswahl)" and "Prix obtenus" are known by the company they keep.

The model is plain data, made by `manage.py train_reader`: a weight for each kind of section and each run of two to
five letters of a word.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from resumes.extraction.stored_model import checked

VERSION = 1
MODEL = Path(__file__).parent / "models" / "headings.json"
NONE = "none"
"""The kind of a line that is no heading."""
SCALE = 100
"""Weights are stored as whole numbers, so many times as large."""
_SURE = 0.8
_LENGTHS = range(2, 6)


@dataclass(frozen=True, slots=True)
class HeadingModel:
    """`bases` and each row of `weights` hold a number for each of `kinds`."""

    kinds: tuple[str, ...]
    bases: Sequence[float]
    weights: Mapping[str, Sequence[float]]

    def best(self, text: str) -> tuple[str, float]:
        """The most likely kind and its share of certainty."""
        runs = letter_runs(text)
        rows = [self.weights[run] for run in runs if run in self.weights]
        strength = weight_of(runs)
        scores = [(base + strength * sum(row[place] for row in rows)) / SCALE for place, base in enumerate(self.bases)]
        top = max(scores)
        place = scores.index(top)
        return self.kinds[place], 1 / sum(math.exp(score - top) for score in scores)


def letter_runs(text: str) -> list[str]:
    """The runs of letters of a text's words in lower case, a space at either end of a word; each once, sorted."""
    words = (f" {word} " for word in text.casefold().split())
    return sorted({word[start : start + size] for word in words for size in _LENGTHS for start in _starts(word, size)})


def _starts(word: str, size: int) -> range:
    return range(max(0, len(word) - size + 1))


def weight_of(runs: Sequence[str]) -> float:
    """What each run of a text counts: together they have length 1."""
    return 1 / math.sqrt(len(runs)) if runs else 0.0


@lru_cache(maxsize=1024)
def named_heading(text: str) -> str | None:
    """The kind of section under a heading that no list knows; None where the model is not sure of any."""
    kind, share = shipped_model().best(text)
    return kind if kind != NONE and share >= _SURE else None


@cache
def shipped_model() -> HeadingModel:
    """The model that stands beside this module."""
    return load_model(MODEL.read_bytes())


def load_model(content: bytes) -> HeadingModel:
    """The model in a file's content. Raises UnknownModelError for one of another version, or one that was changed."""
    stored = checked(content, VERSION)
    return HeadingModel(tuple(stored["kinds"]), stored["bases"], stored["weights"])
