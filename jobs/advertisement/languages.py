"""Languages that a sentence asks for, with the level on the European scale."""

import re
from collections.abc import Iterator, Sequence

from jobs.advertisement.advertisement import ProposedRequirement
from jobs.advertisement.choices import choices
from jobs.advertisement.sections import Section, Sentence
from jobs.advertisement.strength import Strength, Strengths
from jobs.advertisement.words import languages as words

_LANGUAGE = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{code}>{names})' for code, names in words.patterns().items())})\b", re.IGNORECASE
)
_CEFR = re.compile(r"\b([ABC][12])(?![\w])")
_LEVEL_PATTERNS = tuple((level, re.compile(rf"\b(?:{spoken})\b", re.IGNORECASE)) for level, spoken in words.LEVELS)
_SPEAKING = re.compile(rf"\b(?:{words.SPEAKING})\b", re.IGNORECASE)
_NOT_AFTER = re.compile(words.NOT_AFTER, re.IGNORECASE)
_NOT_BEFORE = re.compile(words.NOT_BEFORE, re.IGNORECASE)
_AND = r"\s(?:and|und|sowie|et|y|e|ed|en|i|oraz|or|oder|ou|o|of|lub|albo)\s"
_CLAUSE_START = re.compile(r"[,;\n(]|(?<!\b[Mm]in)(?<!\b[Mm]ind)\.")
_CLAUSE_END = re.compile(
    r"[;\n]|(?<!\bmin)(?<!\bmind)\.|,(?!\s*(?:min|mind|mindestens|level|at least|niveau|au moins|nivel|al menos|livello"
    r"|almeno|nível|pelo menos|minstens|minimaal|poziom|na poziomie|co najmniej)\b)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:^|[\n,;(/•*-])\s*$")
_ITEM_END = re.compile(
    rf"\s*(?:(?:{words.TECHNICAL})\s*)?(?:$|[.,;)/]|(?:or|and|is|are|would|a plus|welcome|preferred|required|desirable"
    r"|und|oder|ist|sind|et|ou|est|y|o|es|e|ed|è|en|of|is|i|oraz|lub)\b)",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 60, 45
"""Characters around a language in which its level may stand."""


def read_languages(sentence: Sentence, strengths: Strengths) -> Iterator[ProposedRequirement]:
    """Yield the languages that a candidate is to speak; a language that only qualifies another word is left out."""
    found = list(_found(sentence.text))
    for group in choices([match.span() for match in found], sentence.text, slash=False):
        match = found[group[0]]
        strength = strengths.at(*match.span())
        level = _level(found, group[0], sentence.text)
        if level and strength is Strength.MENTIONED and sentence.section is Section.NEUTRAL:
            strength = Strength.MUST
        if strength in {Strength.EXCLUDED, Strength.MENTIONED} or not (
            level or strengths.is_said(*match.span()) or _is_asked(match, sentence)
        ):
            continue
        codes = list(dict.fromkeys(found[index].lastgroup or "" for index in group))
        name = " or ".join(words.NAMES[code] for code in codes)
        yield ProposedRequirement(
            kind="language",
            value=codes[0],
            label=f"{name} ({level})" if level else name,
            must=strength is Strength.MUST,
            start=sentence.start,
            end=sentence.end,
            confidence=0.9 if level else 0.75,
            level=level,
            alternatives=tuple(codes[1:]),
        )


def _found(text: str) -> Iterator[re.Match[str]]:
    for match in _LANGUAGE.finditer(text):
        if not _NOT_AFTER.match(text, match.end()) and not _NOT_BEFORE.search(text[: match.start()]):
            yield match


def _level(found: Sequence[re.Match[str]], number: int, text: str) -> str:
    """The level stated nearest to a language in its clause, else the one that it shares with its neighbors.

    "fluent German and basic English", "Deutsch fließend und Englisch gut", "Fluent English and French",
    "French and German at level B2".
    """
    match = found[number]
    previous = found[number - 1].end() if number else 0
    before = _clause_before(text, match.start())
    near = re.split(_AND, before[-max(0, match.start() - previous) :] if match.start() > previous else "")[-1]
    named = _LANGUAGE.search(before)
    shared = before[: named.start()] if named else before
    behind = _behind(found, number, text)
    exact = _CEFR.search(_CLAUSE_END.split(text[match.end() : _limit(found, number, text, 2 * _BEHIND)])[0])
    parts = (exact.group(1), "") if exact else (near, behind)
    return next(filter(None, map(_stated, (*parts, shared, _behind_neighbors(found, number, text)))), "")


def _clause_before(text: str, end: int) -> str:
    return _CLAUSE_START.split(text[max(0, end - _BEFORE) : end])[-1]


def _behind(found: Sequence[re.Match[str]], number: int, text: str) -> str:
    """What stands behind a language, up to the next one or the end of the clause."""
    return re.split(_AND, _CLAUSE_END.split(text[found[number].end() : _limit(found, number, text)])[0])[0]


def _limit(found: Sequence[re.Match[str]], number: int, text: str, most: int = _BEHIND) -> int:
    return min(found[number].end() + most, found[number + 1].start() if number + 1 < len(found) else len(text))


def _behind_neighbors(found: Sequence[re.Match[str]], number: int, text: str) -> str:
    """What stands behind the last of the languages that are joined to this one by "and" or "or" alone."""
    last = number
    while last + 1 < len(found) and re.fullmatch(
        rf"{_AND}(?:\w+\s)?|\s*/\s*", text[found[last].end() : found[last + 1].start()]
    ):
        last += 1
    return _behind(found, last, text) if last > number else ""


def _stated(part: str) -> str:
    cefr = _CEFR.search(part)
    if cefr:
        return cefr.group(1)
    return next((level for level, pattern in _LEVEL_PATTERNS if pattern.search(part)), "")


def _is_asked(match: re.Match[str], sentence: Sentence) -> bool:
    text = sentence.text
    near = text[max(0, match.start() - 50) : match.end() + 40]
    if _SPEAKING.search(near):
        return True
    listed = sentence.section in {Section.MUST, Section.NICE}
    return listed and _ITEM.search(text[: match.start()]) is not None and _ITEM_END.match(text, match.end()) is not None
