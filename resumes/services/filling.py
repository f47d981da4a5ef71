"""From a reading to a candidate's fields: what a person corrected stays, the rest follows the newest resume."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from resumes.extraction.resume import Evidence, Field, PartialDate, ReadEducation, ReadExperience, ResumeReading
from resumes.models import Candidate, CandidateSkill, Education, Experience, Resume
from resumes.selectors.skills import skill_columns
from resumes.services.filled_lists import lists_of, place_of
from resumes.services.identity import name_key

Json = dict[str, Any]
Found = tuple[Any, float, Evidence | None]


def fill(*, candidate: Candidate, resume: Resume, reading: ResumeReading) -> None:
    """Bring a saved candidate in line with the reading of their newest resume.

    A value that this resume lacks stays where another resume of the candidate still gives it.
    """
    others = {str(pk) for pk in candidate.resumes.exclude(pk=resume.pk).values_list("pk", flat=True)}
    filling = _Filling(candidate, resume, others)
    for name, found in {**_scalars(reading), "email": _own_email(candidate, reading)}.items():
        filling.set(name, found)
    for name, items in lists_of(reading, resume).items():
        filling.set(name, (items, _least(item["confidence"] for item in items), None) if items else None)
    for name, replace_rows in _ROWS.items():
        filling.replace(name, replace_rows, reading)
    if "experience" not in candidate.corrected_fields:
        filling.set("total_months", (reading.total_months, 1.0, None))
        filling.set("seniority", _seniority(reading))
    candidate.quality_score = reading.quality.score
    candidate.name_key = name_key(candidate.name)
    candidate.save()


class _Filling:
    def __init__(self, candidate: Candidate, resume: Resume, others: set[str]) -> None:
        self._candidate, self._resume, self._others = candidate, resume, others

    def set(self, name: str, found: Found | None) -> None:
        """Take over a field's value and evidence, unless it was corrected."""
        if self._keeps(name, is_found=found is not None):
            return
        if found is None:
            self._candidate.evidence.pop(name, None)
            setattr(self._candidate, name, _empty(name))
            return
        value, confidence, evidence = found
        setattr(self._candidate, name, _fitting(name, value))
        self._note(name, confidence, evidence)

    def replace(self, name: str, rows: "_RowWriter", reading: ResumeReading) -> None:
        """Take over the rows of a table, unless they were corrected."""
        is_found = bool(getattr(reading, name))
        if not self._keeps(name, is_found=is_found):
            rows(self._candidate, self._resume, reading)
            if is_found:
                self._note(name, 1.0, None)

    def _keeps(self, name: str, *, is_found: bool) -> bool:
        if name in self._candidate.corrected_fields:
            return True
        return not is_found and self._candidate.evidence.get(name, {}).get("resume") in self._others

    def _note(self, name: str, confidence: float, evidence: Evidence | None) -> None:
        place = place_of(evidence, self._resume) or {"resume": str(self._resume.pk)}
        self._candidate.evidence[name] = {"confidence": round(confidence, 2), **place}


_RowWriter = Callable[[Candidate, Resume, ResumeReading], None]


def _places(evidence: Evidence | None, resume: Resume, **fields: Field[Any] | None) -> Json | None:
    """Where an entry stands, and under "parts" where each of its fields does."""
    place = place_of(evidence, resume)
    parts = {name: place_of(field.evidence, resume) for name, field in fields.items() if field and field.evidence}
    return {**place, "parts": parts} if place and parts else place


def _scalars(reading: ResumeReading) -> dict[str, Found | None]:
    name, place = _found(reading.name), reading.location
    return {
        "name": name,
        "given_name": (reading.given_name, *name[1:]) if name and reading.given_name else None,
        "family_name": (reading.family_name, *name[1:]) if name and reading.family_name else None,
        "phone": _found(reading.phones[0]) if reading.phones else None,
        "headline": _found(reading.headline),
        "summary": _found(reading.summary),
        "work_permit": _found(reading.work_permit),
        "availability": _found(reading.availability),
        **{
            part: (getattr(place.value, part), place.confidence, place.evidence)
            if place and getattr(place.value, part)
            else None
            for part in ("city", "region", "country_code")
        },
    }


def _found(field: Field[str] | None) -> Found | None:
    return (field.value, field.confidence, field.evidence) if field and field.value else None


