"""Degrees that a sentence asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from jobs.advertisement.advertisement import ProposedRequirement
from jobs.advertisement.choices import OR
from jobs.advertisement.sections import Sentence
from jobs.advertisement.standing_in import StandIn, find_stand_ins
from jobs.advertisement.strength import Strength, Strengths
from jobs.advertisement.words import degrees as words

LEVELS = ("secondary", "vocational", "associate", "bachelor", "master", "doctorate")

_ANY_DEGREE = "|".join(f"(?P<{level}>{pattern})" for level, pattern in words.WORDS.items())
_DEGREE = re.compile(rf"\b(?=\w)(?:{_ANY_DEGREE})", re.IGNORECASE)
_NURSING = re.compile(r"\bBSN\b|\bADN\b|\bMSN\b")
_EQUIVALENT = re.compile(words.EQUIVALENT, re.IGNORECASE)
_JOIN = re.compile(rf"[^.;]{{0,60}}?(?:/|,|\b{OR}| (?:à|bis|to|–|-) )[^.;]{{0,40}}?", re.IGNORECASE)
_OPENING = r"[\s)]*(?:\(hons\)\s*)?(?:degree\s*)?"
_AREA = re.compile(
    rf"{_OPENING}{words.IN}\s+(?:an? |the |der |die )?(?P<area>(?:\([\w-]+-\))?[^;.()\n]{{3,80}})", re.IGNORECASE
)
_AREA_IN_PARENTHESES = re.compile(r"\s*\((?P<area>[^()\n]{3,60})\)")
_AREA_END = re.compile(words.FIELD_END, re.IGNORECASE)
_FIELD = r"(?:[^\W\d][\w&-]* ?){1,3}"
_LISTED_ON = rf" (?:{_FIELD}(?:, {_FIELD}){{0,4}},? ?)?(?:or|and|oder|und|ou|et|o|y|e|lub|i)\b"
"""What follows a comma behind which a list of fields goes on."""
_FIELDS = re.compile(
    rf"[\s)]*(?:\([^()]*\)|(?:\(hons\)\s*)?(?:degree\s*)?{words.IN}\s(?:\([\w-]+-\))?"
    rf"(?:[^;.()\n,]|,(?={_LISTED_ON}))*?(?=$|[;.()\n]|,(?!{_LISTED_ON})"
    r"|\s(?:and )?(?:\w+ )?(?:experience|at least|plus|\d)\b))",
    re.IGNORECASE,
)
_WORDS_OF_A_FIELD = 4


@dataclass(frozen=True, slots=True)
class _Found:
    level: str
    start: int
    end: int


def read_degrees(sentence: Sentence, strengths: Strengths) -> Iterator[ProposedRequirement]:
    """Yield one requirement for each degree, or choice of degrees, that the sentence asks for."""
    found = [_Found(match.lastgroup or "", match.start(), match.end()) for match in _DEGREE.finditer(sentence.text)]
    if not found:
        return
    groups, instead = list(_choices(found, sentence.text, strengths)), stand_ins(sentence.text)
    for number, group in enumerate(groups):
        start, end = group[0].start if number else 0, groups[number + 1][0].start if group is not groups[-1] else None
        mine = (item for item in instead if start <= item.start and (end is None or item.start < end))
        requirement = _degree(group, sentence, strengths, next(mine, None))
        if requirement is not None:
            yield requirement


def degree_spans(text: str) -> list[tuple[int, int]]:
    """Return the parts of a sentence that name degrees and their fields: what stands there is no skill."""
    spans = []
    for match in _DEGREE.finditer(text):
        fields = _FIELDS.match(text, match.end())
        spans.append((match.start(), fields.end() if fields else match.end()))
    return spans


def stand_ins(text: str) -> list[StandIn]:
    """Return the lengths of experience in a sentence that may replace a degree that it names."""
    return list(find_stand_ins(text, [match.span() for match in _DEGREE.finditer(text)]))


def _choices(found: list[_Found], text: str, strengths: Strengths) -> Iterator[list[_Found]]:
    """Group neighbors that are joined by "or", a slash or a comma and asked for equally."""
    group: list[_Found] = []
    for item in found:
        joined = bool(group) and _JOIN.fullmatch(text, group[-1].end, item.start) is not None
        same = bool(group) and strengths.at(item.start, item.end) == strengths.at(group[-1].start, group[-1].end)
        if group and not (joined and same):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _degree(
    group: list[_Found], sentence: Sentence, strengths: Strengths, instead: StandIn | None
) -> ProposedRequirement | None:
    strength = strengths.at(group[0].start, group[0].end)
    if strength in {Strength.EXCLUDED, Strength.MENTIONED}:
        return None
    levels = sorted({item.level for item in group}, key=LEVELS.index)
    or_experience = bool(instead and instead.months) or _is_replaceable(levels[0], sentence.text, group[0].end)
    is_after = instead is not None and instead.start >= group[0].end
    area = _area(group, sentence.text[: instead.start] if instead and is_after else sentence.text)
    return ProposedRequirement(
        kind="degree",
        value=levels[0],
        label=_label(levels, area, or_experience=or_experience),
        must=strength is Strength.MUST and not or_experience,
        start=sentence.start,
        end=sentence.end,
        confidence=0.85,
        area=area,
        alternatives=tuple(levels[1:]),
        or_experience=or_experience,
        instead_months=instead.months if instead else 0,
    )


def _is_replaceable(level: str, text: str, after: int) -> bool:
    equivalent = _EQUIVALENT.search(text, after)
    return equivalent is not None and (level != "secondary" or equivalent.group() != "or equivalent")


def _label(levels: list[str], area: str, *, or_experience: bool) -> str:
    label = " or ".join(level.capitalize() for level in levels)
    return label + (f" in {area}" if area else "") + (", or equivalent experience" if or_experience else "")


def _area(group: list[_Found], text: str) -> str:
    if any(_NURSING.match(text, item.start) for item in group):
        return "nursing"
    for item in group:
        for pattern in (_AREA, _AREA_IN_PARENTHESES):
            match = pattern.match(text, item.end)
            if match and not _DEGREE.search(match.group("area")):
                return _first_fields(_AREA_END.split(match.group("area"))[0]).strip(" ,")
    return ""


def _first_fields(text: str) -> str:
    """The listed fields up to the first part that is too long to be one."""
    first, *others = text.split(", ")
    return ", ".join([first, *takewhile(lambda part: len(part.split()) <= _WORDS_OF_A_FIELD, others)])
