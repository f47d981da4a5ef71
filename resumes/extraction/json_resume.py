"""JSON Resume 1.0.0 (jsonresume.org/schema), with what it has no place for under "x-recruiting"."""

from typing import Any

from resumes.extraction.resume import (
    Evidence,
    Field,
    PartialDate,
    ReadAward,
    ReadCertificate,
    ReadEducation,
    ReadExperience,
    ReadLanguage,
    ReadLocation,
    ReadPublication,
    ReadSkill,
    ResumeReading,
)
from resumes.parsing.document import Document

EXTRAS = "x-recruiting"
Json = dict[str, Any]


def to_json_resume(reading: ResumeReading, *, document: Document | None = None) -> Json:
    """A reading as JSON Resume; with `document`, each piece of evidence also holds its quote."""
    full = {
        "basics": _basics(reading),
        "work": [_work(job, "name") for job in reading.experience],
        "volunteer": [_work(job, "organization") for job in reading.volunteering],
        "education": [_education(degree) for degree in reading.education],
        "skills": [{"name": name} for name in _skill_names(reading)],
        "languages": [_without_empty({"language": item.name, "fluency": item.level}) for item in reading.languages],
        "certificates": [_certificate(item) for item in reading.certificates],
        "projects": [
            _without_empty({"name": item.name.value, "description": item.description, "url": item.url}) for item in reading.projects  # noqa: E501
        ],
        "publications": [_publication(item) for item in reading.publications],
        "awards": [_award(item) for item in reading.awards],
        EXTRAS: _Extras(document).of(reading),
    }  # fmt: skip
    return {key: value for key, value in full.items() if value}


def _basics(reading: ResumeReading) -> Json:
    place = reading.location.value if reading.location else None
    location = _address(place) if place else {}
    own = next((link.value.url for link in reading.links if link.value.kind == "portfolio"), "")
    profiles = [
        {"network": link.value.kind, "url": link.value.url} for link in reading.links if link.value.kind != "portfolio"
    ]
    return _without_empty(
        {
            "name": _value(reading.name),
            "label": _value(reading.headline),
            "email": reading.emails[0].value if reading.emails else "",
            "phone": reading.phones[0].value if reading.phones else "",
            "url": own,
            "summary": _value(reading.summary),
            "location": _without_empty(location),
            "profiles": profiles,
        }
    )


def _work(job: ReadExperience, organization: str) -> Json:
    place = job.location.value if job.location else None
    parts = (place.city, place.region, place.country_code) if place else ()
    return _without_empty(
        {
            organization: _value(job.employer),
            "position": _value(job.title),
            "location": ", ".join(part for part in parts if part) if organization == "name" else "",
            "startDate": _date(job.start),
            "endDate": _date(job.end),
            "summary": job.description,
            "highlights": list(job.highlights),
        }
    )


def _education(degree: ReadEducation) -> Json:
    return _without_empty(
        {
            "institution": _value(degree.institution),
            "studyType": _value(degree.degree),
            "area": _value(degree.area),
            "score": degree.grade,
            "startDate": _date(degree.start),
            "endDate": _date(degree.end),
        }
    )


def _certificate(item: ReadCertificate) -> Json:
    return _without_empty({"name": item.name.value, "issuer": item.issuer, "date": str(item.date) if item.date else ""})


def _publication(item: ReadPublication) -> Json:
    found = {"name": item.title.value, "publisher": item.publisher, "url": item.url}
    return _without_empty({**found, "releaseDate": str(item.date) if item.date else ""})


def _award(item: ReadAward) -> Json:
    found = {"title": item.title.value, "awarder": item.awarder}
    return _without_empty({**found, "date": str(item.date) if item.date else ""})


