"""Passages of a resume that name no skill: headings, studies, and titles but for the technology in them."""

import re
from collections.abc import Iterator, Sequence

from core.taxonomy import SkillMention, Taxonomy
from resumes.extraction.degree_words import is_start
from resumes.extraction.resume import Evidence, ReadEducation, ResumeReading
from resumes.extraction.sections import Section
from resumes.extraction.spans import bullet_length
from resumes.parsing.document import Document, Line

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_COURSES = re.compile(
    r"\b(?:course\s?(?:work|s)|modules?|subjects?|thesis|dissertation|projects?|skills|kurse|schwerpunkte?|"
    r"(?:bachelor|master|diplom|abschluss)arbeit|cours|matières|mémoire|asignaturas|materias|tesis|disciplinas|"
    r"materie|tesi|vakken|scriptie|przedmioty|praca)\b\s*:?",
    re.IGNORECASE,
)
_SHORT = 6
_TECHNOLOGY = frozenset(["data", "databases", "it", "programming", "web"])
_CERTAIN_TITLE = 0.6


def headings(document: Document, sections: Sequence[Section]) -> Iterator[tuple[int, int]]:
    """The headings of known sections ("Computer Skills", "Linguistics"); an unknown one may be a field of work."""
    for section in sections:
        if section.title and section.kind != "other":
            line = document.lines[section.first]
            inline = section.lines and line.start < section.start < line.end
            yield line.start, section.start if inline else line.end


def studies(sections: Sequence[Section], reading: ResumeReading) -> Iterator[tuple[int, int]]:
    """What was studied where: quotes of degrees, and the lines of education sections that hold or continue them.

    Courses and theses say what somebody learned, and are left.
    """
    quotes = [quote for degree in reading.education for quote in _quotes(degree)]
    yield from ((quote.start, quote.end) for quote in quotes)
    for section in sections:
        if section.kind == "education":
            yield from _study_lines(section.lines, quotes)


def _study_lines(lines: Sequence[Line], quotes: Sequence[Evidence]) -> Iterator[tuple[int, int]]:
    facts = [_holds_fact(line, quotes) for line in lines]
    for index, line in enumerate(lines):
        beside = any(facts[max(0, index - 1) : index + 2])
        if facts[index] or (beside and _is_short(line.text)):
            courses = _COURSES.search(line.text)
            yield line.start, line.start + courses.start() if courses else line.end


def _quotes(degree: ReadEducation) -> Iterator[Evidence]:
    fields = (degree.institution, degree.degree, degree.area)
    yield from (item.evidence for item in fields if item is not None and item.evidence is not None)


def _holds_fact(line: Line, quotes: Sequence[Evidence]) -> bool:
    if any(quote.start < line.end and line.start < quote.end for quote in quotes):
        return True
    return bool(_YEAR.search(line.text)) or is_start(line.text)


def _is_short(text: str) -> bool:
    return len(text.split()) <= _SHORT and not bullet_length(text) and not any(mark in text for mark in ",;:|•")


def outside_titles(
    mentions: Sequence[SkillMention], reading: ResumeReading, taxonomy: Taxonomy
) -> tuple[SkillMention, ...]:
    """The mentions without those in titles of jobs: who is a maintenance engineer has a title, but a Java developer
    programs in Java."""
    jobs = (*reading.experience, *reading.volunteering)
    titles = [job.title for job in jobs if job.title and job.title.confidence >= _CERTAIN_TITLE]
    spans = [(title.evidence.start, title.evidence.end) for title in titles if title.evidence]
    return tuple(
        mention
        for mention in mentions
        if not any(start <= mention.start < end for start, end in spans)
        or ((entry := taxonomy.get(mention.key)) is not None and entry.category in _TECHNOLOGY)
    )
