"""Orders in words that no rule knows: a linear model over the sentences of a document, learned from invented ones.

What a sentence is judged by is its words' runs of letters, pairs of neighboring words, its first word, its signs, and
the kinds of telling words (`judging`), each alone and with every other. The author's name, numbers and years count as
such. The model is plain data, made by `manage.py train_reader`.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import combinations, pairwise
from pathlib import Path

from resumes.extraction.stored_model import checked
from resumes.manipulation.folding import Folded, fold
from resumes.manipulation.judging import kinds_of

VERSION = 1
MODEL = Path(__file__).parent / "models" / "orders.json"
SCALE = 100
"""Weights are stored as whole numbers, so many times as large."""
MOST_KEPT = 20_000
"""Words whose weights a process remembers at a time."""
FEW = 5
"""Words of a sentence; one with fewer is no order."""
USUAL = 12
"""Words of a sentence; one with fewer counts as if it had so many."""
_END = re.compile(r"(?<=[.!?…])[\"”“»’']?\s+|[•·●▪\t]\s*|\n\s*\n|\n(?![a-zà-öø-ÿąćęłńóśźż])|(?<![^\n]{30})\n")
_TOKEN = re.compile(r"[^\W_]+|[:?!\"'«»„“”‘’{}\[\]=#*>&%/]")
_TELLING_NUMBERS = frozenset(["0", "1", "5", "10", "97", "98", "99", "100"])
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME_WORDS = range(2, 5)
_LEAST_NAME = 3  # letters
_LENGTHS = range(3, 6)
_STEM = 5
_NAME, _NUMBER, _YEAR_WORD = "@name", "@n", "@year"


@dataclass(frozen=True, slots=True)
class Features:
    """What a sentence is judged by, beside the kinds of its words: words (each once), pairs of neighbors, and signs."""

    words: tuple[str, ...]
    pairs: tuple[str, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True)
class OrderModel:
    """A sentence is an order from `threshold` on; `weights` by feature. All are `SCALE` times as large."""

    base: float
    threshold: float
    weights: Mapping[str, float]
    _words: dict[str, float] = field(default_factory=dict)

    def takes(self, folded: str, names: Collection[str]) -> bool:
        """Whether a folded sentence is an order. Kinds of words cost most, and are asked for where they can decide."""
        found = features(folded, names)
        score = self.score(found)
        if len(found.words) < FEW or score + self.most_by_kinds < self.threshold:
            return False
        return score + self._sum(kinds(folded)) >= self.threshold

    def score(self, found: Features) -> float:
        """Log odds without the kinds of words, `SCALE` times as large; words and pairs count by their mean."""
        total = sum(self._word(word) for word in found.words) + self._sum(found.pairs)
        return self.base + total / max(len(found.words), USUAL) + self._sum(found.signs)

    @cached_property
    def most_by_kinds(self) -> float:
        """What all kinds of words together may add to a score."""
        return sum(weight for name, weight in self.weights.items() if name[0] == "&" and weight > 0)

    def _sum(self, names: Iterable[str]) -> float:
        return sum(self.weights.get(name, 0) for name in names)

    def knows(self, word: str) -> bool:
        """Whether a folded word was learned from."""
        return whole(word) in self.weights

    def _word(self, word: str) -> float:
        known = self._words.get(word)
        if known is None:
            if len(self._words) >= MOST_KEPT:
                self._words.clear()
            known = self._words[word] = self._sum(runs_of(word))
        return known


def orders(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence that is an order."""
    model, folded = shipped_model(), fold(text)
    names = frozenset(word for word in name_words(text) if not model.knows(word))
    for start, end in sentences(text):
        if model.takes(_slice(folded, start, end), names):
            yield start, end


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence; the end of a long line is none where the next begins in lower case."""
    breaks = [(0, 0), *(match.span() for match in _END.finditer(text)), (len(text), len(text))]
    for (_, start), (end, _) in pairwise(breaks):
        if start < end and not text[start:end].isspace():
            yield start, end


def name_words(text: str) -> tuple[str, ...]:
    """The folded words of a first line that may be a name."""
    words = fold(text.lstrip()[:80].partition("\n")[0]).text.split()
    plain = all(word.strip(".").replace("-", "").replace("'", "").isalpha() for word in words)
    return tuple(word for word in words if len(word) >= _LEAST_NAME) if plain and len(words) in _NAME_WORDS else ()


def features(folded: str, names: Collection[str]) -> Features:
    """What a folded sentence is judged by; `names` are the words that name its author."""
    tokens = _TOKEN.findall(folded)
    words = [_plain(token, names) for token in tokens if token[0].isalnum()]
    signs = {f"!{token}" for token in tokens if not token[0].isalnum()}
    stems = [word[:_STEM] for word in words]
    return Features(
        tuple(dict.fromkeys(words)),
        tuple(dict.fromkeys([f"^{stems[0]}" if stems else "^", *(f"{one}_{two}" for one, two in pairwise(stems))])),
        tuple(sorted(signs)),
    )


def kinds(folded: str) -> tuple[str, ...]:
    """The kinds of telling words in a folded sentence, alone and in pairs."""
    found = [f"&{kind}" for kind in sorted(kinds_of(folded))]
    return (*found, *map("".join, combinations(found, 2)))


def runs_of(word: str) -> list[str]:
    """The runs of letters of a word, each once, and the word as a whole."""
    padded = f" {word} "
    runs = {padded[at : at + size] for size in _LENGTHS for at in range(len(padded) - size + 1)}
    return [*sorted(runs), whole(word)]


def whole(word: str) -> str:
    """The feature of a word as a whole."""
    return f"={word}"


def _plain(word: str, names: Collection[str]) -> str:
    if word in names:
        return _NAME
    if not word.isdigit() or word in _TELLING_NUMBERS:
        return word
    return _YEAR_WORD if _YEAR.fullmatch(word) else _NUMBER


def _slice(folded: Folded, start: int, end: int) -> str:
    """The folded text of characters `start` to `end` of the original."""
    return folded.text[bisect_left(folded.places, start) : bisect_left(folded.places, end)]


@cache
def shipped_model() -> OrderModel:
    """The model that stands beside this module."""
    return load_model(MODEL.read_bytes())


def load_model(content: bytes) -> OrderModel:
    """The model in a file's content. Raises UnknownModelError for one of another version, or one that was changed."""
    stored = checked(content, VERSION)
    return OrderModel(stored["base"], stored["threshold"], stored["weights"])
