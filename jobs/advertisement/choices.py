"""Which of the things that a sentence lists stand in one choice: "CPA, CMA or CIA", "German (C1) or French (B2)"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Span = tuple[int, int]

OR = r"(?:and/or|or|und/oder|oder|bzw\.?|et/ou|ou|y/o|o|u|e/o|oppure|ovvero|e/ou|en/of|lub|albo|i/lub|bądź)(?!\w)"
"""What joins things of which one is enough, in eight languages; see `with_english_or` for the Dutch "of"."""
_OR = re.compile(rf"[^.;,]{{0,25}}?(?:,?\s*\b{OR})[^.;,]{{0,15}}?", re.IGNORECASE)
_SLASH = re.compile(r"\s*/\s*")
_ENDS_IN_OR = re.compile(rf"\b{OR}\s+(?:an? |the )?(?:\w+ )?$", re.IGNORECASE)
_COMMA = re.compile(r"[^.;,]{0,25}?,\s*")
_DUTCH = re.compile(r"\b(?:de|het|een|van|voor|met|wij|je|jouw|ervaring|bij|niet|zijn)\b", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|and|with|for|you|your|we|our|is|to|experience|at|a)\b", re.IGNORECASE)
_DUTCH_OR = re.compile(r"(?<!bachelor)(?<!master)(?<=\S)\sof\s(?=\w)", re.IGNORECASE)


def choices(spans: Sequence[Span], text: str, *, slash: bool = True) -> Iterator[list[int]]:
    """Indexes of `spans` (in the order of the text), together where one of them is enough.

    A `slash` means "or" unless it is said not to: "bilingual English/Spanish" asks for both.
    """
    gaps = [text[left[1] : right[0]] for left, right in pairwise(spans)]
    position = 0
    while position < len(spans):
        size = _size(gaps[position:], slash=slash)
        yield list(range(position, position + size))
        position += size


def with_english_or(text: str) -> str:
    """Write the "of" of a Dutch text as the English "or", which is as long: offsets stay what they are."""
    if len(_DUTCH.findall(text)) <= len(_ENGLISH.findall(text)):
        return text
    return _DUTCH_OR.sub(lambda match: match.group().replace("of", "or"), text)


def joined_by_or(one: Span, other: Span, text: str) -> bool:
    """Whether an "or" stands between two parts of the text, whichever comes first, also inside the longer one."""
    first, second = sorted((one, other))
    if second[0] < first[1]:
        return _ENDS_IN_OR.search(text[first[0] : second[0]]) is not None
    return _OR.fullmatch(text[first[1] : second[0]]) is not None


def _size(gaps: Sequence[str], *, slash: bool) -> int:
    """How many of the first parts hang together up to the last "or"."""
    size = 1
    for number, gap in enumerate(gaps):
        if _OR.fullmatch(gap) or (slash and size > number and _SLASH.fullmatch(gap)):
            size = number + 2
        elif not _COMMA.fullmatch(gap):
            break
    return size
