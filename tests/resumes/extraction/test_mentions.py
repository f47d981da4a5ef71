"""Readings are blind: a name, a contact, an employer or a place adds no skill."""

import pytest

from tests.resumes.extraction.texts import AS_OF, jobs, read

NAMES = """Hana Tanaka|Lan Nguyen|Anna Zimmermann|Jude Law|Sage Miller|Scala Rossi|Jasmine Carter|Seo-yeon Park
Ruby Banks|Swift Taylor|Dart Vale|Perl Hansen|Jenkins Abara|Rust Cohle|Java Simms|Asana Patel
Ansys Moreau|Flutter Quinn|Stripe Olsen|Angular Webb|Word Smith|Baker Cook|Mason Carpenter|Wei Wang
Quang Tran|Wojciech Woźniak|Sam Sales|Marketo Diaz|Max Tailor|Chloe Butcher|Teacher Nurse
Amber Python|Chef Antoine|Excel Okafor|Go Yamamoto|Sap Singh|Julia Kotlin|Erlang Steel|Groovy Ray
Emily Harrison""".replace("\n", "|").split("|")

RESUME = """
{name}
Data Engineer
Chicago, IL | {mail}@example.com | +1 312 555 0147 | linkedin.com/in/{mail}

Summary
{given} is a data engineer. Built pipelines in Python and Scala with REST services.

Experience
Data Engineer
Acme Rockets Inc, Boston
Jan 2019 - Present
- Wrote Scala jobs on Spark; {given}'s team kept Jenkins running
- Managed SAP HANA and a LAN for law firms
Java Developer
Blue Fox Ltd, Denver
Mar 2016 - Dec 2018
- Wrote Java services with Jest tests, and sales reports in Excel

Education
BSc Computer Science, University of Leeds, 2012 - 2015

Skills
Python, Java, Scala, Ruby, Swift, Jenkins, Go, Julia, SQL

References
Ms. {family}, {name}
"""


def reading_of(name: str):
    given, _, family = name.partition(" ")
    mail = name.casefold().replace(" ", "").encode("ascii", "ignore").decode()
    return read(RESUME.format(name=name, given=given, family=family, mail=mail))


def summary_of(reading) -> tuple:
    skills = [(skill.key, skill.months, skill.last_used, skill.confidence) for skill in reading.skills]
    schools = [(item.level, item.institution and item.institution.value) for item in reading.education]
    others = [item.value for item in reading.other_skills]
    return skills, others, jobs(reading), [job.skills for job in reading.experience], schools, reading.total_months


def test_twins_that_differ_only_in_the_name_are_read_alike():
    expected = summary_of(reading_of("Emily Harrison"))
    assert len(expected[0]) > 10
    different = [name for name in NAMES if summary_of(reading_of(name)) != expected]
    assert different == []


@pytest.mark.parametrize(
    ("employer", "skill"),
    [("Salt & Sorrel Inc", "salt"), ("Jenkins Ltd", "jenkins"), ("Kubernetes Hospital", "kubernetes")],
)
def test_an_employer_is_no_skill(employer, skill):
    reading = read(f"""
    Ann Reed
    Experience
    Cook, {employer}, 2019 - 2021
    - Ran the kitchen
    """)
    assert skill not in {item.key for item in reading.skills}


def test_evidence_of_a_mention_quotes_the_words_themselves():
    reading = reading_of("Scala Rossi")
    text = "\n".join(line.strip() for line in RESUME.strip().splitlines())
    text = text.format(name="Scala Rossi", given="Scala", family="Rossi", mail="scalarossi")
    found = next(skill for skill in reading.skills if skill.key == "scala")
    assert [reading_text(text, item) for item in found.evidence] == ["Scala"] * 3
    assert found.months == (AS_OF.year - 2019) * 12 + AS_OF.month


def reading_text(text: str, evidence) -> str:
    return "\n".join(line for line in text.splitlines() if line)[evidence.start : evidence.end]


@pytest.mark.parametrize("given", ["Anna", "Sales", "Law"])
@pytest.mark.parametrize("family", ["Sales", "Law", "Porter", "Chef"])
def test_a_first_line_that_is_not_taken_for_a_name_adds_no_skill_either(given, family):
    def of(name: str):
        return summary_of(read(RESUME.format(name=name, given="Somebody", family="Somebody", mail="hello4711")))

    assert of(f"{given} {family}") == of("Emily Harrison")


def test_places_are_read_in_the_country_that_the_line_states():
    def place(text: str):
        read_at = read(
            RESUME.replace("Chicago, IL", text).format(name="A B", given="A", family="B", mail="ab")
        ).location
        return read_at and (read_at.value.city, read_at.value.region, read_at.value.country_code)

    assert place("Perth, WA, Australia") == ("Perth", "Western Australia", "AU")
    assert place("Seattle, WA") == ("Seattle", "Washington", "US")
    assert place("Paris, TX") == ("Paris", "Texas", "US")


def keys(text: str) -> set[str]:
    return {skill.key for skill in read(text).skills}


def test_headings_studies_and_titles_are_no_skills():
    found = keys("""
    Ann Reed
    Work Experience
    Maintenance Engineer
    Fenwick Mills
    2015 - 2019
    - Repaired looms
    Education
    Bachelor of Science in Accounting
    Ohio State University, 2014
    Business Administration
    Computer Skills
    Excel, PowerPoint
    """)
    assert found == {"excel", "powerpoint"}


def test_a_title_states_the_technology_that_it_names():
    found = keys("""
    Ann Reed
    Work Experience
    Java Developer
    Fenwick Mills
    2015 - 2019
    - Answered mail
    """)
    assert "java" in found


def test_courses_of_a_degree_say_what_somebody_learned():
    found = keys("""
    Ann Reed
    Education
    BSc Psychology, Ohio State University, 2014
    Coursework: machine learning, econometrics
    """)
    assert found == {"machine-learning", "econometrics"}
