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


WORDS = [
    ("Diplom-Ingenieur (FH) Maschinenbau, Hochschule Kiel, 2004", "Diplom-Ingenieur (FH)", "master", "Maschinenbau"),
    ("Ausbildung zum Altenpfleger, Berufsfachschule Kiel, 2004", "Ausbildung", "vocational", "Altenpfleger"),
    ("Küchenmeisterin (IHK), Berufsschule Kiel, 2004", "Küchenmeisterin (IHK)", "vocational", None),
    ("Allgemeine Hochschulreife, Gymnasium Kiel, 2004", "Allgemeine Hochschulreife", "secondary", None),
    ("Matura, BRG Graz, 2004", "Matura", "secondary", None),
    ("Licence professionnelle Économie, Université de Nantes, 2004", "Licence professionnelle", "bachelor", "Économie"),
    ("Bac STMG, Lycée Pasteur, 2004", "Bac STMG", "secondary", None),
    ("Laurea magistrale in Storia, Università di Pisa, 2004", "Laurea magistrale", "master", "Storia"),
    ("Licenza media, ITC Rossi, 2004", "Licenza media", "secondary", None),
    ("Técnico en Cocina, IES Goya, 2004", "Técnico", "vocational", "Cocina"),
    ("Ensino médio completo, Colégio Dom Bosco, 2004", "Ensino médio completo", "secondary", None),
    ("MBO 4 Verpleegkunde, ROC Breda, 2004", "MBO 4", "vocational", "Verpleegkunde"),
    (
        "Magister inżynier, kierunek: budownictwo, Politechnika Opolska, 2004",
        "Magister inżynier",
        "master",
        "budownictwo",
    ),
    ("Świadectwo dojrzałości, III LO w Opolu, 2004", "Świadectwo dojrzałości", "secondary", None),
    ("Bachlor of Science: Sociology, University of Leeds, 2004", "Bachlor of Science", "bachelor", "Sociology"),
    ("BSc in Soil, Water and Plants, University of Leeds, 2004", "BSc", "bachelor", "Soil, Water and Plants"),
]


@pytest.mark.parametrize(("text", "degree", "level", "area"), WORDS)
def test_degrees_of_eight_languages_are_known_by_their_words(text, degree, level, area):
    [(school, *found)] = degrees(read(f"Ann Reed\nEducation\n{text}\nSkills\nPython, SQL"))
    assert found == [degree, level, area]
    assert school == text.rsplit(", ", 2)[1]


def test_the_kind_of_a_school_is_not_taken_for_the_degree_beside_it():
    text = "Technik elektryk, Technikum nr 5 w Łodzi, 2010 – 2014"
    found = degrees(read(f"Ann Reed\nEducation\n{text}\nSkills\nPython, SQL"))
    assert found == [("Technikum nr 5 w Łodzi", "Technik elektryk", "vocational", None)]


def test_neighboring_degrees_of_one_line_each_keep_their_own_dates():
    text = "Certificate in Welding, Ely Technical College (Jul 2020)\nGED, Ely High School (Sep 2009 - Jun 2016)"
    reading = read(f"Ann Reed\nEducation\n{text}\nSkills\nPython, SQL")
    assert [(str(found.end.value), found.level) for found in reading.education] == [
        ("2020-07", "vocational"),
        ("2016-06", "secondary"),
    ]


def test_a_degree_that_a_date_leads_and_a_stop_ends_is_no_running_text():
    text = "06/2024. BSc in Nursing, University of Leeds."
    assert degrees(read(f"Ann Reed\nEducation\n{text}\nSkills\nPython, SQL")) == [LEEDS]


def test_a_field_that_begins_with_school_is_no_school():
    text = "Master of Science: School and District Administration, 2010 Touro College"
    found = degrees(read(f"Ann Reed\nEducation\n{text}\nSkills\nPython, SQL"))
    assert found == [("Touro College", "Master of Science", "master", "School and District Administration")]


_RUN_ON = [
    (
        ("2012\nBarber Trade :Barber Hartwell School of Hair and Beauty of the Northern Counties - City , State , USA\n"
         "2010\nBachelor of Arts :Economics Hartwell College - City , State"),
        (("School", "2012"), ("Hartwell College", "2010")),
    ),
    (
        "Bachelor of Science :Broadcasting and Journalism May 2001 Hartwell University City , State , USA GPA:Honors",
        (("Hartwell University", "2001-05"),),
    ),
    (
        ("BS :Civil Engineering 1998 Hartwell University City , State , USA\nWrote a thesis on pumps.\n"
         "Business and Finance 2012 Northgate University City , State , USA"),
        (("Hartwell University", "1998"), ("Northgate University", "2012")),
    ),
    ("5/2014 Hartwell College Part time student while working at the mill.", (("Hartwell College", "2014-05"),)),
    (
        "Bachelor of Arts :Human Resources Eastern International University GPA:With Honors",
        (("Eastern International University", None),),
    ),
    (
        "Bachelor of Science :Physics 2005 Northgate University - City , Turkey\nCourses:Formal Logic, Statistics",
        (("Northgate University", "2005"),),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), _RUN_ON)
def test_lines_that_run_on_are_read_degree_by_degree(lines, found):
    reading = read(f"Ann Reed\nann@example.org\nEducation\n{lines}\nSkills\nPython, SQL")
    told = [(item.institution.value, item.end and str(item.end.value)) for item in reading.education]
    assert [end for _, end in told] == [end for _, end in found]
    assert all(school in got for (school, _), (got, _) in zip(found, told, strict=True))
    assert not reading.certificates


def test_a_field_said_twice_is_said_once():
    [(_, _, _, area)] = degrees(read("Ann Reed\nEducation\nBachelor of Science :Accounting Accounting\nSkills\nPython"))
    assert area == "Accounting"
