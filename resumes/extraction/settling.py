"""Settles what a section with an ambiguous heading is by what stands in it."""

from dataclasses import replace

from resumes.extraction.degree_words import find_degree, is_institution
from resumes.extraction.sections import Section

_AMBIGUOUS = frozenset(["skills", "other", "summary"])
_MAX_LINE = 160


def settle_sections(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Where no heading says education, the sections whose lines name degrees and schools are it.

    "Qualifications" heads a list of skills in one resume and the degrees in another.
    """
    if any(section.kind == "education" for section in sections):
        return sections
    return tuple(replace(section, kind="education") if _holds_degrees(section) else section for section in sections)


def _holds_degrees(section: Section) -> bool:
    if section.kind not in _AMBIGUOUS or not section.title:
        return False
    texts = [line.text for line in section.lines if line.text.strip()]
    schools = sum(is_institution(text) for text in texts if len(text) <= _MAX_LINE)
    degrees = sum(find_degree(text) is not None for text in texts if len(text) <= _MAX_LINE)
    return schools > 0 and degrees > 0 and 3 * max(schools, degrees) >= len(texts)
