"""Spans of a document that are written to sway a machine."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from resumes.manipulation.advertisements import SIGNS
from resumes.manipulation.cues import COMPACT, CUES, TOKENS
from resumes.manipulation.folding import Folded, decoded, fold
from resumes.manipulation.judging import judgements
from resumes.manipulation.orders import orders
from resumes.manipulation.verdicts import SPEAKERS, VERDICTS, foreign
from resumes.parsing.document import FlagKind

ENOUGH = 3  # points of cues
_NEAR = 220  # characters between cues of one passage
_QUOTED = re.compile(r"[\"“„«‘'`]\s*$")
_ABOUT_ATTACKS = re.compile(
    r"prompt[- ]injection|jailbreak|red[- ]team|adversarial|guardrail|attack|owasp|penetration|moderation|system prompt"
)
_PATTERNS = ((COMPACT, ENOUGH), (TOKENS, ENOUGH), (SPEAKERS, ENOUGH - 1))
_SIGNS_OF_AD = 4
_AD_REACH = 1500  # characters between two signs of one advertisement


class Passage(NamedTuple):
    """Characters `start` to `end`, and what is wrong with them."""

    start: int
    end: int
    kind: FlagKind


class _Hit(NamedTuple):
    start: int
    end: int
    weight: int


def instructs(text: str) -> bool:
    """Whether the text is written to instruct a machine."""
    return any(True for _ in instructions(text))


def instructions(text: str) -> Iterator[Passage]:
    """Passages written to instruct a machine, from their first cue to their last."""
    folded = fold(text)
    judged = (_Hit(*folded.origin(start, end), ENOUGH) for start, end in judgements(folded))
    hits = sorted([*_hits(folded), *_coded(text), *judged])
    for group in _clusters(hits):
        if sum(hit.weight for hit in group) >= ENOUGH and not _is_reported(text, group):
            yield Passage(group[0].start, max(hit.end for hit in group), FlagKind.INSTRUCTION)


def _hits(folded: Folded) -> Iterator[_Hit]:
    """Each cue at its first place within reach of itself, so that saying a weak thing twice counts once."""
    for book in (CUES, VERDICTS):
        last: dict[int, int] = {}
        for cue, first, end in book.find(folded.text):
            if first - last.get(cue, -_NEAR) >= _NEAR:
                last[cue] = end
                yield _Hit(*folded.origin(first, end), book.numbers[cue])
    yield from (_Hit(*folded.origin(*span), ENOUGH) for span in foreign(folded.text))
    for pattern, weight in _PATTERNS:
        for match in pattern.finditer(folded.text):
            yield _Hit(*folded.origin(*match.span()), weight)


def _coded(text: str) -> Iterator[_Hit]:
    for start, end, words in decoded(text):
        if sum(hit.weight for hit in _hits(fold(words))) >= ENOUGH - 1:
            yield _Hit(start, end, ENOUGH)


def _clusters(hits: Sequence[_Hit]) -> Iterator[list[_Hit]]:
    group: list[_Hit] = []
    for hit in hits:
        if group and hit.start - max(item.end for item in group) > _NEAR:
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _is_reported(text: str, group: Sequence[_Hit]) -> bool:
    """Whether somebody who defends against such texts quotes one: "stopped 'ignore previous instructions' attacks"."""
    first = min(hit.start for hit in group if hit.weight == max(item.weight for item in group))
    around = text[max(first - _NEAR, 0) : group[-1].end + _NEAR].lower()
    return bool(_QUOTED.search(text[max(first - 3, 0) : first]) and _ABOUT_ATTACKS.search(around))


def learned_orders(text: str) -> Iterator[Passage]:
    """Sentences that a learned model takes for orders to whoever judges the document."""
    for start, end in orders(text):
        yield Passage(start, end, FlagKind.INSTRUCTION)


def advertisements(text: str) -> Iterator[Passage]:
    """Passages that only an employer writes: several different signs of an advertisement close to each other."""
    folded = fold(text)
    hits = [(*folded.origin(start, end), sign) for sign, start, end in SIGNS.find(folded.text)]
    for group in _runs(hits, _AD_REACH):
        if len({sign for _, _, sign in group}) >= _SIGNS_OF_AD:
            yield Passage(group[0][0], group[-1][1], FlagKind.ADVERTISEMENT)


def _runs(hits: Sequence[tuple[int, int, int]], reach: int) -> Iterator[list[tuple[int, int, int]]]:
    breaks = [index for index, (one, two) in enumerate(pairwise(hits), start=1) if two[0] - one[1] > reach]
    for start, end in pairwise([0, *breaks, len(hits)]):
        if start < end:
            yield list(hits[start:end])


def merged(passages: Iterable[Passage]) -> list[Passage]:
    """In order, without overlap; what begins first keeps its kind."""
    found: list[Passage] = []
    for passage in sorted(passages):
        if found and passage.start < found[-1].end:
            found[-1] = found[-1]._replace(end=max(found[-1].end, passage.end))
        else:
            found.append(passage)
    return found
