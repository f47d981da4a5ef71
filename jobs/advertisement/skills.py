"""Skills and years: which skills a sentence asks for, for how long, and which of them stand in for another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from core.taxonomy import SkillMention, Taxonomy, matcher_of
from jobs.advertisement.advertisement import ProposedRequirement
from jobs.advertisement.choices import OR
from jobs.advertisement.degrees import degree_spans, stand_ins
from jobs.advertisement.durations import Duration, find_bare_counts, find_durations
from jobs.advertisement.licences import licence_spans
from jobs.advertisement.sections import Sentence
from jobs.advertisement.standing_in import StandIn
from jobs.advertisement.strength import Strength, Strengths

_OR_GAP = re.compile(rf"\s*,?\s*\b{OR}\s+(?:[\w-]+\s+)?", re.IGNORECASE)
_COMMA_GAP = re.compile(r"\s*,\s*")
_OR_OR_COMMA = re.compile(rf"(?:{_OR_GAP.pattern}|{_COMMA_GAP.pattern})", re.IGNORECASE)
_SLASH_GAP = re.compile(r"\s*/\s*")
_CHOICE = re.compile(
    r"\b(?:one|any|some|either|a) (?:or more )?of\b|\beither\b|\bany of\b|\beine[rs]? (?:von|der)\b|\bau moins un\b"
    r"|\b(?:al menos|por lo menos) un[oa]?\b|\balmeno un[oa]?\b|\bpelo menos um[a]?\b|\b(?:minstens )?een van\b"
    r"|\b(?:co najmniej )?jed(?:en|nego|nym) z\b",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"(?:\s*(?:tools?|languages?|frameworks?|software|systems?|platforms?|databases?|solutions?))?\s*[,(]?\s*"
    r"(?:such as|like|e\.g\.|for example|wie|z\.\s?B\.|comme|como|tels? que|p\.\s?ex\.|tipo|ad es(?:empio|\.)|come"
    r"|por ejemplo|por exemplo|zoals|bijv\.|np\.|takich jak)\s*(?:\w+\s)?",
    re.IGNORECASE,
)
_STOP = re.compile(r"[;()]|\.\s|, (?=at least|minimum|ideally|preferably|davon)| [-–—] ")
_SOFT = "soft"
_AREA = re.compile(
    r"\s*(?:of )?(?:[\w'’-]+ ){0,3}?(?:(?:work(?:ing)?|professional|relevant)\s+)?(?:experience\s*)?(?:in"
    r"|as|with|im|als|en"
    r"|em|como|comme|come|dans|nel(?:la|lo|le)?|jako|w)\s+(?:an? |the |un[ae]? )?(?P<area>[^,;.()\n]{3,60})",
    re.IGNORECASE,
)
_POLISH_ENDING = re.compile(
    r"\b(Python|Docker|Excel|Word|React|Linux|Kubernetes|Jenkins|Angular|AutoCAD|SolidWorks|Photoshop|Kotlin|Terraform|Git"
    r"|SAP|SQL)(-?(?:a|em|ie|u|owi))\b"
)
_CONTRACT = re.compile(r"\bCDD$|\b(?:kontrakt|umowa|lub|UoP/) ?B2B$", re.IGNORECASE)
_LIKEWISE = re.compile(r"\b(?:simil|analog|podobn|vergelijkba|vergleichba|semejant|semelhant|gelijk)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Group:
    """Skills of which one is enough; a single skill is a group of one."""

    mentions: tuple[SkillMention, ...]

    @property
    def start(self) -> int:
        return self.mentions[0].start

    @property
    def end(self) -> int:
        return self.mentions[-1].end


class SkillReader:
    """Reads skills and experience."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._matcher = matcher_of(taxonomy)

    def read(self, sentence: Sentence, strengths: Strengths) -> Iterator[ProposedRequirement]:
        """Yield the skills of a sentence, and its years where they belong to no skill."""
        taken = degree_spans(sentence.text) + licence_spans(sentence.text)
        groups = [group for group in self._groups(sentence.text) if not _inside(group, taken)]
        durations = _all_durations(sentence.text)
        instead = stand_ins(sentence.text) if durations else []
        durations = [item for item in durations if not _overlaps(item, instead)]
        months = _assign(groups, durations, sentence.text)
        for group in groups:
            requirement = self._skill(group, months.get(group.start), sentence, strengths)
            if requirement is not None:
                yield requirement
        for duration in durations:
            if duration not in months.values():
                yield from _experience(duration, sentence, strengths)

    def _groups(self, text: str) -> Iterator[_Group]:
        found = [mention for mention in self._matcher.find(_uninflected(text)) if not _is_contract(mention, text)]
        pairs = zip_longest(found, found[1:])
        mentions = [mention for mention, follower in pairs if not _is_introduction(mention, follower, text)]
        position = 0
        while position < len(mentions):
            size = self._choice_size(mentions[position:], text)
            yield _Group(tuple(mentions[position : position + size]))
            position += size

    def _choice_size(self, mentions: Sequence[SkillMention], text: str) -> int:
        """Return how many of the first mentions stand in one choice."""
        gaps = [text[left.end : right.start] for left, right in pairwise(mentions)]
        run = _length(gaps, _OR_GAP, _COMMA_GAP, _SLASH_GAP)
        introduced = _CHOICE.search(text[max(0, mentions[0].start - 30) : mentions[0].start]) is not None
        if introduced and run:
            return _length(gaps, _SLASH_GAP if _SLASH_GAP.fullmatch(gaps[0]) else _OR_OR_COMMA) + 1
        plain = _length(gaps, _OR_GAP, _COMMA_GAP)
        last_or = max((number for number in range(plain) if _OR_GAP.fullmatch(gaps[number])), default=-1)
        if last_or < 0:
            return 1
        same = len({self._category(mention) for mention in mentions[: last_or + 2]}) == 1
        if same or all(_OR_GAP.fullmatch(gap) for gap in gaps[: last_or + 1]):
            return last_or + 2
        return 1

    def _category(self, mention: SkillMention) -> str:
        entry = self._taxonomy.get(mention.key)
        return entry.category if entry else ""

    def _skill(
        self, group: _Group, duration: Duration | None, sentence: Sentence, strengths: Strengths
    ) -> ProposedRequirement | None:
        strength = strengths.at(group.start, group.end)
        first = group.mentions[0]
        if strength is Strength.EXCLUDED or (strength is Strength.MENTIONED and self._category(first) == _SOFT):
            return None
        names = list(dict.fromkeys(mention.name for mention in group.mentions))
        keys = list(dict.fromkeys(mention.key for mention in group.mentions))
        months = duration.months if duration else 0
        detail = _in_parentheses(first, sentence.text)
        return ProposedRequirement(
            kind="skill",
            value=keys[0],
            label=" or ".join(names) + (f" ({_span(months)})" if months else ""),
            must=strength is Strength.MUST and not (detail and not months),
            start=sentence.start,
            end=sentence.end,
            confidence=round(first.confidence * (0.6 if strength is Strength.MENTIONED else 0.8 if detail else 1.0), 2),
            months=months,
            alternatives=tuple(keys[1:]),
        )


