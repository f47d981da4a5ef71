"""Licences and certificates that a sentence asks for; the names ship as data."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jobs.advertisement.advertisement import ProposedRequirement
from jobs.advertisement.choices import choices, joined_by_or
from jobs.advertisement.degrees import degree_spans
from jobs.advertisement.sections import Section, Sentence
from jobs.advertisement.strength import Strength, Strengths

_NAMES = Path(__file__).parent / "data" / "licences.jsonl"


def read_licences(sentence: Sentence, strengths: Strengths) -> Iterator[ProposedRequirement]:
    """Yield each licence, or choice of licences, once, by the usual names.

    One that a degree may stand in for ("RN license or a degree in nursing") is no must-have.
    """
    seen: set[str] = set()
    pattern, names = _pattern()
    found = list(pattern.finditer(sentence.text))
    degrees = degree_spans(sentence.text)
    for group in choices([match.span() for match in found], sentence.text):
        matches = [found[index] for index in group]
        named = list(dict.fromkeys(names[match.lastgroup or ""] for match in matches))
        strength = max(strengths.at(*match.span()) for match in matches)
        if strength is Strength.MENTIONED and sentence.section is Section.NEUTRAL:
            strength = Strength.MUST
        if strength in {Strength.EXCLUDED, Strength.MENTIONED} or seen.intersection(named):
            continue
        seen.update(named)
        replaced = any(joined_by_or(matches[0].span(), degree, sentence.text) for degree in degrees)
        yield ProposedRequirement(
            kind="licence",
            value=named[0],
            label=" or ".join(named),
            must=strength is Strength.MUST and not replaced,
            start=sentence.start,
            end=sentence.end,
            confidence=0.9,
            alternatives=tuple(named[1:]),
        )


def licence_spans(text: str) -> list[tuple[int, int]]:
    """Return the parts of a sentence that name licences: what stands there is no skill."""
    return [match.span() for match in _pattern()[0].finditer(text)]


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = [json.loads(line) for line in _NAMES.read_text(encoding="utf-8").splitlines()]
    names = {f"n{number}": row["name"] for number, row in enumerate(rows)}
    parts = (f"(?P<n{number}>{'|'.join(_written(name) for name in row['written'])})" for number, row in enumerate(rows))
    return re.compile(rf"(?<!\w)(?=[\w§])(?:{'|'.join(parts)})"), names


def _written(name: str) -> str:
    """Return a pattern for a name: capitals alone stand for themselves, words in any case."""
    pattern = re.escape(name).replace(r"\ ", r"[\s-]+")
    pattern = pattern.replace("'", "['’]").replace("É", "[EÉ]")
    pattern = re.sub(r"licen[cs]e", "licen[cs]es?", pattern)
    cased = name.isupper() or (len(name) < 6 and " " not in name)
    return rf"{pattern if cased else f'(?i:{pattern})'}(?!\w)"
