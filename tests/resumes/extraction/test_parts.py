# ruff: noqa: E501 - tables of words and cases read best one row a line
"""Sections, languages, skills, certificates, projects, quality and the kind of document."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resumes.extraction import read_document, to_json_resume
from resumes.extraction.heading_words import heading_kind
from tests.resumes.extraction.texts import AS_OF, document, read, value

FULL = """Maria Keller
Data Analyst
maria.keller@example.org | +49 30 901820 | Berlin, Germany
Summary
Turns data into decisions for retail companies.
Experience
Data Analyst, Acme GmbH, 01/2020 - present
- Reporting with Python and SQL
Data Engineer, Globex Ltd, 01/2019 - 12/2019
- Pipelines in Python
Education
M.Sc. Informatik, Technische Universität München, 2015 - 2017
Skills
Python, SQL, Tableau
Languages
German (native), English C1, Français: courant
Certificates
AWS Certified Solutions Architect – Amazon, 2021
Projects
Price Watcher 2022
A tool that compares prices: https://example.org/watch"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("WORK EXPERIENCE", "experience"), ("Professional Experience:", "experience"), ("Berufserfahrung", "experience"),
        ("Expérience professionnelle", "experience"), ("Experiencia laboral", "experience"), ("Experiência profissional", "experience"),
        ("Esperienze lavorative", "experience"), ("Werkervaring", "experience"), ("Doświadczenie zawodowe", "experience"),
        ("E X P E R I E N C E", "experience"), ("Education & Training", "education"), ("Ausbildung", "education"),
        ("Formación académica", "education"), ("Wykształcenie", "education"), ("Technical Skills", "skills"),
        ("Kenntnisse und Fähigkeiten", "skills"), ("Compétences", "skills"), ("Sprachkenntnisse", "languages"), ("Idiomas", "languages"),
        ("Certifications & Licenses", "certificates"), ("About me", "summary"), ("Leadership Experience", "experience"),
        ("Project management", None), ("Education Manager", None), ("Python and SQL", None), ("Acme Inc.", None),
    ],
)  # fmt: skip
def test_headings_in_eight_languages(text, kind):
    assert heading_kind(text) == kind


def test_a_wrapped_word_opens_no_section():
    reading = read(
        "Jo Doe\nExperience\nCook, Ritz Hotel, 01/2018 - 12/2019\nDecorated plates and helped with\npresentations.\nWaiter, Plaza Hotel, 01/2015 - 12/2017"
    )
    assert len(reading.experience) == 2


def test_languages_have_cefr_levels():
    assert [(item.code, item.level) for item in read(FULL).languages] == [("de", "native"), ("en", "C1"), ("fr", "C1")]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Deutsch: Muttersprache", "native"),
        ("Deutsch – verhandlungssicher", "C2"),
        ("Tedesco (B2)", "B2"),
        ("Alemán: básico", "A2"),
        ("Niemiecki - biegle", "C1"),
    ],
)
def test_level_words_of_other_languages(line, level):
    assert [(item.code, item.level) for item in read("Jo Doe\nSprachen\n" + line).languages] == [("de", level)]


def test_a_skill_knows_its_months_and_last_use():
    skill = {item.key: item for item in read(FULL).skills}["python"]
    assert (skill.months, str(skill.last_used)) == (95, "2026-11")
    text = document(FULL).text
    assert {text[item.start : item.end] for item in skill.evidence} == {"Python"}
    assert len(skill.evidence) == 3


def test_a_skill_that_is_only_listed_has_no_months():
    assert {item.key: item.months for item in read(FULL).skills}["tableau"] == 0


def test_listed_skills_that_the_taxonomy_lacks_are_kept_as_written():
    reading = read(
        "Jo Doe\nSkills\nTools: Python, Zorblax, Frobnication of pipes\nI work well under a lot of pressure and like it"
    )
    assert [item.value for item in reading.other_skills] == ["Zorblax", "Frobnication of pipes"]


def test_certificates_and_projects():
    reading = read(FULL)
    certificate = reading.certificates[0]
    assert (value(certificate.name), certificate.issuer, str(certificate.date)) == (
        "AWS Certified Solutions Architect",
        "Amazon",
        "2021",
    )
    assert [(value(item.name), item.url) for item in reading.projects] == [
        ("Price Watcher", "https://example.org/watch")
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (FULL, "en"),
        (
            "Berufserfahrung\nVerantwortlich für die Entwicklung und Wartung der Systeme sowie die Betreuung der Kunden",
            "de",
        ),
        (
            "Expérience professionnelle\nResponsable du développement des applications et de la relation avec les clients",
            "fr",
        ),
    ],
)
def test_the_language_of_the_text(text, language):
    assert read(text).language == language


def test_quality_names_what_to_do():
    poor = read("Skills\nPython")
    codes = {reason.code for reason in poor.quality.reasons}
    assert {"email_missing", "experience_missing", "too_short"} <= codes
    assert poor.quality.score < 50 < read(FULL).quality.score
    assert poor.quality.score == max(0, 100 + sum(reason.points for reason in poor.quality.reasons))