def _inside(group: _Group, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= group.start and group.end <= end for start, end in spans)


def _overlaps(duration: Duration, instead: Sequence[StandIn]) -> bool:
    return any(duration.start < item.end and item.start < duration.end for item in instead)


def _experience(duration: Duration, sentence: Sentence, strengths: Strengths) -> Iterator[ProposedRequirement]:
    strength = strengths.at(duration.start, duration.end)
    if duration.months == 0 or strength in {Strength.EXCLUDED, Strength.MENTIONED}:
        return
    area = _area(sentence.text[duration.end :])
    yield ProposedRequirement(
        kind="experience",
        value="",
        label=f"{_span(duration.months)} of experience" + (f" ({area})" if area else ""),
        must=strength is Strength.MUST,
        start=sentence.start,
        end=sentence.end,
        confidence=0.85,
        months=duration.months,
        area=area,
    )


def _area(rest: str) -> str:
    """Return what the experience is to be in: the words after "in", "as" or "of", up to the next break."""
    match = _AREA.match(rest)
    area = match.group("area").strip() if match else ""
    return "" if _LIKEWISE.search(area) else area


def _all_durations(text: str) -> list[Duration]:
    durations = list(find_durations(text))
    if not durations:
        return []
    counts = find_bare_counts(text, durations[0].end)
    return durations + [
        count for count in counts if all(count.end <= d.start or count.start >= d.end for d in durations)
    ]


def _assign(groups: Sequence[_Group], durations: Sequence[Duration], text: str) -> dict[int, Duration]:
    """Give each length of experience to the first skill after it in the same clause, else to the one just before."""
    assigned: dict[int, Duration] = {}
    for duration in durations:
        after = [group for group in groups if group.start >= duration.end]
        before = [group for group in groups if group.end <= duration.start]
        if after and not _STOP.search(text[duration.end : after[0].start]) and after[0].start - duration.end < 60:
            assigned.setdefault(after[0].start, duration)
        elif before and re.fullmatch(r"[\s:(,–-]*(?:\w+\s){0,2}", text[before[-1].end : duration.start]):
            assigned.setdefault(before[-1].start, duration)
    return {start: duration for start, duration in assigned.items() if duration.months}


def _uninflected(text: str) -> str:
    """Put spaces for the endings that Polish gives to names of tools: "w Pythonie", "Dockera", "SAP-a"."""
    return _POLISH_ENDING.sub(lambda match: match[1] + " " * len(match[2]), text)


def _is_contract(mention: SkillMention, text: str) -> bool:
    """Whether an abbreviation tells of a kind of contract: "CDD de 6 mois", "kontrakt B2B"."""
    return _CONTRACT.search(text[max(0, mention.start - len("kontrakt ")) : mention.end]) is not None


def _is_introduction(mention: SkillMention, follower: SkillMention | None, text: str) -> bool:
    """Say whether a general skill only introduces its examples: "a dashboard tool such as Power BI"."""
    return follower is not None and _EXAMPLES.fullmatch(text, mention.end, follower.start) is not None


def _length(gaps: Sequence[str], *patterns: re.Pattern[str]) -> int:
    for number, gap in enumerate(gaps):
        if not any(pattern.fullmatch(gap) for pattern in patterns):
            return number
    return len(gaps)


def _in_parentheses(mention: SkillMention, text: str) -> bool:
    before = text[: mention.start]
    return before.count("(") > before.count(")") and not before.rstrip().endswith("e.g.")


def _span(months: int) -> str:
    if months % 12:
        return f"{months} months"
    years = months // 12
    return "1+ year" if years == 1 else f"{years}+ years"
