"""From what was read (a resume, an advertisement) to what the scorer knows."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from jobs.advertisement.advertisement import AdvertisedLocation, Advertisement, ProposedRequirement
from matching.scoring.education import EQUIVALENT
from matching.scoring.places import located
from matching.scoring.profiles import (
    CandidateProfile,
    DegreeHeld,
    JobHeld,
    JobProfile,
    LanguageSpoken,
    LicenceHeld,
    Place,
    Quote,
    RequirementSpec,
    SkillFact,
)
from matching.scoring.wording import WRITTEN_OUT, content_words, plain
from resumes.extraction.degree_words import find_degree
from resumes.extraction.resume import (
    Evidence,
    Field,
    PartialDate,
    ReadEducation,
    ReadExperience,
    ReadLocation,
    Redaction,
    ResumeReading,
)
from resumes.parsing.document import Document

_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_]+\]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FACULTY = re.compile(
    r"^\W*(?:(?:['’]s\s+)?degree|of\s+(?:(?:applied|fine|liberal)\s+)?(?:sciences?|arts?))\b(?=\W*(?:$|in\b))",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^\W*(?:(?:of|in|im|en|em|di|der|w)\s+)?", re.IGNORECASE)
_LABEL_WORDS = 4
_QUOTE_LENGTH = 240


def candidate_profile(
    reading: ResumeReading, document: Document, redaction: Redaction, vector: Sequence[float]
) -> CandidateProfile:
    """The scorer's view of a resume; `vector` is the embedding of `scoring_text(redaction)`."""
    return CandidateProfile(
        skills=tuple(
            SkillFact(skill.key, skill.months, _day(skill.last_used), _quotes(document, skill.evidence))
            for skill in reading.skills
        ),
        jobs=tuple(_position(document, held) for held in reading.experience),
        degrees=tuple(_degree(document, held) for held in reading.education),
        languages=_languages(document, reading),
        licences=tuple(
            LicenceHeld(held.name.value, _quote(document, held.name.evidence)) for held in reading.certificates
        ),
        place=_place(reading.location),
        total_months=reading.total_months,
        text=scoring_text(redaction),
        vector=tuple(float(value) for value in vector),
        headline=_headline(reading, redaction),
        headline_quote=_quote(document, reading.headline.evidence) if reading.headline else None,
    )


def job_profile(advertisement: Advertisement, description: str, vector: Sequence[float]) -> JobProfile:
    """The scorer's view of an advertisement with the text `description`; `vector` is the embedding of that text."""
    return JobProfile(
        title=advertisement.title,
        description=description,
        requirements=tuple(_requirement(number, asked) for number, asked in enumerate(advertisement.requirements)),
        place=_job_place(advertisement.location),
        other_places=tuple(map(_job_place, advertisement.other_locations)),
        remote=advertisement.remote_type or "on_site",
        vector=tuple(float(value) for value in vector),
    )


def _requirement(number: int, asked: ProposedRequirement) -> RequirementSpec:
    return RequirementSpec(
        id=str(number),
        kind=asked.kind,
        value=asked.named_value,
        label=asked.label,
        must=asked.must,
        months=asked.months,
        level=asked.level,
        area=asked.area,
        alternatives=(*asked.alternatives, EQUIVALENT) if asked.or_experience else asked.alternatives,
        instead_months=asked.instead_months,
    )


def _job_place(place: AdvertisedLocation) -> Place:
    return located(place.city, place.region, place.country_code)


def scoring_text(redaction: Redaction) -> str:
    """The redacted text without placeholders, nor the lines that hold little else ("Date of birth: [BIRTH_DATE]").

    So a resume that states its author's age reads the same as one that does not.
    """
    lines = (_without_placeholders(line) for line in redaction.text.split("\n"))
    return "\n".join(line for line in lines if line is not None)


def _without_placeholders(line: str) -> str | None:
    rest, found = _PLACEHOLDER.subn(" ", line)
    return None if found and len(_WORD.findall(rest)) <= _LABEL_WORDS else rest


def _headline(reading: ResumeReading, redaction: Redaction) -> str:
    """The headline as the redacted text has it, so that a name beside it is not scored."""
    found = reading.headline
    if found is None or found.evidence is None or not redaction.offsets:
        return found.value if found else ""
    first, last = (bisect_left(redaction.offsets, place) for place in (found.evidence.start, found.evidence.end))
    return redaction.text[first:last].strip() or found.value


def _position(document: Document, held: ReadExperience) -> JobHeld:
    return JobHeld(
        title=held.title.value if held.title else "",
        start=_day(held.start.value if held.start else None),
        end=_position_end(held),
        description="\n".join(part for part in (held.description, *held.highlights) if part),
        quote=_quote(document, held.title.evidence if held.title else held.evidence),
    )


def _position_end(held: ReadExperience) -> date | None:
    """None only while the position goes on; where no end is stated, it ends when it began."""
    if held.current:
        return None
    stated = held.end or held.start
    return _day(stated.value) if stated else None


def _day(stated: PartialDate | None) -> date | None:
    """The first of the month; a year alone counts from its middle, so that "2019 to 2021" is two years."""
    return date(stated.year, stated.month or 7, 1) if stated else None


def _degree(document: Document, held: ReadEducation) -> DegreeHeld:
    area = held.area.value if held.area else field_named(held.degree.value) if held.degree else ""
    found = held.degree or held.area or held.institution
    return DegreeHeld(held.level, area, _quote(document, found.evidence if found else None))


def field_named(degree: str) -> str:
    """The field that a degree's own name holds: "History" of "Bachelor of Arts in History", nothing of "BSc".

    An abbreviation that tells the field, such as MBA, is its own.
    """
    found = find_degree(degree)
    rest = _FACULTY.sub("", degree[found.end :]) if found else degree
    if not content_words(rest):
        return degree if plain(degree) in WRITTEN_OUT else ""
    return _LEADING.sub("", rest).rstrip(" ,.;:()-–")


def _languages(document: Document, reading: ResumeReading) -> tuple[LanguageSpoken, ...]:
    listed = [
        LanguageSpoken(spoken.code, spoken.level, _quote(document, spoken.evidence)) for spoken in reading.languages
    ]
    return with_written(listed, reading.language)


def with_written(listed: Sequence[LanguageSpoken], written: str) -> tuple[LanguageSpoken, ...]:
    """The languages with the one that the resume is `written` in, empty where unknown: listed or not, it is written."""
    told = [replace(one, written=True) if one.code == written and not one.level else one for one in listed]
    if written and written not in {one.code for one in told}:
        told.append(LanguageSpoken(written, "", written=True))
    return tuple(told)


def _place(found: Field[ReadLocation] | None) -> Place:
    return located(found.value.city, found.value.region, found.value.country_code) if found else Place()


def _quotes(document: Document, evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    return tuple(_cut(document, piece) for piece in evidence)


def _quote(document: Document, evidence: Evidence | None) -> Quote | None:
    return _cut(document, evidence) if evidence else None


def _cut(document: Document, evidence: Evidence) -> Quote:
    end = min(evidence.end, evidence.start + _QUOTE_LENGTH)
    return Quote(evidence.page, evidence.start, end, document.text[evidence.start : end])