LETTER = """Jane Roe
jane@example.com
Dear Hiring Manager,
I am writing to apply for the position of Data Analyst at your company.
My experience in retail makes me a good fit.
Sincerely,
Jane Roe"""
GAZETTE = """Town gazette, spring issue

Experience
Project Manager, Acme Inc., 03/2019 - 05/2021
The bridge was opened on time."""
INVOICE = "Invoice No: 2231\nBill to: Acme Inc.\nSubtotal 100.00\nAmount due 119.00\nIBAN DE02 1203 0000 0000 2020 51"


@pytest.mark.parametrize(
    ("text", "warned"), [(LETTER, True), (INVOICE, True), ("It was a dark and stormy night.", True), (FULL, False)]
)
def test_what_is_no_resume_is_said(text, warned):
    assert ("not_a_resume" in read(text).warnings) is warned


def test_one_job_makes_a_resume_beside_a_name_only():
    assert "not_a_resume" in read(GAZETTE).warnings
    assert "not_a_resume" not in read(GAZETTE.replace("Town gazette, spring issue", "Maria Keller")).warnings


def test_several_people_are_noticed():
    other = FULL.replace("maria.keller", "zoe.quinn").replace("Maria Keller", "Zoe Quinn")
    assert "several_people" in read(FULL + "\n" + other).warnings
    assert "several_people" not in read(FULL).warnings


def test_json_resume_has_iso_dates_and_the_extras_apart():
    found = to_json_resume(read(FULL), document=document(FULL))
    assert found["basics"]["email"] == "maria.keller@example.org"
    assert found["work"][0] | {"highlights": []} == {
        "name": "Acme GmbH", "position": "Data Analyst", "startDate": "2020-01", "highlights": [],
    }  # fmt: skip
    assert found["work"][1]["endDate"] == "2019-12"
    assert found["education"][0]["studyType"] == "M.Sc."
    extras = found["x-recruiting"]
    assert extras["work"][0]["current"] is True
    assert extras["work"][0]["position"]["evidence"]["quote"] == "Data Analyst"
    assert extras["languages"][1]["level"] == "C1"
    assert set(found) <= {
        "basics",
        "work",
        "education",
        "skills",
        "languages",
        "certificates",
        "projects",
        "x-recruiting",
    }


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*FULL.splitlines(), "2019 - 2020", "•", "Dr.", "(", "Acme, ", "@", "https://", "\tUK", "May"]),
        min_size=1,
        max_size=30,
    )
)
def test_evidence_always_lies_in_the_text(lines):
    source = document("\n".join([*lines, "x"]))
    reading = read_document(source, as_of=AS_OF)
    fields = [
        reading.name,
        reading.headline,
        reading.summary,
        reading.location,
        *reading.emails,
        *reading.phones,
        *reading.links,
    ]
    fields += [
        item for job in reading.experience for item in (job.title, job.employer, job.location, job.start, job.end)
    ]
    fields += [
        item for degree in reading.education for item in (degree.institution, degree.degree, degree.area, degree.end)
    ]
    for found in fields:
        if found is not None and found.evidence is not None:
            quote = source.text[found.evidence.start : found.evidence.end]
            assert quote.strip()
            if isinstance(found.value, str) and found not in (reading.name, *reading.phones, *reading.emails):
                assert found.value == " ".join(quote.split())
        if found is not None:
            assert 0.0 < found.confidence <= 1.0


@pytest.mark.parametrize("unit", ["a", "1 ", "a@", "Jan 20 "])
def test_one_long_line_is_read_in_linear_time(unit):
    source = document(unit * (300_000 // len(unit)) + " x y")
    begin = time.process_time()
    read_document(source, as_of=AS_OF)
    assert time.process_time() - begin < 12


FORM = """Northern Bank
Loan application
Name: Maria Keller
Email: maria.keller@example.org
Employment
Nurse, City Hospital, 2019 - present
Monthly income: 3,100 EUR
Education
Nursing, University of Leeds, 2015
Guarantor
Jonas Brandt, Teacher at Hill School
Signature of applicant: Maria Keller"""
BULLETIN = """Leeds Rowing Club
Dear members, the new boathouse is open.
Experience
Jonas Brandt, Coach, Hill School, 2019 - 2022
Awards
Club medal for Maria Keller, 2021
Upcoming events
Regatta, 12 March 2026
Articles for the next issue to club@example.org. Read more on our website."""


@pytest.mark.parametrize("text", [FORM, BULLETIN])
def test_forms_and_bulletins_that_tell_of_work_are_no_resumes(text):
    assert "not_a_resume" in read(text).warnings


def test_a_resume_may_tell_of_forms_and_bulletins():
    told = "Wrote the newsletter, checked each loan application, exceeds expectations; read more on my page."
    assert "not_a_resume" not in read(FULL.replace("\nEducation", f"\n{told}\nEducation", 1)).warnings
    assert "not_a_resume" not in read(f"{FULL}\n{told}").warnings
