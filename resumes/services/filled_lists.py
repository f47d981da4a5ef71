"""The lists of a reading as a candidate keeps them, each item with how sure the reader was and where it stood."""

from typing import Any

from resumes.extraction.resume import (
    Evidence,
    Field,
    PartialDate,
    ReadExperience,
    ReadLanguage,
    ReadPublication,
    ResumeReading,
)
from resumes.models import Resume

Json = dict[str, Any]


def place_of(evidence: Evidence | None, resume: Resume) -> Json | None:
    """Evidence as it is stored: resume, page and characters."""
    if evidence is None:
        return None
    return {"resume": str(resume.pk), "page": evidence.page, "start": evidence.start, "end": evidence.end}


def lists_of(reading: ResumeReading, resume: Resume) -> dict[str, list[Json]]:
    """The lists by the name of the candidate's column."""

    def sure(field: Field[Any]) -> Json:
        return {"confidence": round(field.confidence, 2), "evidence": place_of(field.evidence, resume)}

    return {
        "links": [{"url": link.value.url, "kind": link.value.kind, **sure(link)} for link in reading.links],
        "languages": [_language(item, resume) for item in reading.languages],
        "certificates": [
            {"name": item.name.value, "issuer": item.issuer, "date": _date(item.date), **sure(item.name)}
            for item in reading.certificates
        ],
        "projects": [
            {"name": item.name.value, "description": item.description, "url": item.url, **sure(item.name)}
            for item in reading.projects
        ],
        "publications": [{**_publication(item), **sure(item.title)} for item in reading.publications],
        "awards": [
            {"title": item.title.value, "awarder": item.awarder, "date": _date(item.date), **sure(item.title)}
            for item in reading.awards
        ],
        "volunteering": [_volunteering(item, resume) for item in reading.volunteering],
    }


def _language(item: ReadLanguage, resume: Resume) -> Json:
    return {
        "code": item.code,
        "name": item.name,
        "level": item.level,
        "confidence": item.confidence,
        "evidence": place_of(item.evidence, resume),
    }


def _publication(item: ReadPublication) -> Json:
    return {"title": item.title.value, "publisher": item.publisher, "date": _date(item.date), "url": item.url}


def _volunteering(item: ReadExperience, resume: Resume) -> Json:
    stated = [field.confidence for field in (item.title, item.employer) if field]
    return {
        "role": item.title.value if item.title else "",
        "organization": item.employer.value if item.employer else "",
        "start": _date(item.start.value if item.start else None),
        "end": _date(item.end.value if item.end else None),
        "is_current": item.current,
        "description": item.description,
        "highlights": list(item.highlights),
        "confidence": round(min(stated, default=1.0), 2),
        "evidence": place_of(item.evidence, resume),
    }


def _date(value: PartialDate | None) -> str:
    return str(value) if value else ""
