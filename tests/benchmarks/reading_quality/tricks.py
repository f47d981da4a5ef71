"""Attempts at manipulating a reader: how many are flagged, and how many clean resumes are."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from recruiting.demo.people import generate_person
from recruiting.demo.render.registry import LAYOUTS, render
from resumes.manipulation import screen
from resumes.parsing import Document, parse
from resumes.parsing.limits import DEFAULT_LIMITS
from tests.samples.tricks import tricked
from tests.samples.tricks.clean import clean, near_orders, second_honest

_PEOPLE = 6


@dataclass(frozen=True, slots=True)
class Tricks:
    """Counts of files with a trick and of clean ones, and of those that were flagged.

    `rates` hold for each file type and family of tricks the flagged and all files; `missed` names tricks that were not
    flagged each time, `alarms` the clean files that were flagged. `unseen` and `unseen_flagged` count the tricks that
    the rules were not made with.
    """

    tried: int
    flagged: int
    clean: int
    clean_flagged: int
    unseen: int = 0
    unseen_flagged: int = 0
    rates: tuple[tuple[str, int, int], ...] = ()
    missed: tuple[str, ...] = ()
    alarms: tuple[str, ...] = ()


def measure() -> Tricks:
    """The counts over generated files."""
    results = [(trick, is_flagged(content)) for trick, _, content in tricked()]
    honest = [(name, is_flagged(content)) for name, content in _honest()]
    tried = Counter(f"{trick.file_type} {trick.family}" for trick, _ in results)
    found = Counter(f"{trick.file_type} {trick.family}" for trick, flagged in results if flagged)
    return Tricks(
        tried=len(results),
        flagged=sum(flagged for _, flagged in results),
        clean=len(honest),
        clean_flagged=sum(flagged for _, flagged in honest),
        unseen=sum(trick.held_out for trick, _ in results),
        unseen_flagged=sum(flagged for trick, flagged in results if trick.held_out),
        rates=tuple((name, found[name], count) for name, count in sorted(tried.items())),
        missed=tuple(dict.fromkeys(trick.name for trick, flagged in results if not flagged)),
        alarms=tuple(name for name, flagged in honest if flagged),
    )


def is_flagged(content: bytes) -> bool:
    """Whether a recruiter is shown anything."""
    document: Document = screen(parse(content, DEFAULT_LIMITS))
    return bool(document.hidden or document.flagged)


def _honest() -> Iterator[tuple[str, bytes]]:
    yield from clean()
    yield from near_orders()
    yield from second_honest()
    for layout in LAYOUTS:
        if not layout.startswith("png"):
            yield from ((f"{layout} {seed}", render(generate_person(seed), layout).content) for seed in range(_PEOPLE))
