"""Many phrases looked for at once: each only where its first word stands."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"(?<![^\W_])[^\W_]+")
_WORDS_KEPT = 20_000
_FIRST = re.compile(r"[^\W_]+")


def any_of(phrases: str) -> str:
    """A pattern for one of these phrases, parted by bars; "*" stands for any ending, a space for a gap."""
    ordered = sorted(phrases.split("|"), key=len, reverse=True)
    return "(?:" + "|".join(phrase.strip().replace("*", r"\w*").replace(" ", r"\W{1,4}") for phrase in ordered) + ")"


class PhraseBook:
    """Entries of a number, first phrases (see `any_of`) and a pattern of what follows them."""

    def __init__(self, *entries: tuple[int, str, str]) -> None:
        self._whole: dict[str, list[int]] = defaultdict(list)
        self._prefixes: dict[str, list[int]] = defaultdict(list)
        self._patterns = [re.compile(f"{any_of(first)}{rest}(?!\\w)") for _, first, rest in entries]
        self.numbers = [number for number, _, _ in entries]
        for at, (_, phrases, _) in enumerate(entries):
            for phrase in phrases.split("|"):
                self._add(phrase.strip(), at)
        self._longest = max((len(prefix) for prefix in self._prefixes), default=0)
        self._starting = lru_cache(_WORDS_KEPT)(self._entries_of)

    def _add(self, phrase: str, at: int) -> None:
        first = _FIRST.match(phrase)
        if first is None:
            message = f"{phrase!r} begins with no word"
            raise ValueError(message)
        open_end = phrase[first.end() : first.end() + 1] == "*"
        known = (self._prefixes if open_end else self._whole)[first[0]]
        if at not in known:
            known.append(at)

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Entry (counted from 0), start and end of every match in a folded text, in the order of the text."""
        for word in _WORD.finditer(text):
            for at in self._starting(word[0]):
                if match := self._patterns[at].match(text, word.start()):
                    yield at, match.start(), match.end()

    def _entries_of(self, word: str) -> tuple[int, ...]:
        found = set(self._whole.get(word, ()))
        for length in range(1, min(len(word), self._longest) + 1):
            found.update(self._prefixes.get(word[:length], ()))
        return tuple(found)
