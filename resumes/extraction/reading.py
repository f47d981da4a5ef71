"""Reads a whole document: each concern in turn, each by a module of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.taxonomy import Extra
from resumes.extraction.awards import read_awards
from resumes.extraction.calibration import calibrate
from resumes.extraction.career import find_gaps, read_seniority
from resumes.extraction.certificates import read_certificates
from resumes.extraction.contact import find_emails
from resumes.extraction.education import read_education
from resumes.extraction.experience import months_worked, read_experience
from resumes.extraction.home import find_home
from resumes.extraction.kind import is_resume
from resumes.extraction.languages import read_languages
from resumes.extraction.linkedin import is_linkedin, linkedin_jobs
from resumes.extraction.links import find_links
from resumes.extraction.mentions import find_mentions
from resumes.extraction.name import find_name
from resumes.extraction.people import people_pages
from resumes.extraction.phones import find_phones
from resumes.extraction.projects import read_projects
from resumes.extraction.publications import read_publications
from resumes.extraction.quality import rate
from resumes.extraction.resume import ReadExperience, ResumeReading
from resumes.extraction.sections import Section, of_kind, split_sections
from resumes.extraction.settling import settle_sections
from resumes.extraction.skills import job_skills, other_skills, read_skills
from resumes.extraction.standing import read_availability, read_work_permit
from resumes.extraction.stated import BESIDE, CAREER, PERSON, attachment_warnings, prefer, stated_reading
from resumes.extraction.summary import read_headline, read_summary
from resumes.extraction.wording import detect_language
from resumes.parsing.document import Document


@dataclass(frozen=True, slots=True)
class RuledReading:
    """What the rules read, with the confidence that they state, before it is calibrated.

    `stated` names the attributes that come from the file's own data.
    """

    reading: ResumeReading
    sections: tuple[Section, ...]
    stated: tuple[str, ...] = ()


def read_document(document: Document, *, as_of: date, extra: Extra = ()) -> ResumeReading:
    """Everything that a resume says, each field with confidence and evidence.

    `as_of` stands for "today": what a current job runs to; `extra` are skills beside the shipped ones. Never
    raises for odd text: a document that is no resume gets the warning "not_a_resume", one with several resumes
    "several_people".
    """
    ruled = read_by_rules(document, as_of=as_of, extra=extra)
    return calibrate(ruled.reading, document, ruled.sections, stated=ruled.stated)


def read_by_rules(document: Document, *, as_of: date, extra: Extra = ()) -> RuledReading:
    """`read_document` without the last step."""
    sections = settle_sections(split_sections(document))
    stated = stated_reading(document)
    person = prefer(_person(document, sections), stated, PERSON)
    reading = _history(person, stated, document, sections, as_of, extra)
    reading = _beside(reading, stated, sections, as_of)
    reading = replace(reading, people_pages=people_pages(reading, sections))
    reading = replace(reading, warnings=_warnings(document, reading, sections))
    reading = replace(reading, quality=rate(reading, document.text))
    names = (*PERSON, *CAREER, *BESIDE)
    return RuledReading(reading, sections, tuple(name for name in names if stated and getattr(stated, name)))


def _person(document: Document, sections: tuple[Section, ...]) -> ResumeReading:
    language = detect_language(document.text)
    emails = find_emails(document)
    name = find_name(document, emails, language)
    place = find_home(sections, name.full.evidence if name else None)
    location = place.field() if place else None
    return ResumeReading(
        name=name.full if name else None,
        given_name=name.given if name else "",
        family_name=name.family if name else "",
        emails=emails,
        phones=find_phones(document, place.location if place else None, language),
        links=find_links(document),
        location=location,
        headline=read_headline(document, sections, name.full if name else None),
        summary=read_summary(document, sections),
        language=language,
    )


def _history(
    reading: ResumeReading,
    stated: ResumeReading | None,
    document: Document,
    sections: tuple[Section, ...],
    as_of: date,
    extra: Extra,
) -> ResumeReading:
    jobs = _jobs(document, sections, as_of)
    degrees = read_education(document, of_kind(sections, "education"), as_of)
    unpaid = read_experience(document, of_kind(sections, "volunteering"), as_of)
    reading = replace(reading, experience=jobs, education=degrees, volunteering=unpaid)
    reading = prefer(reading, stated, CAREER)
    mentions = find_mentions(document, sections, reading, extra)
    jobs = tuple(replace(job, skills=job_skills(job, mentions)) for job in reading.experience)
    return replace(
        reading,
        experience=jobs,
        skills=read_skills(document, mentions, jobs, as_of),
        other_skills=other_skills(sections, mentions),
        languages=read_languages(sections),
        certificates=read_certificates(sections, as_of, reading.name.value if reading.name else ""),
        projects=read_projects(sections, as_of),
        total_months=months_worked(jobs, as_of),
    )


def _jobs(document: Document, sections: tuple[Section, ...], as_of: date) -> tuple[ReadExperience, ...]:
    worked = of_kind(sections, "experience")
    found = linkedin_jobs(worked, as_of) if is_linkedin(document, worked) else ()
    return found or read_experience(document, worked, as_of)


def _beside(
    reading: ResumeReading, stated: ResumeReading | None, sections: tuple[Section, ...], as_of: date
) -> ResumeReading:
    """What stands beside jobs, degrees and skills, and what the career as a whole says."""
    found = replace(
        reading,
        publications=read_publications(sections, as_of),
        awards=read_awards(sections, as_of),
        work_permit=read_work_permit(sections),
        availability=read_availability(sections),
        seniority=read_seniority(reading.experience, reading.total_months, as_of),
        gaps=find_gaps(reading.experience, reading.education, reading.volunteering, as_of),
    )
    return prefer(found, stated, BESIDE)


def _warnings(document: Document, reading: ResumeReading, sections: Sequence[Section]) -> tuple[str, ...]:
    found = [*document.warnings, *attachment_warnings(document)]
    if not is_resume(document, reading, sections):
        found.append("not_a_resume")
    if reading.people_pages:
        found.append("several_people")
    return tuple(found)
