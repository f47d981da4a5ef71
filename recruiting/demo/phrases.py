"""Sentence templates of the demo data.

`{12..40}` is a number in that range, `{red|green}` one of the words, `[SQL|R]` one of the skills. A skill in
parentheses, `([SQL])`, is an aside that half of the sentences leave out.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random

_SLOT = re.compile(
    r"(?P<aside> \(\[[^\]]+\]\))|\[(?P<skills>[^\]]+)\]|\{(?P<low>\d+)\.\.(?P<high>\d+)\}|\{(?P<words>[^}]+)\}"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A finished sentence and the skills it names."""

    text: str
    skills: tuple[str, ...]


Part = Callable[[Random, list[str]], str]


@cache
def _parts(template: str) -> tuple[str | Part, ...]:
    parts: list[str | Part] = []
    at = 0
    for slot in _SLOT.finditer(template):
        parts += [template[at : slot.start()], _part(slot)]
        at = slot.end()
    return (*parts, template[at:])


def _part(slot: re.Match[str]) -> Part:
    if slot["aside"]:
        return _aside(tuple(slot["aside"][3:-2].split("|")))
    if slot["skills"]:
        return _skill(tuple(slot["skills"].split("|")))
    if slot["low"]:
        return _number(int(slot["low"]), int(slot["high"]))
    return _word(tuple(slot["words"].split("|")))


def _number(low: int, high: int) -> Part:
    return lambda rng, _: str(low + int(rng.random() * (high - low + 1)))


def _word(options: tuple[str, ...]) -> Part:
    return lambda rng, _: options[int(rng.random() * len(options))]


def _skill(options: tuple[str, ...]) -> Part:
    def choose(rng: Random, named: list[str]) -> str:
        named.append(options[int(rng.random() * len(options))])
        return named[-1]

    return choose


def _aside(options: tuple[str, ...]) -> Part:
    name = _skill(options)
    return lambda rng, named: f" ({name(rng, named)})" if rng.random() < 0.5 else ""


def fill(template: str, rng: Random) -> Sentence:
    """One sentence from the template; the same state of `rng` gives the same sentence."""
    named: list[str] = []
    text = "".join(part if isinstance(part, str) else part(rng, named) for part in _parts(template))
    return Sentence(text, tuple(named))
