"""Who uses a skill: asked of the apps above, which register how they count, so that core names none of them."""

from collections.abc import Callable

Count = Callable[[str], int]
"""How many of the organization's things have the skill with this key; asked inside the organization's scope."""

_counts: dict[str, Count] = {}


def register(noun: str, count: Count) -> None:
    """Name what may use a skill, in the singular, and how to count it."""
    _counts[noun] = count


def uses_of(key: str) -> dict[str, int]:
    """How many of each noun use the skill; nouns without any are left out."""
    counted = {noun: count(key) for noun, count in _counts.items()}
    return {noun: number for noun, number in counted.items() if number}
