"""Find the skills that a text names: a trie over normalized words, longest match first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from core.taxonomy.entries import SkillEntry, SkillMention
from core.taxonomy.taxonomy import Taxonomy
from core.taxonomy.wording import TOKEN, normalize_word, normalize_words

NEAR = 80
"""Characters around an ambiguous name in which a context word or another skill speaks for it."""

_END = ""
_WORDS_TOO = frozenset({
    "ACH", "AED", "ASL", "AVR", "BD", "BIM", "BLAST", "BOM", "BTW", "CAO", "CIP", "CRO", "CUDA", "DAO", "DAX", "DEI",
    "ECO", "ECU", "ED", "ELK", "ELL", "EPI", "ER", "ESL", "EV", "FEM", "HIM", "IAS", "JIT", "KAM", "LAN",
    "LOTO", "MIG", "ML", "MRO", "MUI", "NET", "NIMS", "OD", "OOD", "PAO", "PLC", "POO", "POS", "PRL", "RCA", "REACH",
    "REST", "ROS", "SAP", "SAS", "SEA", "SEM", "SEN", "SIT", "SLA", "SPS", "STEM", "TIG", "VAT", "VDE", "VGM", "VOB",
    "VR", "WAN", "YOLO",
})  # fmt: skip
"""Abbreviations that are words in one of the languages when written small: they count in capitals only."""

_GAP = re.compile(r"[ \t\xa0]{1,3}|[ \t]*\r?\n[ \t]*|[-‐‑–.'’]|['’][ \t\xa0]|-\r?\n[ \t]*| ?[/&] ?| - ")
_JOINABLE = re.compile(r"(?<=\w)[-.](?=\w)")
_ADDRESS = re.compile(
    r"(?<!\S)[^\s@]{1,128}@[^\s@]{1,255}\.\w{1,63}|(?:https?://|www\.)\S+|(?<![\w.-])[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/\S*"
    r"|(?<![\w.-])[a-z\d-]{1,64}(?:\.[a-z\d-]{1,64}){0,8}\.(?:com|org|edu|gov)\b"
)
"""An email address, URL, path or domain; every part is bounded, so that the search stays linear."""

_JOINED_BEFORE = re.compile(r"[,/] ?(?:or|and|oder|und|ou|et|o|y) $")
_LIST_BREAK = ",;|/•·∙▪●◦*:()[]–\n\t"


@dataclass(frozen=True, slots=True)
class _Surface:
    entry: SkillEntry
    text: str
    weak: bool
    exact: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class _Hit:
    surface: _Surface
    start: int
    end: int


class SkillMatcher:
    """Finds mentions of a taxonomy's skills; build once, use for any number of texts."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._root: dict[str, Any] = {}
        self._context = dict(_contexts(taxonomy.entries))
        for entry in taxonomy.entries:
            for surface in _surfaces(entry):
                for names in self._places(surface):
                    names.append(surface)

    def with_entries(self, extra: Sequence[SkillEntry], taxonomy: Taxonomy) -> "SkillMatcher":
        """Return a matcher that finds the extra entries, too, each in the place of the one of `taxonomy` with its key.

        This one stays as it is; the new one shares all parts of the trie that do not differ.
        """
        other = SkillMatcher.__new__(SkillMatcher)
        other._root = dict(self._root)
        replaced = [entry for new in extra if (entry := taxonomy.get(new.key))]
        other._context = {**self._context, **{entry.key: frozenset() for entry in replaced}, **dict(_contexts(extra))}
        for surface in (surface for entry in replaced for surface in _surfaces(entry)):
            for names in other._places(surface):
                names.remove(surface)
        for surface in (surface for entry in reversed(extra) for surface in _surfaces(entry)):
            for names in other._places(surface):
                names.insert(0, surface)
        return other

    def find(self, text: str) -> tuple[SkillMention, ...]:
        """Return every mention in reading order, none overlapping; offsets are characters of `text`."""
        hits = _outside_addresses(list(self._hits(text)), text)
        certain = [hit.start for hit in hits if not hit.surface.weak]
        mentions = (self._mention(hit, text, certain) for hit in hits)
        return tuple(mention for mention in mentions if mention is not None)

    def _places(self, surface: _Surface) -> Iterator[list[_Surface]]:
        """Yield the lists of names that the surface belongs to; each is copied with the way to it, never shared."""
        for words in {normalize_words(surface.text), normalize_words(_JOINABLE.sub("", surface.text))}:
            node = self._root
            for word in words:
                node[word] = node = dict(node.get(word, ()))
            node[_END] = names = list(node.get(_END, ()))
            yield names

    def _hits(self, text: str) -> Iterator[_Hit]:
        tokens = [(normalize_word(match.group()), match.start(), match.end()) for match in TOKEN.finditer(text)]
        position = 0
        while position < len(tokens):
            if tokens[position][0] not in self._root:
                position += 1
                continue
            hit, length = self._longest(tokens, position, text)
            if hit is not None:
                yield hit
            position += length

    def _longest(self, tokens: list[tuple[str, int, int]], first: int, text: str) -> tuple[_Hit | None, int]:
        """Return the longest name that starts at token `first` and the number of tokens it takes (at least 1)."""
        best, length = None, 1
        node = self._root
        start = tokens[first][1]
        for position in range(first, len(tokens)):
            word, begin, end = tokens[position]
            if position > first and not _GAP.fullmatch(text, tokens[position - 1][2], begin):
                break
            if word not in node:
                break
            node = node[word]
            surface = self._meant(_fitting(node.get(_END, ()), text[start:end]), text, start, end)
            if surface is not None:
                best, length = _Hit(surface, start, end), position - first + 1
        return best, length

    def _meant(self, surfaces: list[_Surface], text: str, start: int, end: int) -> _Surface | None:
        """Of the skills that share a name, one whose context is near, else one whose name stands for itself."""
        if len(surfaces) < 2:
            return surfaces[0] if surfaces else None
        weak = [surface for surface in surfaces if surface.weak]
        near = (surface for surface in weak if self._has_context(_Hit(surface, start, end), text))
        return next(near, None) or next((surface for surface in surfaces if not surface.weak), surfaces[0])

    def _mention(self, hit: _Hit, text: str, certain: list[int]) -> SkillMention | None:
        surface = hit.surface
        confidence = self._weak_confidence(hit, text, certain) if surface.weak else surface.confidence
        if confidence == 0.0:
            return None
        return SkillMention(surface.entry.key, surface.entry.name, hit.start, hit.end, confidence)

    def _weak_confidence(self, hit: _Hit, text: str, certain: list[int]) -> float:
        written = text[hit.start : hit.end]
        if written.lower() != hit.surface.text.lower():
            return 0.0
        right_case = hit.surface.text.islower() or written in {hit.surface.text, hit.surface.text.upper()}
        if right_case and self._has_context(hit, text):
            return 0.8
        if not hit.surface.entry.needs_context and _is_list_item(hit, text) and _any_near(hit, certain):
            return 0.75 if right_case else 0.6
        return 0.0

    def _has_context(self, hit: _Hit, text: str) -> bool:
        window = text[max(0, hit.start - NEAR) : hit.start] + " " + text[hit.end : hit.end + NEAR]
        wanted = self._context.get(hit.surface.entry.key, frozenset())
        return any(word in wanted for word in normalize_words(window))


