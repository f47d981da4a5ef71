"""Europass: the XML of a CV, both SkillsPassport (version 3) and the Candidate of today's editor, as a JSON Resume.

Names of elements are taken without their namespaces, which editors write differently.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from lxml import html as lxml_html

from resumes.parsing.document import Document
from resumes.parsing.elements import all_at, first_at, local_name, text_at, texts_at, value_of
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.europass_words import DIMENSIONS, LANGUAGE_NAMES, LEVELS
from resumes.parsing.limits import Limits
from resumes.parsing.markup import parse_xml
from resumes.parsing.structured import document_of

Json = dict[str, Any]
ROOTS = ("SkillsPassport", "Candidate")
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?")
_DIGITS = re.compile(r"\d+")


def parse_europass(data: bytes, limits: Limits) -> Document:
    """The document of a Europass XML file. Raises RefusedFile."""
    if len(data) > limits.max_part_bytes:
        raise RefusedFile(Refusal.TOO_LARGE, "the XML is too large")
    return document_of(europass_to_json(parse_xml(data, "the XML")), "xml", limits)


def europass_to_json(root: Element) -> Json:
    """The CV under a root element as a JSON Resume. Raises RefusedFile with UNSUPPORTED where it is none."""
    name = local_name(root)
    if name not in ROOTS:
        raise RefusedFile(Refusal.UNSUPPORTED, "XML that is no Europass CV")
    found = _candidate(root) if name == "Candidate" else _passport(root)
    return {key: value for key, value in found.items() if value}


def _candidate(root: Element) -> Json:
    person, profile = first_at(root, "CandidatePerson"), first_at(root, "CandidateProfile")
    return {
        "basics": {
            **_named(text_at(person, "PersonName/GivenName"), text_at(person, "PersonName/FamilyName")),
            "summary": _plain(text_at(profile, "ExecutiveSummary")),
            "label": text_at(profile, "Headline") or text_at(profile, "ProfessionalHeadline"),
            "location": _address(first_at(person, "Communication/Address")),
            **_channels(person),
        },
        "work": [job for item in all_at(profile, "EmploymentHistory/EmployerHistory") for job in _jobs(item)],
        "education": [_degree(item) for item in all_at(profile, "EducationHistory/EducationOrganizationAttendance")],
        "languages": _candidate_languages(person, profile),
        "skills": [{"name": name} for name in _competencies(profile)],
        "certificates": [
            {"name": _plain(name), "date": _day(text_at(item, "IssueDate") or text_at(item, "Date"))}
            for item in [*all_at(profile, "Certifications/Certification"), *all_at(profile, "Licenses/License")]
            if (name := text_at(item, "CertificationName") or text_at(item, "LicenseName") or text_at(item, "Title"))
        ],
        "publications": [
            {"name": _plain(name), "releaseDate": _day(text_at(item, "Date") or text_at(item, "PublicationDate"))}
            for item in all_at(profile, "PublicationHistory/Publication")
            if (name := text_at(item, "Title") or text_at(item, "FormattedPublicationDescription"))
        ],
        "projects": [
            {"name": name, "description": _plain(text_at(item, "Description"))}
            for item in all_at(profile, "Projects/Project")
            if (name := text_at(item, "Title"))
        ],
        "volunteer": [_voluntary(item) for item in all_at(profile, "VoluntaryWorks/VoluntaryWork")],
    }


def _named(given: str, family: str) -> Json:
    """The name with its parts, which the standard has no place for."""
    return {"name": f"{given} {family}".strip(), "givenName": given, "familyName": family}


def _channels(person: Element | None) -> Json:
    found: Json = {"profiles": []}
    for item in all_at(person, "Communication"):
        channel, address = text_at(item, "ChannelCode").lower(), text_at(item, "URI")
        if channel == "email":
            found.setdefault("email", address)
        elif channel in {"telephone", "mobile", "phone"}:
            code = "".join(_DIGITS.findall(text_at(item, "CountryDialing")))
            found.setdefault("phone", " ".join(filter(None, (f"+{code}" if code else "", text_at(item, "DialNumber")))))
        elif address:
            found["profiles"].append({"network": text_at(item, "UseCode") or channel, "url": address})
    return found


def _jobs(employer: Element) -> Iterator[Json]:
    for item in all_at(employer, "PositionHistory"):
        period = first_at(item, "EmploymentPeriod")
        is_current = text_at(period, "CurrentIndicator") == "true" or text_at(item, "CurrentIndicator") == "true"
        lines = _lines(text_at(item, "Description"))
        place = _address(first_at(employer, "OrganizationContact/Communication/Address"))
        town = texts_at(item, "City") or [place.get("city", "")]
        country = text_at(item, "Country") or place.get("countryCode", "")
        yield {
            "name": text_at(employer, "OrganizationName"),
            "position": text_at(item, "PositionTitle"),
            "location": ", ".join(filter(None, (*town, country.upper() if len(country) == 2 else country))),
            "startDate": _day(text_at(period, "StartDate/FormattedDateTime")),
            "endDate": "" if is_current else _day(text_at(period, "EndDate/FormattedDateTime")),
            "summary": "" if len(lines) > 1 else "".join(lines),
            "highlights": lines if len(lines) > 1 else [],
        }


def _degree(item: Element) -> Json:
    period = first_at(item, "AttendancePeriod")
    return {
        "institution": text_at(item, "OrganizationName"),
        "studyType": text_at(item, "EducationDegree/DegreeName") or text_at(item, "ProgramName"),
        "area": text_at(item, "EducationDegree/FieldOfStudy"),
        "score": text_at(item, "EducationDegree/FinalGrade") or text_at(item, "EducationDegree/Grade"),
        "startDate": _day(text_at(period, "StartDate/FormattedDateTime")),
        "endDate": "" if text_at(period, "Ongoing") == "true" else _day(text_at(period, "EndDate/FormattedDateTime")),
    }


def _voluntary(item: Element) -> Json:
    return {
        "position": text_at(item, "Title"),
        "organization": text_at(item, "OrganizationName"),
        "startDate": _day(text_at(item, "StartDate/FormattedDateTime") or text_at(item, "Period/StartDate")),
        "endDate": _day(text_at(item, "EndDate/FormattedDateTime") or text_at(item, "Period/EndDate")),
        "summary": _plain(text_at(item, "Description")),
    }


def _candidate_languages(person: Element | None, profile: Element | None) -> list[Json]:
    """Mother tongues, and other languages with the lowest level of what is spoken, understood and written."""
    found = [_language(value_of(item), "native") for item in all_at(person, "PrimaryLanguageCode")]
    for item in all_at(profile, "PersonQualifications/PersonCompetency"):
        if text_at(item, "TaxonomyID").lower() != "language":
            continue
        scores = [
            level
            for side in all_at(item, "CompetencyDimension")
            if text_at(side, "CompetencyDimensionTypeCode").startswith(DIMENSIONS)
            and (level := text_at(side, "Score/ScoreText")) in LEVELS
        ]
        found.append(_language(text_at(item, "CompetencyID"), min(scores, default="")))
    return [item for item in found if item["language"]]


def _language(code: str, level: str) -> Json:
    return {"language": LANGUAGE_NAMES.get(code.lower(), code if len(code) > 3 else ""), "fluency": level}


def _competencies(profile: Element | None) -> Iterator[str]:
    for item in all_at(profile, "PersonQualifications/PersonCompetency"):
        if text_at(item, "TaxonomyID").lower() != "language" and (name := text_at(item, "CompetencyName")):
            yield name
    for group in ("DigitalSkills/DigitalSkillsGroup/DigitalSkill", "Skills/SkillsGroup/Skill"):
        yield from (value_of(item) for item in all_at(profile, group) if value_of(item))


def _passport(root: Element) -> Json:
    learner = first_at(root, "LearnerInfo")
    contact = first_at(learner, "Identification/ContactInfo")
    links = [{"network": "web", "url": text_at(item, "Contact")} for item in all_at(contact, "WebsiteList/Website")]
    return {
        "basics": {
            **_named(
                text_at(learner, "Identification/PersonName/FirstName"),
                text_at(learner, "Identification/PersonName/Surname"),
            ),
            "label": text_at(learner, "Headline/Description/Label"),
            "email": text_at(contact, "Email/Contact"),
            "phone": text_at(contact, "TelephoneList/Telephone/Contact"),
            "location": _contact_address(first_at(contact, "Address/Contact")),
            "profiles": [link for link in links if link["url"]],
        },
        "work": [_experience(item) for item in all_at(learner, "WorkExperienceList/WorkExperience")],
        "education": [
            {
                "institution": text_at(item, "Organisation/Name"),
                "studyType": text_at(item, "Title"),
                "area": text_at(item, "Field/Label"),
                **_period(first_at(item, "Period")),
            }
            for item in all_at(learner, "EducationList/Education")
        ],
        "languages": _passport_languages(learner),
        "skills": [
            {"name": line}
            for part in ("Computer", "JobRelated", "Organisational", "Communication")
            for line in _lines(text_at(learner, f"Skills/{part}/Description"))
        ],
    } | _achievements(learner)


def _experience(item: Element) -> Json:
    lines = _lines(text_at(item, "Activities"))
    place = _contact_address(first_at(item, "Employer/ContactInfo/Address/Contact"))
    return {
        "name": text_at(item, "Employer/Name"),
        "position": text_at(item, "Position/Label"),
        "location": ", ".join(filter(None, (place.get("city", ""), place.get("countryCode", "")))),
        "summary": "" if len(lines) > 1 else "".join(lines),
        "highlights": lines if len(lines) > 1 else [],
        **_period(first_at(item, "Period")),
    }


def _period(period: Element | None) -> Json:
    is_current = text_at(period, "Current") == "true"
    return {
        "startDate": _parted(first_at(period, "From")),
        "endDate": "" if is_current else _parted(first_at(period, "To")),
    }


def _parted(date: Element | None) -> str:
    """A date in the attributes year and month, such as year="2013" month="--03"."""
    if date is None:
        return ""
    year, month = date.get("year", ""), "".join(_DIGITS.findall(date.get("month", "")))
    return _day(f"{year}-{month:0>2}" if year and month else year or value_of(date))


def _passport_languages(learner: Element | None) -> list[Json]:
    linguistic = first_at(learner, "Skills/Linguistic")
    found = [
        {"language": text_at(item, "Description/Label"), "fluency": "native"}
        for item in all_at(linguistic, "MotherTongueList/MotherTongue")
    ]
    for item in all_at(linguistic, "ForeignLanguageList/ForeignLanguage"):
        level = first_at(item, "ProficiencyLevel")
        scores = [value_of(score) for score in level] if level is not None else []
        fluency = min((score for score in scores if score in LEVELS), default="")
        found.append({"language": text_at(item, "Description/Label"), "fluency": fluency})
    return [item for item in found if item["language"]]


def _achievements(learner: Element | None) -> Json:
    parts = {
        "publications": ("publications", "name"),
        "projects": ("projects", "name"),
        "honors_awards": ("awards", "title"),
    }
    found: Json = {}
    for item in all_at(learner, "AchievementList/Achievement"):
        part, key = parts.get(text_at(item, "Title/Code"), ("", ""))
        if part:
            found.setdefault(part, []).extend({key: line} for line in _lines(text_at(item, "Description")))
    return found


def _contact_address(item: Element | None) -> Json:
    code = text_at(item, "Country/Code").upper()
    return {"city": text_at(item, "Municipality"), "countryCode": {"UK": "GB", "EL": "GR"}.get(code, code)}


def _address(item: Element | None) -> Json:
    code = text_at(item, "CountryCode").upper()
    return {"city": text_at(item, "CityName"), "countryCode": {"UK": "GB", "EL": "GR"}.get(code, code)}


def _day(text: str) -> str:
    """Year and month of a date; a day that editors fill in is none that somebody stated."""
    found = _DATE.match(text)
    return "" if found is None else f"{found[1]}-{found[2]}" if found[2] else found[1]


def _plain(markup: str) -> str:
    return " ".join(_lines(markup))


def _lines(markup: str) -> list[str]:
    """The paragraphs and list items of a description, which is HTML."""
    if "<" not in markup:
        return [line.strip() for line in markup.splitlines() if line.strip()]
    spaced = re.sub(r"<(?:br|/p|/li|/div|/h\d)\b[^>]*>", lambda match: f"\n{match[0]}", markup, flags=re.IGNORECASE)
    text = str(lxml_html.fragment_fromstring(spaced, create_parent="div").text_content())
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
