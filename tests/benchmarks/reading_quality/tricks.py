"""Attempts at manipulating a reader: how many are flagged, and how many clean resumes are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tricks:
    """Counts of files with a trick and of clean ones, and of those that were flagged."""

    tried: int
    flagged: int
    clean: int
    clean_flagged: int


def measure() -> Tricks | None:
    """The counts over generated files; None while there is nothing to measure."""
    return None
