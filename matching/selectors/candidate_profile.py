"""The blind profile of candidates, from their rows: what people corrected counts.

Quotes are cut from the redacted text of the newest resume, so no evidence shows who a person is; what was typed in
is redacted the same way.
"""

import json
import re
import uuid
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from matching.scoring.from_reading import field_named, scoring_text, with_written
from matching.scoring.places import located
from matching.scoring.profiles import (
    CandidateProfile,
    DegreeHeld,
    JobHeld,
    LanguageSpoken,
    LicenceHeld,
    Quote,
    SkillFact,
)
from matching.selectors.profile_json import SHOWN_QUOTES
from matching.selectors.vectors import embed_profiles
from resumes.enums import ResumeStatus
from resumes.extraction.resume import Redaction, ResumeReading
from resumes.models import Candidate, CandidateSkill, Education, Experience, Resume, named_skills
from resumes.reader import wire
from resumes.selectors.reading import offsets_from_runs
from resumes.selectors.written import redacted_words

_QUOTE_LENGTH = 240
_AROUND = 100
_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z_]+\]")
_MIDDLE_OF_YEAR = 7
_READ_FIELDS = ("id", "candidate_id", "version", "redacted_text", "redaction_offsets", "parsed__reading")


def candidate_profiles(candidate_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, CandidateProfile]:
    """The profile of each candidate that exists, with vector, in a fixed number of queries."""
    newest = _newest_resumes(candidate_ids)
    candidates = Candidate.objects.filter(pk__in=candidate_ids).prefetch_related(
        "experience", "education", named_skills()
    )
    made = {candidate.pk: _profile(candidate, newest.get(candidate.pk)) for candidate in candidates.defer("search")}
    vectors = embed_profiles(list(made.values()))
    return {
        key: replace(profile, vector=tuple(vector.tolist()) if vector.any() else ())
        for (key, profile), vector in zip(made.items(), vectors, strict=True)
    }


def _newest_resumes(candidate_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID | None, Resume]:
    read = Resume.objects.filter(candidate__in=candidate_ids, status=ResumeStatus.READ).select_related("parsed")
    return {resume.candidate_id: resume for resume in read.only(*_READ_FIELDS).order_by("version", "created_at")}


def _profile(candidate: Candidate, resume: Resume | None) -> CandidateProfile:
    source = _Source.of(resume) if resume else None
    headline = _quote(candidate.evidence.get("headline"), source)
    return CandidateProfile(
        skills=tuple(_skill(row, source) for row in candidate.skills.all()),
        jobs=tuple(_position(row, source) for row in candidate.experience.all()),
        degrees=tuple(_degree(row, source) for row in candidate.education.all()),
        languages=_languages(candidate.languages, source),
        licences=tuple(_licences(candidate.certificates, source)),
        place=located(candidate.city, candidate.region, candidate.country_code),
        total_months=candidate.total_months,
        text=scoring_text(Redaction(source.text, ())) if source else _written_text(candidate),
        headline=_titled(headline.text if headline else redacted_words(candidate, candidate.headline)),
        headline_quote=headline,
    )


def _written_text(candidate: Candidate) -> str:
    """What stands for a resume where a candidate was entered by hand, redacted as a resume is."""
    jobs = [f"{row.title}\n{row.description}" for row in candidate.experience.all()]
    skills = [row.name for row in candidate.skills.all()]
    written = "\n".join([candidate.headline, candidate.summary, *jobs, *skills])
    return scoring_text(Redaction(redacted_words(candidate, written), ()))


def _titled(headline: str) -> str:
    """A redacted headline without the marks of what was taken out."""
    return " ".join(_PLACEHOLDER.sub(" ", headline).split()).strip(" ,;.|·-–—") if "[" in headline else headline


Where = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Source:
    """The newest resume: redacted text, where each character of it stood, and the language it is written in."""

    resume_id: str
    text: str
    offsets: tuple[int, ...]
    language: str

    @classmethod
    def of(cls, resume: Resume) -> "_Source":
        reading: ResumeReading = wire.loads(ResumeReading, json.dumps(resume.parsed.reading).encode())
        offsets = offsets_from_runs(resume.redaction_offsets, len(resume.redacted_text))
        return cls(str(resume.pk), resume.redacted_text, offsets, reading.language)

    def cut(self, start: int, end: int) -> str:
        """The redacted words of characters `start` to `end` of the original."""
        return self.text[bisect_left(self.offsets, start) : bisect_left(self.offsets, end)]

    def line_around(self, start: int, end: int) -> tuple[int, int]:
        """The original characters of the line that holds the quote, so that it can be understood."""
        first, last = bisect_left(self.offsets, start), bisect_left(self.offsets, end)
        begin = max(self.text.rfind("\n", 0, first) + 1, first - _AROUND)
        stop = self.text.find("\n", last)
        stop = min(len(self.text) if stop < 0 else stop, last + _AROUND)
        return self.offsets[begin], self.offsets[max(stop, 1) - 1] + 1


def _quote(place: Where | None, source: _Source | None) -> Quote | None:
    if not place or source is None or place.get("resume", source.resume_id) != source.resume_id or "start" not in place:
        return None
    end = min(place["end"], place["start"] + _QUOTE_LENGTH)
    text = source.cut(place["start"], end)
    return Quote(place["page"], place["start"], end, text) if text.strip() else None


def _skill(row: CandidateSkill, source: _Source | None) -> SkillFact:
    quotes = (_quote(_line_of(place, source), source) for place in row.evidence)
    shown = list(dict.fromkeys(quote for quote in quotes if quote))[:SHOWN_QUOTES]
    return SkillFact(row.key, row.months, _day(row.last_used), tuple(shown))


def _line_of(place: Where | None, source: _Source | None) -> Where | None:
    """A skill is named by a word or two; its line says what it was used for."""
    if not place or source is None or "start" not in place or not source.text:
        return place
    start, end = source.line_around(place["start"], place["end"])
    return {**place, "start": start, "end": end}


def _position(row: Experience, source: _Source | None) -> JobHeld:
    """Where no end is stated and the position does not go on, it ends when it began."""
    end = None if row.is_current else _day(row.end or row.start)
    return JobHeld(row.title, _day(row.start), end, "", _quote(row.evidence, source))


def _degree(row: Education, source: _Source | None) -> DegreeHeld:
    return DegreeHeld(row.level, row.area or field_named(row.degree), _quote(row.evidence, source))


def _licences(listed: Sequence[Where], source: _Source | None) -> Iterator[LicenceHeld]:
    """Certificates, but no line that turns out to be about the person, such as a signature."""
    for item in listed:
        quote = _quote(item.get("evidence"), source)
        if quote is None or not _PLACEHOLDER.search(quote.text):
            yield LicenceHeld(str(item["name"]), quote)


def _languages(listed: Sequence[Mapping[str, Any]], source: _Source | None) -> tuple[LanguageSpoken, ...]:
    spoken = [
        LanguageSpoken(item["code"], item.get("level", ""), _quote(item.get("evidence"), source)) for item in listed
    ]
    return with_written(spoken, source.language if source else "")


def _day(stated: str) -> date | None:
    """The first of the month; a year alone counts from its middle, so that "2019 to 2021" is two years."""
    if not stated:
        return None
    year, _, month = stated.partition("-")
    return date(int(year), int(month or _MIDDLE_OF_YEAR), 1)
