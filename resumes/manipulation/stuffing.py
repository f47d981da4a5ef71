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
_LONG_LINE = 12  # words
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

    A line that repeats itself loses every word that the text has said before or says elsewhere; any other line goes
    where the passage has said all of its words before or the rest of the text has the same line.
    """
    words = words_of(text)
    regions = [(start, end, list(_lines(text, words[start:end]))) for start, end in _regions(words)]
    stuffed = {word.start for _, _, lines in regions for line in lines if _repeats_itself(line) for word in line}
    elsewhere = {word.text for word in words if word.start not in stuffed}
    for start, end, lines in regions:
        spans = list(_repeats(lines, elsewhere, _lines_outside(text, words[:start], words[end:])))
        if spans:
            yield Passage(spans[0][0], spans[-1][1], FlagKind.REPETITION), spans


def _lines(text: str, words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words line by line."""
    line: list[Word] = []
    for word in words:
        if line and "\n" in text[line[-1].end : word.start]:
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _repeats_itself(line: Sequence[Word]) -> bool:
    return len(line) >= _LONG_LINE and len({word.text for word in line}) <= len(line) / 2


def _lines_outside(text: str, before: Sequence[Word], after: Sequence[Word]) -> set[tuple[str, ...]]:
    return {_said(line) for words in (before, after) for line in _lines(text, words)}


def _said(line: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.text for word in line)


def _repeats(
    lines: Sequence[Sequence[Word]], elsewhere: set[str], outside: set[tuple[str, ...]]
) -> Iterator[tuple[int, int]]:
    """Spans to take out; `outside` are whole lines of the rest of the text."""
    said: set[str] = set()
    for line in lines:
        if _repeats_itself(line):
            yield from _said_before(line, said | elsewhere)
        elif _said(line) in outside or said.issuperset(_said(line)):
            yield line[0].start, line[-1].end
        said.update(_said(line))


def _said_before(line: Sequence[Word], said: set[str]) -> Iterator[tuple[int, int]]:
    """From each word that was said before to the next word."""
    for at, word in enumerate(line):
        if word.text in said:
            yield word.start, line[at + 1].start if at + 1 < len(line) else word.end
        said.add(word.text)


def _regions(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Spans of words in which few are different, trimmed to the words that are repeated."""
    flagged = bytearray(len(words))
    for length, most in WINDOWS:
        for start in _dense(words, length, most):
            flagged[start : start + length] = b"\1" * length
    for match in re.finditer(b"\1+", flagged):
        counts = Counter(word.text for word in words[match.start() : match.end()])
        often = {text for text, count in counts.items() if count >= _SAID_TOO_OFTEN}
        places = [at for at in range(*match.span()) if words[at].text in often]
        if places:
            yield _grown(words, places[0], places[-1] + 1, often)


def _grown(words: Sequence[Word], start: int, end: int, often: set[str]) -> tuple[int, int]:
    """The span with the repeated words that adjoin it."""
    while start > 0 and words[start - 1].text in often:
        start -= 1
    while end < len(words) and words[end].text in often:
        end += 1
    return start, end


def _dense(words: Sequence[Word], length: int, most: int) -> Iterator[int]:
    """Where a window of this length begins with at most so many different words, every eighth of it."""
    texts = [word.text for word in words]
    for start in range(0, len(texts) - length + 1, length // 8):
        window = texts[start : start + length]
        if len(set(window)) <= most and len(set(pairwise(window))) <= MOST_PAIRS * length:
            yield start


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
