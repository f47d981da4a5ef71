"""Degrees that a sentence asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jobs.advertisement.advertisement import ProposedRequirement
from jobs.advertisement.sections import Sentence
from jobs.advertisement.standing_in import StandIn, find_stand_ins
from jobs.advertisement.strength import Strength, Strengths

LEVELS = ("secondary", "vocational", "associate", "bachelor", "master", "doctorate")

_WORDS = {
    "doctorate": (
        r"\bPh\.?\s?D\b\.?|\bdoctor(?:ate|al)\b(?: degree)?|\bpromoviert\w*|\bdoctorat\b|\bdoctorado\b|\bdoutorado\b"
        r"|\bdottorato\b|\bdoktorat\b"
        r"|\bM\.?D\. degree"
    ),
    "master": (
        r"\bmaster(?:['’]?s|abschluss| degree| of \w+)?(?=\W|$)(?! (?:data|schedule|plan|the|class))(?: degree)?"
        r"|\bM\.\s?Sc\b\.?|\bMSc\b|\bMBA\b|\bM\.?Tech\b|\bMCA\b|\bM\.A\.|\bMEng\b|\bM\.S\.|\bMS (?=degree|in )"
        r"|\bLL\.?M\b\.?"
        r"|\b(?:post)?graduate degree\b|\badvanced degree\b|\bDiplom(?:-?\w+)?\b(?! required)|\bMSN\b|\bmáster\b"
        r"|\bstaatsexamen\b|\bJ\.?D\b\.?|\bJuris Doctor\b|\blaurea (?:magistrale|specialistica)\b|\bmestrado\b"
        r"|\bmagister\w*"
    ),
    "bachelor": (
        r"\bbachelor(?:['’]?s|abschluss| degree"
        r"| of (?!\d|minimaal|ten|een|twee|drie|vier|vijf|zes|zeven|acht|tien)\w+)?"
        r"(?: degree)?|\bB\.\s?Sc\b\.?|\bBSc\b|\bB\.\s?A\."
        r"|\bB\.\s?S\.|\bB\.\s?E\."
        r"|\bB\.?\s?Tech\b|\bBE(?=/)|\bBS(?=[/ ](?:degree|in|MS)|/)|\bBA(?=[/ ](?:degree|in|BS)|/)|\bBSN\b"
        r"|\bB\.?Com\b|\bBBA\b|\bBEng\b|\bBCA\b"
        r"|\b(?:undergraduate|college|university|four[- ]year|4[- ]year|technical|engineering|relevant|academic|law"
        r"|nursing|business|science) degree\b"
        r"|\bdegree(?= in\b| or\b| level)|\bdegree[- ]educated\b|\b(?:fach)?hochschulabschluss\b"
        r"|\bhochschulstudium\b|\bstudium\b|\bbac ?\+ ?[345]\b"
        r"|\blaurea\b(?: triennale)?|\bgraduação\b|\bensino superior\b|\blicencjat\w*"
        r"|\b(?:wykształcenie|studia) wyższe\b|\bwyższe wykształcenie\b"
        r"|\bhbo[- /](?:niveau|diploma|opleiding|bachelor|wo|werk- en denkniveau)\b"
        r"|\blicenciatura\b|\bgrado en\b|\btítulo universitario\b|\bdiplôme universitaire\b|\bdegree\b"
    ),
    "associate": (
        r"\bgraduate of an? (?:\w+ ){1,3}program\b|\bassociate(?:['’]?s)? degree\b|\bassociate['’]s\b|\bADN\b"
        r"|\bA\.A\.S?\.?|\bAAS\b|\btwo[- ]year degree\b|\b2[- ]year degree\b|\bfoundation degree\b"
    ),
    "vocational": (
        r"\b(?:completed|commercial|technical|vocational|finished) (?:vocational )?(?:training"
        r"|apprenticeship)(?: as)?\b|\bapprenticeship\b"
        r"|\bvocational (?:qualification|degree|education)\b|\b(?:abgeschlossene |kaufmännische "
        r"|technische )*(?:berufs)?ausbildung\b"
        r"|\bstate[- ]certified (?:technician|engineer)\b|\bNVQ\b|\bBTEC\b|\bHN[CD]\b|\btrade (?:school"
        r"|certificate)\b|\bculinary (?:degree|diploma|school)\b"
        r"|\bformación profesional\b|\bbac pro\b|\bBTS\b|\bITI\b|\bbac ?\+ ?2\b|\bculinary arts degree\b"
    ),
    "secondary": (
        r"\bhigh[- ]school (?:diploma|degree|graduate|education|or)?|\bHS diploma\b|\bGED\b|\bG\.E\.D\.?"
        r"|\babitur\b|\bA[- ]levels?\b|\bGCSEs?\b"
        r"|\bensino médio\b|\bdiploma di maturità\b|\bwykształcenie średnie\b"
        r"|\bsecondary (?:school|education)\b|\bmittlere reife\b|\bbaccalauréat\b|\bbachillerato\b|\bmatriculation\b"
    ),
}
_ANY_DEGREE = "|".join(f"(?P<{level}>{words})" for level, words in _WORDS.items())
_DEGREE = re.compile(rf"\b(?=\w)(?:{_ANY_DEGREE})", re.IGNORECASE)
_NURSING = re.compile(r"\bBSN\b|\bADN\b|\bMSN\b")
_EQUIVALENT = re.compile(
    r"\b(?:or|and/or) (?:an? )?(?:equivalent|comparable|similar|relevant|commensurate"
    r"|related)(?: \w+){0,3}?\s*(?:experience|work|background|combination)"
    r"|\bor equivalent\b|\bor (?:\w+ ){0,3}experience\b|\bin lieu of\b|\bequivalent (?:practical |work "
    r"|professional )?experience\b"
    r"|\boder (?:eine )?(?:vergleichbare|gleichwertige)|\bou (?:expérience )?équivalente?"
    r"|\bo (?:experiencia )?equivalente",
    re.IGNORECASE,
)
_JOIN = re.compile(r"[^.;]{0,60}?(?:/|,|\bor\b|\boder\b|\bou\b|\bo\b)[^.;]{0,40}?", re.IGNORECASE)
_AREA = re.compile(
    r"[\s)]*(?:\(hons\)\s*)?(?:degree\s*)?(?:in|im|en|em|der|with a (?:focus|major) (?:on|in))\s+(?:an? |the |der "
    r"|die )?(?P<area>[^;.()\n]{3,80})",
    re.IGNORECASE,
)
_AREA_IN_PARENTHESES = re.compile(r"\s*\((?P<area>[^()\n]{3,60})\)")
_AREA_END = re.compile(
    r",? \b(?:or (?:an? )?(?:equivalent|related|similar|comparable|relevant)|or state|or \d"
    r"|or (?:an? |the )?(?:[\w-]+ ){0,2}(?:licen[cs]es?|certifi\w+)\b|with|and \d|required"
    r"|preferred|is|are|from|plus)\b|, (?:or|and)? ?\d",
    re.I,
)
_FIELDS = re.compile(
    r"[\s)]*(?:\([^()]*\)|(?:\(hons\)\s*)?(?:degree\s*)?(?:in|im|en|em|der|with a (?:focus|major) (?:on|in))\s"
    r"(?:[^;.()\n,]|, (?=(?:[\w&-]+ ?){1,3},? (?:or|and) ))*?(?=$|[;.,()\n]|\s(?:and )?(?:\w+ )?(?:experience"
    r"|at least|plus|\d)\b))",
    re.IGNORECASE,
)


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
    return equivalent is not None and (level != "secondary" or "experience" in equivalent.group())


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
                return _AREA_END.split(match.group("area"))[0].strip(" ,")
    return ""
