"""Twins: the same career under another name, sex, age, origin, family and address gets the same score."""

from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from core.taxonomy import load_taxonomy
from matching.embedding import load_embedder
from matching.scoring import compile_job
from matching.scoring.from_reading import candidate_profile, scoring_text
from matching.scoring.profiles import JobProfile, Place, RequirementSpec, Weights
from resumes.extraction import read_document
from resumes.parsing import parse
from resumes.privacy import redact

TODAY = date(2026, 6, 1)

RESUME = """{name}
{street}
{email} | {phone}
{personal}
Registered Nurse

SUMMARY
Registered nurse with eight years of acute care. {pronoun} has led night shifts on a surgical ward.

EXPERIENCE
Staff Nurse, Mercy Hospital
March 2018 - present
- Gave IV therapy and medication to 28 patients a night
- Trained nine new nurses in wound care

Nursing Assistant, Lakeside Clinic
January 2015 - February 2018
- Helped patients with daily care

EDUCATION
Bachelor of Science in Nursing, Wright State University, 2014

SKILLS
Wound care, IV therapy, patient education, Excel

LANGUAGES
English (native), Spanish (B2)
"""

PEOPLE = [
    ("Emily Walsh", "She"),
    ("Lakisha Washington", "She"),
    ("Brendan Baker", "He"),
    ("Jamal Jones", "He"),
    ("Nguyen Thi Lan", "She"),
    ("Mohammed Al-Farsi", "He"),
    ("Anna-Lena Müller", "They"),
]
STREETS = ["12 Oak Street, Dayton, OH 45402", "9934 Martin Luther King Boulevard, Dayton, OH 45417"]
PERSONAL = [
    "",
    "Date of birth: 4 May 1961",
    "Age: 29\nMarital status: married",
    "Nationality: Nigerian\nGender: female",
    "Date of birth: 12/03/1998\nNationality: German\nMarital status: single",
]


@st.composite
def twins(draw):
    name, pronoun = draw(st.sampled_from(PEOPLE))
    first = name.split()[0].lower()
    return RESUME.format(
        name=name,
        pronoun=pronoun,
        street=draw(st.sampled_from(STREETS)),
        email=f"{first}{draw(st.integers(50, 99))}@example.com",
        phone=f"(937) 555-{draw(st.integers(1000, 9999))}",
        personal=draw(st.sampled_from(PERSONAL)),
    )


@cache
def compiled():
    text = "Registered nurse, surgical ward, nights. IV therapy, wound care, patient education."
    requirements = (
        RequirementSpec("1", "skill", "wound-care", "Wound care", True),
        RequirementSpec("2", "experience", "", "Acute care", True, months=12),
        RequirementSpec("3", "degree", "bachelor", "BSN", False, area="nursing"),
        RequirementSpec("4", "language", "en", "English", True, level="C1"),
    )
    vector = tuple(map(float, load_embedder().embed([text])[0]))
    job = JobProfile("Registered Nurse", text, requirements, Place("Dayton", "Ohio", "US"), "on_site", vector)
    return compile_job(job, Weights(), load_taxonomy(), as_of=TODAY)


def score_of(text):
    document = parse(text.encode())
    reading = read_document(document, as_of=TODAY)
    redaction = redact(document, reading)
    vector = load_embedder().embed([scoring_text(redaction)])[0]
    return compiled().score(candidate_profile(reading, document, redaction, vector.tolist()))


@settings(max_examples=40, deadline=None)
@given(twins(), twins())
def test_twins_get_the_same_points_to_the_tenth(one, other):
    first, second = score_of(one), score_of(other)
    assert first.total == second.total
    assert [part.points for part in first.contributions] == [part.points for part in second.contributions]
    assert first.missing == second.missing


def test_the_resume_is_read_at_all():
    score = score_of(
        RESUME.format(name="Emily Walsh", pronoun="She", street=STREETS[0], email="", phone="", personal="")
    )
    assert score.total > 60
