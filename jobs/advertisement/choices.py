"""Which of the things that a sentence lists stand in one choice: "CPA, CMA or CIA", "German (C1) or French (B2)"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Span = tuple[int, int]

_OR = re.compile(r"[^.;,]{0,25}?(?:,?\s*\b(?:and/or|or|oder|ou|o)\b)[^.;,]{0,15}?", re.IGNORECASE)
_SLASH = re.compile(r"\s*/\s*")
_ENDS_IN_OR = re.compile(r"\b(?:or|oder|ou|o)\s+(?:an? |the )?(?:\w+ )?$", re.IGNORECASE)
_COMMA = re.compile(r"[^.;,]{0,25}?,\s*")


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
        if _OR.fullmatch(gap) or (slash and _SLASH.fullmatch(gap)):
            size = number + 2
        elif not _COMMA.fullmatch(gap):
            break
    return size