def _contexts(entries: Iterable[SkillEntry]) -> Iterator[tuple[str, frozenset[str]]]:
    for entry in entries:
        if entry.context:
            yield entry.key, frozenset(word for phrase in entry.context for word in normalize_words(phrase))


def _surfaces(entry: SkillEntry) -> Iterator[_Surface]:
    yield _surface(entry, entry.name, weak=entry.ambiguous, confidence=0.95)
    for alias in entry.aliases:
        yield _surface(entry, alias, weak=False, confidence=0.9)
    for alias in entry.weak_aliases:
        yield _surface(entry, alias, weak=True, confidence=0.8)


def _surface(entry: SkillEntry, text: str, *, weak: bool, confidence: float) -> _Surface:
    short = 6 if "&" in text else 4 if "/" in text else 3
    exact = len(text) < short or text in _WORDS_TOO
    return _Surface(entry, text, weak, exact, confidence)


def _fitting(surfaces: Sequence[_Surface], written: str) -> list[_Surface]:
    """Of the names that share these words, those in the very same case, else those that are not exact."""
    same = [surface for surface in surfaces if surface.text == written]
    return same or [surface for surface in surfaces if not surface.exact and not _other_number(surface, written)]


def _other_number(surface: _Surface, written: str) -> bool:
    """Say whether a one-word name and the text differ in number, and so in meaning: "security" is not "securities",
    "drawings" and "castings" are things, not the work."""
    if " " in surface.text:
        return False
    plural = written[-1] in "sS"
    return (surface.text[-1] in "sS" and not plural) or (plural and surface.text.endswith("ing"))


def _outside_addresses(hits: list[_Hit], text: str) -> list[_Hit]:
    """Drop the hits that are only a part of an email address or URL."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    starts = [start for start, _ in addresses]
    return [hit for hit in hits if not _is_part(hit, addresses, bisect_right(starts, hit.start) - 1)]


def _is_part(hit: _Hit, addresses: list[tuple[int, int]], position: int) -> bool:
    if position < 0:
        return False
    start, end = addresses[position]
    return hit.end <= end and (hit.start, hit.end) != (start, end)


def _any_near(hit: _Hit, starts: list[int]) -> bool:
    position = bisect_left(starts, hit.start - NEAR)
    return position < len(starts) and starts[position] <= hit.end + NEAR


def _is_list_item(hit: _Hit, text: str) -> bool:
    before = text[max(0, hit.start - 8) : hit.start]
    after = text[hit.end : hit.end + 8].lstrip(" ")[:2]
    begins = not before.strip(" ") or before.rstrip(" ")[-1] in _LIST_BREAK or _JOINED_BEFORE.search(before)
    return bool(begins) and (not after or after[0] in _LIST_BREAK or after in {".", ". ", ".\n"})
