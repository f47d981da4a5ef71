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
from tests.samples.tricks.trick import Trick

_PEOPLE = 6
_BLIND = frozenset(["txt later blind orders", "txt later second blind orders"])


@dataclass(frozen=True, slots=True)
class Tricks:
    """Counts of files with a trick and of clean ones, and of those that were flagged.

    `rates` hold for each file type and family of tricks the flagged and all files; `missed` names tricks that were not
    flagged each time, `alarms` the clean files that were flagged. `unseen` and `unseen_flagged` count the tricks that
    the rules were not made with. `blind` and `blind_flagged` count, apart from all others, the orders in plain words
    that were made up without sight of rules and training.
    """

    tried: int
    flagged: int
    clean: int
    clean_flagged: int
    blind: int = 0
    blind_flagged: int = 0
    unseen: int = 0
    unseen_flagged: int = 0
    rates: tuple[tuple[str, int, int], ...] = ()
    missed: tuple[str, ...] = ()
    alarms: tuple[str, ...] = ()


def measure() -> Tricks:
    """The counts over generated files."""
    everything = [(trick, is_flagged(content)) for trick, _, content in tricked()]
    results = [(trick, flagged) for trick, flagged in everything if trick.name not in _BLIND]
    blind = [(trick, flagged) for trick, flagged in everything if trick.name in _BLIND]
    honest = [(name, is_flagged(content)) for name, content in _honest()]
    tried = Counter(_row_of(trick) for trick, _ in everything)
    found = Counter(_row_of(trick) for trick, flagged in everything if flagged)
    return Tricks(
        tried=len(results),
        flagged=sum(flagged for _, flagged in results),
        clean=len(honest),
        clean_flagged=sum(flagged for _, flagged in honest),
        blind=len(blind),
        blind_flagged=sum(flagged for _, flagged in blind),
        unseen=sum(trick.held_out for trick, _ in results),
        unseen_flagged=sum(flagged for trick, flagged in results if trick.held_out),
        rates=tuple((name, found[name], count) for name, count in sorted(tried.items())),
        missed=tuple(dict.fromkeys(trick.name for trick, flagged in everything if not flagged)),
        alarms=tuple(name for name, flagged in honest if flagged),
    )


def _row_of(trick: Trick) -> str:
    return trick.name if trick.name in _BLIND else f"{trick.file_type} {trick.family}"


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
