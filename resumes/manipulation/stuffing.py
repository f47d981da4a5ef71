"""Keyword stuffing: the same words over and over, and lists longer than anybody's skills."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from resumes.manipulation.folding import fold
from resumes.manipulation.passages import Passage
from resumes.parsing.document import FlagKind

WINDOWS = ((20, 4), (40, 10), (120, 32), (400, 88))
"""So many words in a row, of which no more than so many are different: nobody writes that."""
MOST_PAIRS = 0.7  # of the pairs of neighbors in such a window are different; a list combines its words anew
MOST_ITEMS = 120  # different ones in one list
_SAID_TOO_OFTEN = 4  # times in a repetitive passage
_WORD = re.compile(r"[^\W_][\w+#]*")
_ITEM = re.compile(r"[^,;|•·●▪\t\n]+|[•·●▪]")
_LISTED = re.compile(r"[,;|•·●▪\t]")
_ITEM_WORDS = 4


class Word(NamedTuple):
    """A folded word at characters `start` to `end` of the text."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of a text in order."""
    folded, places = fold(text)
    found = _WORD.finditer(folded)
    return [Word(match[0], places[match.start()], places[match.end() - 1] + 1) for match in found]


def repetitions(text: str) -> Iterator[tuple[Passage, list[tuple[int, int]]]]:
    """Passages that repeat a few words, each with the characters of its repeats.

    What a passage says for the first time stays, unless the rest of the text says it too.
    """
    words = words_of(text)
    regions = list(_regions(words))
    inside = Counter(word.text for start, end in regions for word in words[start:end])
    outside = Counter(word.text for word in words) - inside
    said = set(outside)
    for start, end in regions:
        passage = Passage(words[start].start, words[end - 1].end, FlagKind.REPETITION)
        yield passage, _repeats(words, start, end, said)


def _regions(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Spans of words in which few are different, trimmed to the words that are repeated."""
    flagged = bytearray(len(words))
    for length, most in WINDOWS:
        for start in _dense(words, length, most):
            flagged[start : start + length] = b"\1" * length
    for match in re.finditer(b"\1+", flagged):
        counts = Counter(word.text for word in words[match.start() : match.end()])
        often = [at for at in range(*match.span()) if counts[words[at].text] >= _SAID_TOO_OFTEN]
        if often:
            yield often[0], often[-1] + 1


def _dense(words: Sequence[Word], length: int, most: int) -> Iterator[int]:
    """Where a window of this length begins with at most so many different words, every eighth of it."""
    texts = [word.text for word in words]
    for start in range(0, len(texts) - length + 1, length // 8):
        window = texts[start : start + length]
        if len(set(window)) <= most and len(set(pairwise(window))) <= MOST_PAIRS * length:
            yield start


def _repeats(words: Sequence[Word], start: int, end: int, said: set[str]) -> list[tuple[int, int]]:
    """From each word that was said before to the next word; adds what is said to `said`."""
    found = []
    for at in range(start, end):
        if words[at].text in said:
            after = words[at + 1].start if at + 1 < len(words) else words[at].end
            found.append((words[at].start, after))
        said.add(words[at].text)
    return found


def keyword_lists(text: str) -> Iterator[Passage]:
    """Lists with more different items than anybody lists of what they can do."""
    items = [match for match in _ITEM.finditer(text) if len(match[0].split()) <= _ITEM_WORDS]
    breaks = [at for at, (one, two) in enumerate(pairwise(items), start=1) if not _goes_on(text, one, two)]
    for first, last in pairwise([0, *breaks, len(items)]):
        run = items[first:last]
        if len({item[0].strip().casefold() for item in run}) > MOST_ITEMS:
            yield Passage(run[0].start(), run[-1].end(), FlagKind.KEYWORD_LIST)


def _goes_on(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether two items belong to one list: only separators between them, or the end of a line that lists."""
    between = text[one.end() : two.start()]
    return len(between) <= 3 and ("\n" not in between or bool(_LISTED.search(text[two.end() : two.end() + 1])))