def _seniority(reading: ResumeReading) -> Found | None:
    found = reading.seniority
    return (found.level, found.confidence, found.evidence) if found else None


def _own_email(candidate: Candidate, reading: ResumeReading) -> Found | None:
    """The first address that no other candidate has."""
    stated = [email.value.lower() for email in reading.emails]
    taken = set(Candidate.objects.exclude(pk=candidate.pk).filter(email__in=stated).values_list("email", flat=True))
    free = (email for email in reading.emails if email.value.lower() not in taken)
    return next(((email.value.lower(), email.confidence, email.evidence) for email in free), None)


def _least(confidences: Iterable[float]) -> float:
    return min(confidences, default=1.0)


def _empty(name: str) -> Any:
    return getattr(Candidate(), name)


def _fitting(name: str, value: Any) -> Any:
    """A text cut to its column."""
    length = getattr(Candidate._meta.get_field(name), "max_length", None)
    return value[:length] if length and isinstance(value, str) else value


def _write_experience(candidate: Candidate, resume: Resume, reading: ResumeReading) -> None:
    candidate.experience.all().delete()
    Experience.objects.bulk_create(
        [_experience(candidate, resume, job, order) for order, job in enumerate(reading.experience)]
    )


def _experience(candidate: Candidate, resume: Resume, job: ReadExperience, order: int) -> Experience:
    place = job.location.value if job.location else None
    return Experience(
        organization_id=candidate.organization_id,
        candidate=candidate,
        order=order,
        title=_text(job.title, 200),
        employer=_text(job.employer, 200),
        city=place.city[:120] if place else "",
        country_code=place.country_code[:2] if place else "",
        start=_date(job.start),
        end=_date(job.end),
        is_current=job.current,
        description=job.description,
        highlights=list(job.highlights),
        skills=list(job.skills),
        evidence=_places(
            job.evidence,
            resume,
            title=job.title,
            employer=job.employer,
            city=job.location,
            start=job.start,
            end=job.end,
        ),
        confidence=_confidence(title=job.title, employer=job.employer, start=job.start, end=job.end),
    )


def _write_education(candidate: Candidate, resume: Resume, reading: ResumeReading) -> None:
    candidate.education.all().delete()
    Education.objects.bulk_create(
        [_education(candidate, resume, degree, order) for order, degree in enumerate(reading.education)]
    )


def _education(candidate: Candidate, resume: Resume, degree: ReadEducation, order: int) -> Education:
    return Education(
        organization_id=candidate.organization_id,
        candidate=candidate,
        order=order,
        institution=_text(degree.institution, 200),
        degree=_text(degree.degree, 200),
        level=degree.level,
        area=_text(degree.area, 200),
        grade=degree.grade[:60],
        start=_date(degree.start),
        end=_date(degree.end),
        evidence=_places(
            degree.evidence,
            resume,
            institution=degree.institution,
            degree=degree.degree,
            area=degree.area,
            start=degree.start,
            end=degree.end,
        ),
        confidence=_confidence(
            institution=degree.institution, degree=degree.degree, area=degree.area, start=degree.start, end=degree.end
        ),
    )


def _write_skills(candidate: Candidate, resume: Resume, reading: ResumeReading) -> None:
    known = skill_columns([skill.key for skill in reading.skills])
    candidate.skills.all().delete()
    CandidateSkill.objects.bulk_create(
        [
            CandidateSkill(
                organization_id=candidate.organization_id,
                candidate=candidate,
                **known[skill.key],
                months=skill.months,
                last_used=str(skill.last_used) if skill.last_used else "",
                confidence=skill.confidence,
                evidence=[place_of(item, resume) for item in skill.evidence],
            )
            for skill in _once(reading.skills)
            if skill.key in known
        ]
    )


def _once(skills: Sequence[Any]) -> list[Any]:
    return list({skill.key: skill for skill in reversed(skills)}.values())[::-1]


_ROWS: dict[str, _RowWriter] = {
    "experience": _write_experience,
    "education": _write_education,
    "skills": _write_skills,
}


def _text(field: Field[str] | None, length: int) -> str:
    return field.value[:length] if field else ""


def _date(field: Field[PartialDate] | None) -> str:
    return str(field.value) if field else ""


def _confidence(**fields: Field[Any] | None) -> dict[str, float]:
    return {name: round(field.confidence, 2) for name, field in fields.items() if field}
