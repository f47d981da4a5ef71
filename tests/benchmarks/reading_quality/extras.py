"""Checks of certificates, projects, publications and awards."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from resumes.extraction.resume import ResumeReading
from tests.benchmarks.reading_quality.aligning import align, text_likeness
from tests.benchmarks.reading_quality.checks import Check, compared
from tests.benchmarks.reading_quality.comparing import same_text, same_words
from tests.samples.truth import Truth

_KINDS = {
    "certificate": ("certificates", "name", "issuer"),
    "project": ("projects", "name", ""),
    "publication": ("publications", "title", "publisher"),
    "award": ("awards", "title", "awarder"),
}
"""Where truth and reading keep them, what names one, and who stands behind it."""


def extra_checks(truth: Truth, reading: ResumeReading) -> Iterator[Check]:
    """The name of each, then who stands behind it and its year, in the ones aligned by name."""
    for field, (items, name, giver) in _KINDS.items():
        pairs = align(getattr(truth, items), getattr(reading, items), partial(_likeness, name))
        for number, (true, read) in enumerate(pairs, 1):
            yield from _checks(field, name, giver, true, read, f"{field} {number}")


def _checks(field: str, name: str, giver: str, truth: Any, read: Any, unit: str) -> Iterator[Check]:
    yield from compared(field, _name(name, truth), getattr(read, name, None), same_words, unit=unit)
    if giver:
        same: Callable[..., bool] = same_words
        yield from compared(f"{field} {giver}", getattr(truth, giver, ""), getattr(read, giver, ""), same, unit=unit)
        year = getattr(getattr(read, "date", None), "year", 0)
        yield from compared(
            f"{field} year", str(getattr(truth, "year", 0) or ""), str(year or ""), same_text, unit=unit
        )


def _likeness(name: str, truth: object, read: Any) -> float:
    return text_likeness(_name(name, truth), getattr(read, name).value)


def _name(name: str, truth: object) -> str:
    return truth if isinstance(truth, str) else getattr(truth, name, "")
