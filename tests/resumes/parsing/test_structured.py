"""Files that state their fields themselves: Europass XML, alone or attached to a PDF, and JSON Resume."""

import io
import json
from datetime import date

import pypdfium2 as pdfium
import pytest

from resumes.extraction import read_document
from resumes.parsing import DEFAULT_LIMITS, FileType, Refusal, RefusedFile, detect_type, parse
from tests.resumes.parsing.files import Put, pdf

CANDIDATE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"
  xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
<CandidateSupplier><PersonContact><PersonName><oa:GivenName>Some</oa:GivenName></PersonName></PersonContact></CandidateSupplier>
<CandidatePerson><PersonName><oa:GivenName>Giulia</oa:GivenName><hr:FamilyName>De Santis</hr:FamilyName></PersonName>
<Communication><ChannelCode>Email</ChannelCode><oa:URI>giulia@example.com</oa:URI></Communication>
<Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>39</CountryDialing>
<oa:DialNumber>3201234567</oa:DialNumber></Communication>
<Communication><Address><oa:CityName>Bologna</oa:CityName><CountryCode>it</CountryCode></Address></Communication>
<PrimaryLanguageCode name="NORMAL">ita</PrimaryLanguageCode></CandidatePerson>
<CandidateProfile><EmploymentHistory><EmployerHistory><hr:OrganizationName>Ospedale Maggiore</hr:OrganizationName>
<PositionHistory><PositionTitle>Zorblat of wards</PositionTitle><eures:EmploymentPeriod><eures:StartDate>
<hr:FormattedDateTime>2015-09-01</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator>
</eures:EmploymentPeriod><oa:Description>&lt;ul&gt;&lt;li&gt;Triage&lt;/li&gt;&lt;li&gt;Used Excel&lt;/li&gt;&lt;/ul&gt;
</oa:Description></PositionHistory></EmployerHistory></EmploymentHistory>
<EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>Alma Mater</hr:OrganizationName>
<AttendancePeriod><StartDate><hr:FormattedDateTime>2010</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>2013-07-01
</hr:FormattedDateTime></EndDate></AttendancePeriod><EducationDegree><hr:DegreeName>Laurea in Infermieristica
</hr:DegreeName></EducationDegree></EducationOrganizationAttendance></EducationHistory>
<PersonQualifications><PersonCompetency><CompetencyID>eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
<eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Listening</hr:CompetencyDimensionTypeCode>
<eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
<eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Writing-Production</hr:CompetencyDimensionTypeCode>
<eures:Score><hr:ScoreText>B2</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency>
</PersonQualifications></CandidateProfile></Candidate>"""
PASSPORT = """<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<Identification><PersonName><FirstName>Betty</FirstName><Surname>Smith</Surname></PersonName><ContactInfo><Address>
<Contact><Municipality>Birmingham</Municipality><Country><Code>UK</Code></Country></Contact></Address>
<Email><Contact>smith@example.com</Contact></Email></ContactInfo></Identification><WorkExperienceList><WorkExperience>
<Period><From year="2002" month="--08"/><To year="2008" month="--09"/></Period><Position><Label>Youth worker</Label>
</Position><Activities>&lt;p&gt;Evaluation&lt;/p&gt;</Activities><Employer><Name>British Council</Name></Employer>
</WorkExperience></WorkExperienceList><EducationList><Education><Period><From year="1997"/><To year="2001"/></Period>
<Title>PhD in Social Work</Title><Organisation><Name>Brunel University</Name></Organisation></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>English</Label></Description></MotherTongue>
</MotherTongueList><ForeignLanguageList><ForeignLanguage><Description><Label>French</Label></Description>
<ProficiencyLevel><Listening>C1</Listening><Writing>A2</Writing></ProficiencyLevel></ForeignLanguage>
</ForeignLanguageList></Linguistic></Skills><AchievementList><Achievement><Title><Code>honors_awards</Code></Title>
<Description>Sasakawa Award</Description></Achievement></AchievementList></LearnerInfo></SkillsPassport>"""
RESUME = {
    "basics": {"name": "Xi Wu", "email": "x@example.com"},
    "work": [
        {"position": "Zorblatt", "name": "Qwx", "startDate": "2019-01", "endDate": "2020-02", "highlights": ["Python"]},
        {"position": "Zorblatt", "name": "Second", "startDate": "2020-03"},
    ],
    "skills": [{"name": "Python"}],
}
SHOWN = ["Giulia De Santis", "giulia@example.com", "Work", "Zorblat of wards, Ospedale Maggiore", "2015 - present",
         "Alma Mater"]  # fmt: skip


def read(data: bytes):
    return read_document(parse(data), as_of=date(2026, 11, 1))


def europass_pdf(shown: list[str], attached: bytes) -> bytes:
    document = pdfium.PdfDocument(pdf([Put(72, 72 + 18 * row, text) for row, text in enumerate(shown)]))
    document.new_attachment("attachment.xml").set_data(attached)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def job_facts(reading):
    return [
        (job.title.value, job.employer.value, str(job.start.value), str(job.end.value) if job.end else "", job.current)
        for job in reading.experience
    ]


def test_todays_europass_xml_is_read():
    reading = read(CANDIDATE.encode())
    assert (reading.given_name, reading.family_name) == ("Giulia", "De Santis")
    assert reading.emails[0].value == "giulia@example.com"
    assert reading.phones[0].value == "+393201234567"
    assert (reading.location.value.city, reading.location.value.country_code) == ("Bologna", "IT")
    assert job_facts(reading) == [("Zorblat of wards", "Ospedale Maggiore", "2015-09", "", True)]
    assert reading.experience[0].highlights == ("Triage", "Used Excel")
    assert "excel" in reading.experience[0].skills
    assert reading.education[0].degree.value == "Laurea in Infermieristica"
    assert [(item.code, item.level) for item in reading.languages] == [("it", "native"), ("en", "B2")]
    assert "not_a_resume" not in reading.warnings


def test_europass_xml_of_version_3_is_read():
    reading = read(PASSPORT.encode())
    assert reading.name.value == "Betty Smith"
    assert reading.location.value.country_code == "GB"
    assert job_facts(reading) == [("Youth worker", "British Council", "2002-08", "2008-09", False)]
    assert (reading.education[0].level, str(reading.education[0].start.value)) == ("doctorate", "1997")
    assert [(item.code, item.level) for item in reading.languages] == [("en", "native"), ("fr", "A2")]
    assert [item.title.value for item in reading.awards] == ["Sasakawa Award"]


def test_a_json_resume_is_read_as_it_states_its_fields():
    reading = read(json.dumps(RESUME).encode())
    assert job_facts(reading) == [
        ("Zorblatt", "Qwx", "2019-01", "2020-02", False), ("Zorblatt", "Second", "2020-03", "", True),
    ]  # fmt: skip
    assert (reading.given_name, reading.family_name) == ("Xi", "Wu")
    assert [(skill.key, skill.months) for skill in reading.skills] == [("python", 14)]


def test_every_quote_stands_in_the_text():
    document = parse(json.dumps(RESUME).encode())
    for job in read_document(document, as_of=date(2026, 11, 1)).experience:
        for field in (job.title, job.employer):
            assert document.text[field.evidence.start : field.evidence.end] == field.value
            assert job.evidence.start <= field.evidence.start < job.evidence.end


def test_an_attached_europass_cv_is_read_before_the_page():
    reading = read(europass_pdf(SHOWN, CANDIDATE.encode()))
    assert job_facts(reading) == [("Zorblat of wards", "Ospedale Maggiore", "2015-09", "", True)]
    assert [(item.code, item.level) for item in reading.languages] == [("it", "native"), ("en", "B2")]


def test_an_attachment_that_says_something_else_than_the_page_counts_for_nothing():
    reading = read(europass_pdf(["Ann Reed", "ann@example.com", "Experience", "Cook, Cafe Sol", "2019 - 2021"],
                                CANDIDATE.encode()))  # fmt: skip
    assert "attachment_differs" in reading.warnings
    assert reading.emails[0].value == "ann@example.com"
    assert all(job.employer.value != "Ospedale Maggiore" for job in reading.experience)


def test_what_is_attached_but_not_shown_is_doubtful():
    more = CANDIDATE.replace("</hr:OrganizationName>\n<PositionHistory>", "</hr:OrganizationName><PositionHistory>")
    hidden = more.replace("Alma Mater", "Harvard University")
    school = read(europass_pdf(SHOWN, hidden.encode())).education[0].institution
    assert (school.value, school.evidence) == ("Harvard University", None)
    assert school.confidence < 0.7


@pytest.mark.parametrize(
    "attached",
    [b"<Candidate>", b"<Candidate><x/></Candidate>", b"no xml", b"",
     b'<?xml version="1.0"?><!DOCTYPE Candidate [<!ENTITY a "b">]><Candidate>&a;</Candidate>'],
)  # fmt: skip
def test_an_attachment_that_cannot_be_read_leaves_the_page(attached):
    document = parse(europass_pdf(SHOWN, attached))
    assert "Zorblat of wards" in document.text
    assert "Giulia" not in document.structured


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b'<?xml version="1.0"?><!DOCTYPE Candidate [<!ENTITY a "b">]><Candidate>&a;</Candidate>', Refusal.BOMB),
        (b"<SkillsPassport><LearnerInfo>", Refusal.CORRUPT),
        (b"<SkillsPassport></SkillsPassport>", Refusal.NO_TEXT),
        (b'{"basics": ["no"], "work": 3}', Refusal.UNSUPPORTED),
        (b'{"basics": {}, "work": []}', Refusal.NO_TEXT),
        (b'{"work": ' + b"[" * 100_000 + b"}", Refusal.CORRUPT),
    ],
)
def test_a_bad_file_of_fields_is_refused(data, refusal):
    with pytest.raises(RefusedFile) as refused:
        parse(data, DEFAULT_LIMITS)
    assert refused.value.refusal == refusal


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (CANDIDATE.encode(), FileType.XML),
        (PASSPORT.encode("utf-16"), FileType.XML),
        (json.dumps(RESUME).encode(), FileType.JSON),
        (b'{"a": 1}', FileType.TXT),
        (b"<?xml version='1.0'?><html><body>Candidate</body></html>", FileType.HTML),
        (b"Candidate for the post\nAnn Reed", FileType.TXT),
    ],
)
def test_the_content_tells_the_kind(data, kind):
    assert detect_type(data) == kind
