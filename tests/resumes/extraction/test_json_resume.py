"""JSON Resume out and in: ours without loss, those of others as far as they go."""

import json
from dataclasses import fields

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resumes.extraction import to_json_resume
from resumes.extraction.json_resume_in import from_json_resume
from resumes.extraction.resume import (
    DEGREE_LEVELS,
    SENIORITY_LEVELS,
    Evidence,
    Field,
    PartialDate,
    Quality,
    QualityReason,
    ReadAward,
    ReadCertificate,
    ReadEducation,
    ReadExperience,
    ReadGap,
    ReadLanguage,
    ReadLink,
    ReadLocation,
    ReadProject,
    ReadPublication,
    ReadSeniority,
    ReadSkill,
    ResumeReading,
)

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
EMPTY_OR_WORDS = st.just("") | WORDS
EVIDENCE = st.none() | st.builds(Evidence, st.integers(1, 9), st.integers(0, 999), st.integers(0, 999))
SURE = st.floats(0, 1)
DATES = st.builds(PartialDate, st.integers(1000, 9999), st.none() | st.integers(1, 12))
PLACES = st.builds(ReadLocation, EMPTY_OR_WORDS, EMPTY_OR_WORDS, st.sampled_from(["", "DE", "FR"]))


def field(values):
    return st.builds(Field, values, SURE, EVIDENCE)


def some(items, most=3):
    return st.lists(items, max_size=most).map(tuple)


TEXT = field(WORDS)
JOBS = st.builds(
    ReadExperience, title=st.none() | TEXT, employer=st.none() | TEXT, location=st.none() | field(PLACES),
    start=st.none() | field(DATES), end=st.none() | field(DATES), current=st.booleans(), description=EMPTY_OR_WORDS,
    highlights=some(WORDS), skills=some(WORDS), evidence=EVIDENCE,
)  # fmt: skip
DEGREES = st.builds(
    ReadEducation, institution=st.none() | TEXT, degree=st.none() | TEXT, level=st.sampled_from(["", *DEGREE_LEVELS]),
    area=st.none() | TEXT, grade=EMPTY_OR_WORDS, start=st.none() | field(DATES), end=st.none() | field(DATES),
    evidence=EVIDENCE,
)  # fmt: skip
READINGS = st.builds(
    ResumeReading,
    name=st.none() | TEXT, given_name=EMPTY_OR_WORDS, family_name=EMPTY_OR_WORDS, emails=some(TEXT), phones=some(TEXT),
    links=some(field(st.builds(ReadLink, WORDS, st.sampled_from(["linkedin", "portfolio", "other"])))),
    location=st.none() | field(PLACES), headline=st.none() | TEXT, summary=st.none() | TEXT, experience=some(JOBS),
    education=some(DEGREES), language=st.sampled_from(["", "de"]), total_months=st.integers(0, 900),
    skills=some(st.builds(ReadSkill, WORDS, WORDS, st.integers(0, 99), st.none() | DATES, SURE,
                          st.lists(EVIDENCE.filter(bool), max_size=2).map(tuple))),
    languages=some(st.builds(ReadLanguage, WORDS, WORDS, st.sampled_from(["", "C1", "native"]), SURE, EVIDENCE)),
    certificates=some(st.builds(ReadCertificate, TEXT, EMPTY_OR_WORDS, st.none() | DATES)),
    projects=some(st.builds(ReadProject, TEXT, EMPTY_OR_WORDS, EMPTY_OR_WORDS)),
    quality=st.builds(Quality, st.integers(0, 100), some(st.builds(QualityReason, WORDS, WORDS, st.integers(-20, 0)))),
    warnings=some(WORDS), other_skills=some(TEXT),
    publications=some(st.builds(ReadPublication, TEXT, EMPTY_OR_WORDS, st.none() | DATES, EMPTY_OR_WORDS)),
    awards=some(st.builds(ReadAward, TEXT, EMPTY_OR_WORDS, st.none() | DATES)), volunteering=some(JOBS),
    seniority=st.none() | st.builds(ReadSeniority, st.sampled_from(SENIORITY_LEVELS), WORDS, SURE, EVIDENCE),
    gaps=some(st.builds(ReadGap, DATES, DATES, st.integers(3, 99))), work_permit=st.none() | TEXT,
    availability=st.none() | TEXT, people_pages=some(st.integers(1, 9)),
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(READINGS)
def test_a_reading_comes_back_from_json_resume_as_it_went(reading):
    back = from_json_resume(json.loads(json.dumps(to_json_resume(reading))))
    for part in fields(reading):
        assert getattr(back, part.name) == getattr(reading, part.name), part.name


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["basics", "work", "skills", "name", "startDate", "x-recruiting", "links", "evidence", "location"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from([*to_json_resume(ResumeReading()), "basics", "work", "skills"]), JUNK))
def test_odd_json_is_read_as_far_as_it_goes(resume):
    assert isinstance(from_json_resume(resume), ResumeReading)


def test_the_resume_of_another_tool_is_read():
    reading = from_json_resume(
        {
            "basics": {"name": "Ann Reed", "email": "ann@example.com", "url": "https://ann.example.com",
                       "location": {"city": "Leeds", "countryCode": "GB"},
                       "profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/ann"}]},
            "work": [{"name": "Acme", "position": "Welder", "startDate": "2019-03-01", "location": "Leeds, GB"}],
            "education": [{"institution": "Leeds College", "studyType": "Bachelor", "score": "3.7/4.0"}],
            "skills": [{"name": "Welding", "keywords": ["TIG", "MIG"]}],
            "languages": [{"language": "German", "fluency": "Native speaker"}],
            "volunteer": [{"organization": "Red Cross", "position": "Driver", "startDate": "2020", "endDate": "2021"}],
            "awards": [{"title": "Best Welder", "awarder": "Guild", "date": "2020-05-01"}],
            "publications": [{"name": "On seams", "publisher": "Weld Weekly", "releaseDate": "2018"}],
        }
    )  # fmt: skip
    job = reading.experience[0]
    assert (job.title.value, job.employer.value, str(job.start.value), job.current) == (
        "Welder",
        "Acme",
        "2019-03",
        True,
    )
    assert job.location.value == ReadLocation("Leeds", "", "GB")
    assert [link.value.kind for link in reading.links] == ["portfolio", "linkedin"]
    assert reading.education[0].level == "bachelor"
    assert [skill.value for skill in reading.other_skills] == ["Welding", "TIG", "MIG"]
    assert [(item.code, item.level) for item in reading.languages] == [("de", "native")]
    assert reading.volunteering[0].current is False
    assert (reading.awards[0].awarder, str(reading.publications[0].date)) == ("Guild", "2018")
