"""Reads invented resumes and notes of each value what the rules said, what else is known, and whether it was right."""

import multiprocessing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from resumes.extraction.reading import read_by_rules
from resumes.extraction.signals import Surroundings, signals
from resumes.extraction.sureness import Seen, with_confidence
from resumes.manipulation import screen
from resumes.parsing import RefusedFile, parse

_PROCESSES = 2
_NEEDED = ("tests.samples.people", "tests.samples.layouts", "tests.benchmarks.reading_quality.scoring")


class NoSamplesError(RuntimeError):
    """The generator of invented resumes, or something that it needs, is not installed."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A value that was read from an invented resume. `group` is the layout that it was printed in."""

    kind: str
    confidence: float
    signals: tuple[str, ...]
    right: bool
    group: str


def collect(*, count: int, seed: int, held_out: bool, layouts: Sequence[str] = ()) -> list[Judged]:
    """All values read from `count` people in each layout, others in every one, in a fixed order.

    `held_out` chooses the layouts and occupations that nothing is trained on; `layouts` restricts to some by name.
    Raises NoSamplesError.
    """
    require_samples()
    selection = import_module("tests.benchmarks.reading_quality.selection")
    chosen = selection.Selection(count, seed, held_out, True, layouts)
    with multiprocessing.get_context("fork").Pool(_PROCESSES) as pool:
        return [judged for found in pool.imap(_judged, chosen.orders(), chunksize=4) for judged in found]


def require_samples() -> None:
    """Raise NoSamplesError where the generator is missing."""
    try:
        for name in _NEEDED:
            import_module(name)
    except ImportError as error:
        raise NoSamplesError(
            f"Training needs the generator of invented resumes, and {error.name} is missing. It is part of the source "
            "code, not of an installation: check the sources out and install requirements-dev.txt."
        ) from error


def _judged(order: Any) -> list[Judged]:
    people, layouts = import_module("tests.samples.people"), import_module("tests.samples.layouts")
    sample = people.make_sample(order.seed, language=order.language, occupation=order.occupation)
    try:
        found = list(_read(layouts.LAYOUTS[order.layout].render(sample.sheet), sample.truth))
    except RefusedFile:
        return []
    return [Judged(seen.kind, seen.confidence, holding, right, order.layout) for seen, holding, right in found]


def _read(content: bytes, truth: Any) -> Iterator[tuple[Seen, tuple[str, ...], bool]]:
    """The values read, with their signals, and whether the measurement of reading finds them right.

    The measurement carries each value's confidence along: for it stands here the value's number.
    """
    measurement = import_module("tests.benchmarks.reading_quality.scoring")
    as_of = import_module("tests.benchmarks.reading_quality.reading").AS_OF
    document = screen(parse(content))
    ruled = read_by_rules(document, as_of=as_of)
    around = Surroundings(document, ruled.reading, ruled.sections)
    values: list[Seen] = []

    def number(seen: Seen) -> float:
        values.append(seen)
        return float(len(values) - 1)

    for check in measurement.score(truth, with_confidence(ruled.reading, number)):
        if check.read and check.confidence is not None:
            seen = values[int(check.confidence)]
            yield seen, signals(seen, around), check.right
