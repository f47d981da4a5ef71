"""Must or nice: which part of a sentence is required, welcome, or said not to be needed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from jobs.advertisement.sections import Section, Sentence
from jobs.advertisement.words import strength as words


class Strength(IntEnum):
    """How much a part of the text asks for what it names."""

    EXCLUDED = 0
    MENTIONED = 1
    NICE = 2
    MUST = 3


@dataclass(frozen=True, slots=True)
class _Scope:
    start: int
    end: int
    strength: Strength


_NICE = re.compile(words.NICE, re.IGNORECASE)
_LEADING_NICE = re.compile(words.LEADING_NICE, re.IGNORECASE)
_MUST = re.compile(words.MUST, re.IGNORECASE)
_EXCLUDED = re.compile(words.EXCLUDED, re.IGNORECASE)
_NO_NEED = re.compile(words.NO_NEED, re.IGNORECASE)
_ASKING = re.compile(rf"\b(?:{words.ASKING})\b", re.IGNORECASE)
_CLAUSE_START = re.compile(
    r"(?:^|[;(),.:\n–*•·▪●◦‣»✓✔→➢➤>-])\s*(?:(?:and|but|und|aber|et|mais|y|pero|aunque|e|ma|mas|en|maar|i|ale|también|également|anche|também|ook|także|też|auch|außerdem)\s+)?"
    r"(?:(?:es|è|é|is|jest|est|sono|son|são|sind|są|zijn|il est|será|serán|sarà|wordt)\s+)?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\)")
_BEHIND = re.compile(r"[\s:]*\w")
_THOUGH = re.compile(
    r",? \b(?:but|though|although|aber|jedoch|mais|pero|aunque|ma|mas|embora|maar|ale)\b", re.IGNORECASE
)
_IF = re.compile(r"\W*(?:if|wenn|si|se|als|kan je|kun je|jeśli|jeżeli|quien|quem|wer|who)\b", re.IGNORECASE)
_LIKEWISE = re.compile(
    r",? (?:tout comme|ainsi que|así como|al igual que|assim como|così come|podobnie jak|ebenso wie|genauso wie"
    r"|net als|just like)\b",
    re.IGNORECASE,
)
_STRONG_BOUNDARY = re.compile(r"[;()]|\.\s|\n| [-–—] ")
_NICE_END = re.compile(
    rf"{_STRONG_BOUNDARY.pattern}|,? (?:and|but) (?:you )?(?:must|need)\b|, (?=(?:imprescindible|obligatori|indispens"
    r"|obrigat|obbligat|richiest|verplicht|vereist|konieczn|wymagan)\w*)",
    re.IGNORECASE,
)
_WEAK_BOUNDARY = re.compile(r"[;(),]|\.\s|\n| [-–—] |\b(?:but|aber|mais|pero|maar|ale)\b")


class Strengths:
    """The strengths of one sentence, asked for by place."""

    def __init__(self, sentence: Sentence) -> None:
        self._default = _default(sentence)
        self._scopes = tuple(_scopes(sentence.text)) if sentence.section is not Section.IGNORED else ()

    def at(self, start: int, end: int) -> Strength:
        """Return the strength of characters `start` to `end` of the sentence."""
        if self._default is Strength.EXCLUDED:
            return Strength.EXCLUDED
        inside = self._scopes_around(start, end)
        return min(inside) if inside else self._default

    def is_said(self, start: int, end: int) -> bool:
        """Whether words of the sentence decide it, such as "is a plus", not the section alone."""
        return bool(self._scopes_around(start, end))

    def _scopes_around(self, start: int, end: int) -> list[Strength]:
        return [scope.strength for scope in self._scopes if scope.start <= start and end <= scope.end]


def _default(sentence: Sentence) -> Strength:
    match sentence.section:
        case Section.IGNORED:
            return Strength.EXCLUDED
        case Section.MUST:
            return Strength.MUST
        case Section.NICE:
            return Strength.NICE
        case Section.DUTIES:
            return Strength.MENTIONED
        case Section.NEUTRAL:
            return Strength.MUST if _ASKING.search(sentence.text) else Strength.MENTIONED


def _scopes(text: str) -> Iterator[_Scope]:
    for match in _NO_NEED.finditer(text):
        yield _Scope(match.start(), match.end(), Strength.EXCLUDED)
    for match in _LEADING_NICE.finditer(text):
        yield (
            _onward(text, match) if _BEHIND.match(text, match.end()) else _back_to_boundary(text, match, Strength.NICE)
        )
    taken: list[tuple[int, int]] = []
    for pattern, strength in ((_NICE, Strength.NICE), (_EXCLUDED, Strength.EXCLUDED), (_MUST, Strength.MUST)):
        for match in pattern.finditer(text):
            if not any(start <= match.start() < end for start, end in taken):
                yield _around(text, match, strength)
                taken.append(match.span())


def _around(text: str, match: re.Match[str], strength: Strength) -> _Scope:
    """What a word speaks of: of what follows where it stands at the head of a clause, else of what is before it."""
    if _BEHIND.match(text.replace(",", " "), match.end()) and _CLAUSE_START.search(text[: match.start()]):
        though = _THOUGH.search(text, match.end()) if strength is Strength.EXCLUDED else None
        scope = _onward(text, match, strength)
        return replace(scope, end=min(scope.end, though.start())) if though else scope
    return _back_to_boundary(text, match, strength)


def _onward(text: str, match: re.Match[str], strength: Strength = Strength.NICE) -> _Scope:
    return _Scope(match.start(), _next_boundary(text, match.end()), strength)


def _back_to_boundary(text: str, match: re.Match[str], strength: Strength) -> _Scope:
    """Reach back over one item, or over the whole list where the verb is plural ("... are a plus")."""
    pattern = _STRONG_BOUNDARY if match.groupdict().get("many") else _WEAK_BOUNDARY
    before = _ASIDE.sub(lambda aside: "_" * len(aside.group()), text[: match.start()])
    ends = [boundary.end() for boundary in pattern.finditer(before) if text[boundary.end() : match.start()].strip()]
    start = ends[-1] if ends else 0
    clause = max((boundary.end() for boundary in _STRONG_BOUNDARY.finditer(before)), default=0)
    if strength is Strength.NICE and _IF.match(text, clause):
        start = clause
    aside, likewise = _ASIDE.match(text, match.end()), _LIKEWISE.match(text, match.end())
    end = _next_boundary(text, match.end()) if likewise else aside.end() if aside else match.end()
    return _Scope(start, end, strength)


def _next_boundary(text: str, start: int) -> int:
    match = _NICE_END.search(text, start)
    return match.start() if match else len(text)
