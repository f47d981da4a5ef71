# ruff: noqa: E501 - tables of words and cases read best one row a line
import pytest

from tests.resumes.extraction.texts import degrees, read

HEAD = "Maria Keller\nmaria.keller@example.org\nEducation\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("B.Tech(CSE), Anna University, 2015", ("Anna University", "B.Tech", "bachelor", "CSE")),
        ("MBA, Harvard Business School\t2012 – 2014", ("Harvard Business School", "MBA", "master", None)),
        ("Bachelor of Science : Nursing 2010 Boise State University", ("Boise State University", "Bachelor of Science", "bachelor", "Nursing")),
        ("Princeton University – Princeton, NJ\tSept 2018 – May 2023\nPhD in Computer Science", ("Princeton University", "PhD", "doctorate", "Computer Science")),
        ("PhD Princeton University, Computer Science\t2018 – 2023", ("Princeton University", "PhD", "doctorate", "Computer Science")),
        ("M.Sc. Informatik, Technische Universität München, 2015 - 2017", ("Technische Universität München", "M.Sc.", "master", "Informatik")),
        ("Master en Marketing, Université de Lyon\n2012 - 2014", ("Université de Lyon", "Master", "master", "Marketing")),
        ("Licenciatura en Derecho | Universidad de Sevilla | 2008 - 2012", ("Universidad de Sevilla", "Licenciatura", "bachelor", "Derecho")),
        ("Laurea in Economia – Università di Bologna\t2010 – 2013", ("Università di Bologna", "Laurea", "bachelor", "Economia")),
        ("High School Diploma, Lincoln High School, 2001", ("Lincoln High School", "High School Diploma", "secondary", None)),
        ("Abitur, Goethe-Gymnasium Frankfurt, 2009", ("Goethe-Gymnasium Frankfurt", "Abitur", "secondary", None)),
        ("Associate of Arts : Finance\nMiami Dade College\t2004", ("Miami Dade College", "Associate of Arts", "associate", "Finance")),
        ("Bachelor of Science in Public Relations\nThe University of Texas at Austin\tMay 2015", ("The University of Texas at Austin", "Bachelor of Science", "bachelor", "Public Relations")),
    ],
)  # fmt: skip
def test_one_degree_is_read_whatever_its_form(text, expected):
    assert degrees(read(HEAD + text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("J.D. : Law, May 2005, Fordham University", ("Fordham University", "J.D.", "doctorate", "Law")),
        ("Associate of Arts Degree : Merchandise Marketing, Mesa College, 2004", ("Mesa College", "Associate of Arts Degree", "associate", "Merchandise Marketing")),
        ("Diploma in Public Administration, Universiti Malaya, 2010", ("Universiti Malaya", "Diploma", "vocational", "Public Administration")),
        ("Bachelor of Arts : Psychology, May 2007 Psychology", (None, "Bachelor of Arts", "bachelor", "Psychology")),
        ("Master of Arts : Directing Chicago College of Performing Arts - Chicago, IL Directing\t2004", ("Chicago College of Performing Arts", "Master of Arts", "master", "Directing")),
        ("M.A. : Radio, Television & Film University of North Texas - Denton, TX\t1994\nRadio, Television & Film", ("University of North Texas", "M.A.", "master", "Radio, Television & Film")),
        ("BA : Theater, Music and Dance Reed College - Portland, OR\t1990\nTheater, Music\nand Dance", ("Reed College", "BA", "bachelor", "Theater, Music and Dance")),
    ],
)  # fmt: skip
def test_a_field_ends_where_the_school_begins_also_without_a_mark_between_them(text, expected):
    assert degrees(read(HEAD + text)) == [expected]


def test_dates_and_grade_belong_to_their_degree():
    reading = read(
        HEAD
        + """MSc Physics, ETH Zurich\t2015 – 2017
        GPA: 5.4/6
        BSc Physics, University of Bern\t2012 – 2015
        Graduated magna cum laude"""
    )
    assert [(str(item.start.value), str(item.end.value), item.grade) for item in reading.education] == [
        ("2015", "2017", "5.4/6"),
        ("2012", "2015", "magna cum laude"),
    ]


def test_degrees_without_dates_are_parted():
    reading = read(HEAD + "BA, History, Oxford University\nMA, History, Cambridge University")
    assert [item.level for item in reading.education] == ["bachelor", "master"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BTS Commerce, Lycée Jean-Moulin, Nantes, 2015 - 2017", ["Lycée Jean-Moulin, Nantes"]),
        ("GCSEs, St. Aidan's School, Edinburgh\t1992", ["St. Aidan's School, Edinburgh"]),
        ("BSc Physics, University of Leeds, London\t1992", ["University of Leeds"]),
        ("Szkoła zawodowa kucharz\t2014 – 2017\nTechnikum nr 5 w Łodzi", ["Technikum nr 5 w Łodzi"]),
        ("Technik mechanik\t1991–1994\nZasadnicza Szkoła Zawodowa nr 1", ["Zasadnicza Szkoła Zawodowa nr 1"]),
        ("Diploma di ragioneria\nENAIP Verona | 2013\nMaturità\nLiceo Galilei | 2003–2010", ["ENAIP Verona", "Liceo Galilei"]),
        ("B.A. Design\nCurtin University\n2016 — 2019\nYear 12\nLondon Grammar School\n2016", ["Curtin University", "London Grammar School"]),
        ("CFC Électricien, CFPT Sion, 2010 - 2014", ["CFPT Sion"]),
        ("Técnico en Cocina\nCentro de FP Santa Ana\n2010 - 2012", ["Centro de FP Santa Ana"]),
        ("mgr inż. Informatyka stosowana, Uniwersytet Jagielloński (09.2024 r.-06.2026 r.)", ["Uniwersytet Jagielloński"]),
    ],
)  # fmt: skip
def test_schools_keep_what_belongs_to_their_name_and_stay_apart(text, expected):
    assert [school for school, *_ in degrees(read(HEAD + text))] == expected