class _Extras:
    """Confidence, evidence and what else a reading holds, in the order of the standard parts."""

    def __init__(self, document: Document | None) -> None:
        self._document = document

    def of(self, reading: ResumeReading) -> Json:
        """Everything beyond the standard."""
        return {
            "givenName": reading.given_name,
            "familyName": reading.family_name,
            "language": reading.language,
            "totalMonths": reading.total_months,
            "quality": {
                "score": reading.quality.score,
                "reasons": [{"code": item.code, "message": item.message, "points": item.points} for item in reading.quality.reasons],  # noqa: E501
            },
            "warnings": list(reading.warnings),
            "peoplePages": list(reading.people_pages),
            "basics": self._basics(reading),
            "work": [self._work(job, "name") for job in reading.experience],
            "volunteer": [self._work(job, "organization") for job in reading.volunteering],
            "education": [self._education(degree) for degree in reading.education],
            "skills": [self._skill(skill) for skill in reading.skills],
            "languages": [self._language(item) for item in reading.languages],
            "certificates": [{"name": self._field(item.name)} for item in reading.certificates],
            "projects": [{"name": self._field(item.name)} for item in reading.projects],
            "publications": [{"name": self._field(item.title)} for item in reading.publications],
            "awards": [{"title": self._field(item.title)} for item in reading.awards],
            "otherSkills": [self._field(item) for item in reading.other_skills],
            **self._career(reading),
        }  # fmt: skip

    def _career(self, reading: ResumeReading) -> Json:
        level, gaps = reading.seniority, reading.gaps
        stated = {"workPermit": reading.work_permit, "availability": reading.availability}
        found: Json = {key: {"value": item.value, **self._field(item)} for key, item in stated.items() if item}
        if level is not None:
            quote = {"confidence": level.confidence, "evidence": self._evidence(level.evidence)}
            found["seniority"] = {"level": level.level, "reason": level.reason, **quote}
        found["gaps"] = [{"start": str(gap.first), "end": str(gap.last), "months": gap.months} for gap in gaps]
        return found

    def _basics(self, reading: ResumeReading) -> Json:
        single = {
            "name": reading.name,
            "label": reading.headline,
            "summary": reading.summary,
            "location": reading.location,
        }
        return {
            **{key: self._field(item) for key, item in single.items() if item is not None},
            "emails": [{"value": item.value, **self._field(item)} for item in reading.emails],
            "phones": [{"value": item.value, **self._field(item)} for item in reading.phones],
            "links": [{"url": item.value.url, "kind": item.value.kind, **self._field(item)} for item in reading.links],
        }

    def _work(self, job: ReadExperience, organization: str) -> Json:
        fields = {
            "position": job.title,
            organization: job.employer,
            "startDate": job.start,
            "endDate": job.end,
        }
        found: Json = {key: self._field(item) for key, item in fields.items() if item is not None}
        if job.location is not None:
            found["location"] = {**_address(job.location.value), **self._field(job.location)}
        return {**found, "current": job.current, "skills": list(job.skills), "evidence": self._evidence(job.evidence)}

    def _education(self, degree: ReadEducation) -> Json:
        fields = {
            "institution": degree.institution,
            "studyType": degree.degree,
            "area": degree.area,
            "startDate": degree.start,
            "endDate": degree.end,
        }
        found: Json = {key: self._field(item) for key, item in fields.items() if item is not None}
        return {**found, "level": degree.level, "evidence": self._evidence(degree.evidence)}

    def _skill(self, skill: ReadSkill) -> Json:
        return {
            "key": skill.key,
            "months": skill.months,
            "lastUsed": str(skill.last_used) if skill.last_used else None,
            "confidence": skill.confidence,
            "evidence": [self._evidence(item) for item in skill.evidence],
        }

    def _language(self, item: ReadLanguage) -> Json:
        return {
            "code": item.code,
            "level": item.level,
            "confidence": item.confidence,
            "evidence": self._evidence(item.evidence),
        }

    def _field(self, item: Field[Any]) -> Json:
        return {"confidence": item.confidence, "evidence": self._evidence(item.evidence)}

    def _evidence(self, item: Evidence | None) -> Json | None:
        if item is None:
            return None
        found: Json = {"page": item.page, "start": item.start, "end": item.end}
        if self._document is not None and item.end - item.start <= 300:
            found["quote"] = self._document.text[item.start : item.end]
        return found


def _skill_names(reading: ResumeReading) -> list[str]:
    return [*(skill.name for skill in reading.skills), *(item.value for item in reading.other_skills)]


def _address(place: ReadLocation) -> Json:
    return {"city": place.city, "region": place.region, "countryCode": place.country_code}


def _value(item: Field[str] | None) -> str:
    return item.value if item else ""


def _date(item: Field[PartialDate] | None) -> str:
    return str(item.value) if item else ""


def _without_empty(found: Json) -> Json:
    return {key: value for key, value in found.items() if value}
