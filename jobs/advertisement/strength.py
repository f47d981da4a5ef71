"""Must or nice: which part of a sentence is required, welcome, or said not to be needed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from jobs.advertisement.sections import Section, Sentence


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


_BUT_NOT = (
    r"(?:,? (?:but|though|although|and) (?:it(?:'s| is) )?not (?:strictly |absolutely )?(?:required|necessary"
    r"|essential|mandatory|needed))?"
)
_TRAILING_NICE = re.compile(
    r"(?P<many>\bare )?(?:\b(?:is|would be|will be|can be|be) )?"
    r"(?:\b(?:an? )?(?:big |strong |huge |real |definite |distinct )?(?:plus|advantage|bonus|asset)\b"
    r"|\bnice to have\b|\bpreferred\b"
    r"|\bdesir(?:able|ed)\b|\bbeneficial\b|\badvantageous\b|\bwelcome\b|\bhandy\b|\bhelpful\b|\bappreciated\b"
    r"|\boptional\b"
    r"|\bvon vorteil\b|\bwünschenswert\b|\bun plus\b|\bun atout\b|\bsouhaitée?s?\b|\bappréciée?s?\b|\bdeseables?\b"
    r"|\bse valorará\b|\bvalorables?\b|\bein plus\b)" + _BUT_NOT,
    re.IGNORECASE,
)
_LEADING_NICE = re.compile(
    r"\bideally\b|\bpreferably\b|\bidealerweise\b|\bgerne?\b|\bidéalement\b|\bidealmente\b|\bpreferiblemente\b"
    r"|\bbonus (?:points )?(?:if|for)\b|\b(?:preferred|bonus|plus|nice to have|desirable|wünschenswert"
    r"|good to have)\s*:"
    r"|\bpreference (?:will be )?given to\b|\bwe(?:'d| would) love\b|\bit(?:'s| is) (?:a plus|great"
    r"|a bonus) if\b|\bor willing",
    re.IGNORECASE,
)
_TRAILING_MUST = re.compile(
    r"(?P<many>\bare )?(?:\b(?:is|will be) )?(?:\b(?:a )?must\b(?! (?:be|have|hold|possess))|\bessential\b"
    r"|\bmandatory\b"
    r"|\b(?<!not )required\b(?!\s*:)|\bneeded\b|\bzwingend\b|\berforderlich\b|\bvorausgesetzt\b|\bVoraussetzung\b"
    r"|\bexigée?s?\b|\bindispensables?\b|\bobligatoires?\b|\bimprescindibles?\b|\bobligatorios?\b|\brequeridos?\b)",
    re.IGNORECASE,
)
_EXCLUDED = re.compile(
    r"(?P<many>\bare )?\b(?:is |does |do )?(?:not|n't|never|nicht) (?:strictly |absolutely |a )?"
    r"(?:required|necessary|needed|essential|mandatory|a must|must|need|require|expected|erforderlich|notwendig)\b"
    r"|\bunnecessary\b|\bn'est pas (?:requise?|nécessaire)\b|\bno (?:es )?(?:necesari[oa]|requerid[oa])\b",
    re.IGNORECASE,
)
_NO_NEED = re.compile(
    r"\b(?:no|kein(?:e|en)?|sin|pas de)\s(?:[\w'/-]+\s){1,6}?(?:needed|required|necessary|nötig|erforderlich"
    r"|nécessaire|necesari[ao])\b"
    r"|\b(?:you )?(?:don'?t|do not|need not|needn't) (?:need|have to have|require|expect|insist on|ask for)\b"
    r"(?:(?!\bbut\b)[^.;])*",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:must|requir\w+|essential|mandatory|look(?:ing)? for|we(?:'re| are|’re) after|seek\w*|you (?:have|hold)"
    r"|you bring|you are"
    r"|need|minimum|min\.|at least|proficien\w+|fluent|knowledge of|expert\w*|hands-on|proven|demonstrated|solid|strong"
    r"|experienced? (?:with|in|as|of)|years?|degree|mindestens|erforderlich|sie (?:haben|bringen|verfügen)"
    r"|du (?:hast|bringst)"
    r"|vous (?:avez|maîtrisez)|expérience|experiencia|dominio|experiência|esperienza|\w*ervaring|doświadczeni\w+"
    r"|richiest\w+|vereist|wymagan\w+|exigid\w+)\b",
    re.IGNORECASE,
)
_STRONG_BOUNDARY = re.compile(r"[;()]|\.\s|\n| [-–—] ")
_NICE_END = re.compile(rf"{_STRONG_BOUNDARY.pattern}|,? (?:and|but) (?:you )?(?:must|need)\b")
_WEAK_BOUNDARY = re.compile(r"[;(),]|\.\s|\n| [-–—] |\bbut\b")


class Strengths:
    """The strengths of one sentence, asked for by place."""

    def __init__(self, sentence: Sentence) -> None:
        self._default = _default(sentence)
        self._scopes = tuple(_scopes(sentence.text)) if sentence.section is not Section.IGNORED else ()

    def at(self, start: int, end: int) -> Strength:
        """Return the strength of characters `start` to `end` of the sentence."""
        if self._default is Strength.EXCLUDED:
            return Strength.EXCLUDED
        inside = [scope.strength for scope in self._scopes if scope.start <= start and end <= scope.end]
        return min(inside) if inside else self._default


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
        yield _Scope(match.start(), _next_boundary(text, match.end()), Strength.NICE)
    for match in _TRAILING_NICE.finditer(text):
        yield _back_to_boundary(text, match, Strength.NICE)
    taken = [match.span() for match in _TRAILING_NICE.finditer(text)]
    for pattern, strength in ((_EXCLUDED, Strength.EXCLUDED), (_TRAILING_MUST, Strength.MUST)):
        for match in pattern.finditer(text):
            if not any(start <= match.start() < end for start, end in taken):
                yield _back_to_boundary(text, match, strength)
                taken.append(match.span())


def _back_to_boundary(text: str, match: re.Match[str], strength: Strength) -> _Scope:
    """Reach back over one item, or over the whole list where the verb is plural ("... are a plus")."""
    pattern = _STRONG_BOUNDARY if match.group("many") else _WEAK_BOUNDARY
    ends = [
        boundary.end()
        for boundary in pattern.finditer(text, 0, match.start())
        if text[boundary.end() : match.start()].strip()
    ]
    return _Scope(ends[-1] if ends else 0, match.end(), strength)


def _next_boundary(text: str, start: int) -> int:
    match = _NICE_END.search(text, start)
    return match.start() if match else len(text)
