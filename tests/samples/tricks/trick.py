"""What a trick is."""

from collections.abc import Callable
from dataclasses import dataclass

Build = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Trick:
    """A way to hide or say something; `words` are what is tried with it. `family` is hidden, aside, stuffing or
    instruction. What is `later` was invented after the rules, by another hand; it is held out too."""

    name: str
    file_type: str
    family: str
    held_out: bool
    build: Build
    words: tuple[str, ...]
    later: bool = False
