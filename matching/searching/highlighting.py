"""Which words of a text a search has found."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matching.searching.tree import Condition
from resumes.plurals import both_numbers

AROUND = 70
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of text; `marks` are the characters, first and one after the last, of what was found."""

    text: str
    marks: tuple[tuple[int, int], ...]

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        """The text cut where marks begin and end, with whether each piece is marked."""
        found, place = [], 0
        for start, end in self.marks:
            found += [(self.text[place:start], False), (self.text[start:end], True)]
            place = end
        return [(text, marked) for text, marked in [*found, (self.text[place:], False)] if text]


def pattern_of(conditions: Iterable[Condition]) -> re.Pattern[str] | None:
    """What the words of the conditions look like in a text; None where there are none."""
    found = {_word_pattern(condition) for condition in conditions}
    longest_first = sorted(found, key=lambda item: (-len(item), item))
    return re.compile("|".join(longest_first), re.IGNORECASE) if longest_first else None


def whole(text: str, pattern: re.Pattern[str]) -> Quote | None:
    """A short text with its marks; None where nothing is found."""
    marks = tuple(match.span() for match in pattern.finditer(text))
    return Quote(text, marks) if marks else None


def passages(text: str, pattern: re.Pattern[str], most: int) -> list[Quote]:
    """Up to `most` passages of a long text, each with what stands around the words; they do not overlap."""
    found: list[Quote] = []
    place = 0
    while len(found) < most and (match := pattern.search(text, place)):
        start, end = _widened(text, match.start(), match.end(), place)
        found.append(_passage(text, start, end, pattern))
        place = end
    return found


def _word_pattern(condition: Condition) -> str:
    value = condition.values[0]
    begins = condition.operator == "starts"
    after = "" if begins else re.escape(re.search(r"[+#]*$", value)[0])  # type: ignore[index]
    forms = "|".join(map(_inner, (value,) if begins else both_numbers(value)))
    return rf"(?<!\w)(?:{forms}){after}" + (r"\w*" if begins else r"(?!\w)")


def _inner(value: str) -> str:
    return r"\W{1,3}".join(map(re.escape, re.findall(r"\w+", value) or [value]))


def _widened(text: str, start: int, end: int, lowest: int) -> tuple[int, int]:
    low, high = max(lowest, start - AROUND), min(len(text), end + AROUND)
    if low > lowest and (space := re.search(r"\s", text[low:start])):
        low += space.end()
    if high < len(text) and (space := re.search(r"\s\S*$", text[end:high])):
        high = end + space.start()
    return low, high


def _passage(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Quote:
    shown = " ".join(text[start:end].split())
    before, after = _CUT if start > 0 else "", _CUT if end < len(text) else ""
    whole_text = f"{before}{shown}{after}"
    return Quote(whole_text, tuple(match.span() for match in pattern.finditer(whole_text)))


def marked_names(names: Sequence[str], wanted: set[str]) -> list[Quote]:
    """Each of the names that is wanted, marked as a whole."""
    return [Quote(name, ((0, len(name)),)) for name in names if name in wanted]
