"""Forms in which resumes write a degree, and headings under which they stand."""

import pytest

from tests.resumes.extraction.texts import degrees, read

LEEDS = ("University of Leeds", "BSc", "bachelor", "Nursing")
FORMS = [
    ("BSc in Nursing, University of Leeds (2012 – 2015)", [LEEDS]),
    ("BSc in Nursing, University of Leeds, 2012 – 2015", [LEEDS]),
    ("University of Leeds — BSc Nursing", [LEEDS]),
    ("University of Leeds — BSc Nursing, 2015", [LEEDS]),
    ("BSc Nursing\nUniversity of Leeds\n2012 - 2015", [LEEDS]),
    ("2012 - 2015\nBSc Nursing, University of Leeds", [LEEDS]),
    (
        "MSc in Data Science, University of York, 2016 – 2017\nBSc in Nursing, University of Leeds, 2012 – 2015",
        [("University of York", "MSc", "master", "Data Science"), LEEDS],
    ),
    (
        "BA in Business Communication, Northgate\nUniversity (2010 – 2013)",
        [("Northgate University", "BA", "bachelor", "Business Communication")],
    ),
    (
        "B.Tech in Physics, Indian Institute of\nTechnology Delhi, 2009 – 2013",
        [("Indian Institute of Technology Delhi", "B.Tech", "bachelor", "Physics")],
    ),
    ("MPharm, University of Bath (2004 – 2008)", [("University of Bath", "MPharm", "master", None)]),
    (
        "City & Guilds Level 3 Diploma in Plumbing, Leeds City College, 2006 – 2008",
        [("Leeds City College", "City & Guilds Level 3 Diploma", "vocational", "Plumbing")],
    ),
    (
        "University of California, Berkeley\nB.S. Computer Science, 2010",
        [("University of California, Berkeley", "B.S.", "bachelor", "Computer Science")],
    ),
]
HEADINGS = """Qualifications|Academic Background|Academic Qualifications|Studies|Degrees|Education & Qualifications
Studium|Hochschulstudium|Ausbildung|Parcours universitaire|Cursus|Diplômes|Estudios|Titulación
Formação académica|Titoli di studio|Studi|Opleidingen|Wykształcenie|Studia""".replace("\n", "|").split("|")


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_a_degree_is_read_in_many_forms(text, expected):
    assert degrees(read(f"Ann Reed\nEducation\n{text}\nSkills\nPython, SQL")) == expected


@pytest.mark.parametrize("heading", HEADINGS)
def test_degrees_stand_under_many_headings(heading):
    assert degrees(read(f"Ann Reed\n{heading}\nBSc in Nursing, University of Leeds, 2012 – 2015")) == [LEEDS]


def test_qualifications_may_be_skills():
    reading = read("Ann Reed\nQualifications\nPython, SQL\nTeam leadership\nPatient care")
    assert reading.education == ()
    assert "python" in {skill.key for skill in reading.skills}
