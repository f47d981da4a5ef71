"""Skills of the taxonomy: where the resume names them, and for how long they were used."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from core.taxonomy import SkillMention
from resumes.extraction.dates import total_months
from resumes.extraction.experience import job_stretch
from resumes.extraction.resume import Evidence, Field, PartialDate, ReadExperience, ReadSkill
from resumes.extraction.sections import Section
from resumes.extraction.spans import Span, cut
from resumes.parsing.document import Document

_LABEL = re.compile(r"[^:,;]{2,40}:\s+")
_ITEMS = re.compile(r"\s*[,;|•·●/\t]\s*|\s{3,}")


def read_skills(
    document: Document, mentions: Sequence[SkillMention], jobs: Sequence[ReadExperience], as_of: date
) -> tuple[ReadSkill, ...]:
    """Each skill once, in the order of first mention."""
    grouped: dict[str, list[SkillMention]] = defaultdict(list)
    for mention in mentions:
        grouped[mention.key].append(mention)
    pages = _Pages(document)
    return tuple(_skill(group, jobs, pages, as_of) for group in grouped.values())


def other_skills(sections: Sequence[Section], mentions: Sequence[SkillMention]) -> tuple[Field[str], ...]:
    """Items listed in the skills sections in which no skill of the taxonomy is named, each once."""
    known = {offset for mention in mentions for offset in range(mention.start, mention.end)}
    found: dict[str, Field[str]] = {}
    for section in sections:
        for span in section.spans() if section.kind == "skills" else ():
            for item in _listed(span):
                if known.isdisjoint(range(item.start, item.end)):
                    found.setdefault(item.text.casefold(), item.field(0.6))
    return tuple(found.values())


def _listed(span: Span) -> list[Span]:
    """The short items of a line such as "Tools: Figma, Sketch"; none for running text."""
    label = _LABEL.match(span.text)
    items = list(cut(span.part(label.end() if label else 0, len(span.text)), _ITEMS))
    whole = len(items) > 1 or len(span.text.split()) <= 4
    return [
        item
        for item in items
        if whole and len(item.text.split()) <= 4 and 1 < len(item.text) <= 40 and item.text[-1] != "."
    ]


def job_skills(job: ReadExperience, mentions: Sequence[SkillMention]) -> tuple[str, ...]:
    """Keys of the skills named within a job's text, first one first."""
    return tuple(dict.fromkeys(mention.key for mention in mentions if _inside(mention, job)))


def _skill(group: Sequence[SkillMention], jobs: Sequence[ReadExperience], pages: "_Pages", as_of: date) -> ReadSkill:
    used = [job for job in jobs if any(_inside(mention, job) for mention in group)]
    stretches = [stretch for job in used if (stretch := job_stretch(job, as_of))]
    best = max(mention.confidence for mention in group)
    return ReadSkill(
        key=group[0].key,
        name=group[0].name,
        months=total_months(stretches),
        last_used=max((last for _, last in stretches), key=_order, default=None),
        confidence=round(1 - (1 - best) * 0.8 ** (len(group) - 1), 2),
        evidence=tuple(Evidence(pages.at(mention.start), mention.start, mention.end) for mention in group),
    )


def _inside(mention: SkillMention, job: ReadExperience) -> bool:
    return job.evidence is not None and job.evidence.start <= mention.start < job.evidence.end


def _order(value: PartialDate) -> int:
    return value.year * 12 + (value.month or 12)


class _Pages:
    """The page of an offset, found by bisection."""

    def __init__(self, document: Document) -> None:
        self._ends = [line.end for line in document.lines]
        self._pages = [line.page for line in document.lines]

    def at(self, offset: int) -> int:
        index = bisect_right(self._ends, offset)
        return self._pages[min(index, len(self._pages) - 1)] if self._pages else 1
