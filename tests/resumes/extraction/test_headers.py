"""Title, employer and place told apart in the header of a job."""

import pytest

from tests.resumes.extraction.texts import read, value

HEADERS = [
    ("Nurse\nAcme Rockets, Boston\n2019 - 2021", "Nurse", "Acme Rockets", "Boston", "US"),
    ("Nurse\nAcme Rockets, Boston, USA\n2019 - 2021", "Nurse", "Acme Rockets", "Boston", "US"),
    ("Nurse, Acme Rockets, Boston\n2019 - 2021", "Nurse", "Acme Rockets", "Boston", "US"),
    ("Nurse\nAcme Rockets - Boston, MA\n2019-2021", "Nurse", "Acme Rockets", "Boston", "US"),
    ("Nurse\nAcme Rockets (Boston)\n2019-2021", "Nurse", "Acme Rockets", "Boston", "US"),
    ("Software Engineer | Globex, Paris, France | 2019 - 2020", "Software Engineer", "Globex", "Paris", "FR"),
    ("Globex, Paris — Software Engineer\n2019 - 2020", "Software Engineer", "Globex", "Paris", "FR"),
    ("Head of Sales, Munich Re, Munich\n2019 - 2020", "Head of Sales", "Munich Re", "Munich", "DE"),
    ("New York Times, New York\nReporter\n2019 - 2020", "Reporter", "New York Times", "New York", "US"),
    ("Teacher\nBoston Consulting Group\nBoston\n2019 - 2020", "Teacher", "Boston Consulting Group", "Boston", "US"),
    ("Engineer, Torvald Marine, Oslo\n2019 - 2020", "Engineer", "Torvald Marine", "Oslo", "NO"),
    ("Praxis Partners\nIT Project Manager\n2019 - 2020", "IT Project Manager", "Praxis Partners", None, None),
    ("Company Name - City , State\nNurse\n2019-2021", "Nurse", "Company Name", None, None),
    ("Director, Marketing\nGlobex\n2019 - 2020", "Director, Marketing", "Globex", None, None),
    (
        "Senior Executive - Finance 08/2008 to 09/2015\nCompany Name",
        "Senior Executive - Finance",
        "Company Name",
        None,
        None,
    ),
    (
        "Commercial Lender - Medical Liaison\nAcme Bank Ltd.\n2019 - 2020",
        "Commercial Lender - Medical Liaison",
        "Acme Bank Ltd.",
        None,
        None,
    ),
]


@pytest.mark.parametrize(("header", "title", "employer", "city", "country"), HEADERS)
def test_a_header_gives_title_employer_and_place(header, title, employer, city, country):
    job = read(f"Ann Reed\nExperience\n{header}\n- Did all the things well").experience[0]
    place = value(job.location)
    assert (value(job.title), value(job.employer)) == (title, employer)
    assert (place.city, place.country_code) == (city, country) if city else place is None


@pytest.mark.parametrize("label", ["Position\t", "Beruf: ", "Poste : ", ""])
def test_a_label_is_no_part_of_the_headline(label):
    reading = read(f"Ann Reed\n{label}Registered Nurse\nann@example.com\nExperience\nNurse, Acme Ltd, 2019 - 2020")
    assert value(reading.headline) == "Registered Nurse"


def test_a_job_without_dates_stands_among_dated_ones():
    reading = read("""
    Ann Reed
    Experience
    Senior Nurse, Acme Clinic, Boston
    2019 - 2021
    - Ran the ward and trained new staff
    Staff Nurse, Blue Hospital, Denver
    - Cared for patients in surgery
    Nurse Assistant, Green Home, Austin
    2012 - 2014
    - Helped residents
    """)
    assert [value(job.employer) for job in reading.experience] == ["Acme Clinic", "Blue Hospital", "Green Home"]
    assert reading.experience[1].start is None
    assert reading.experience[1].highlights == ("Cared for patients in surgery",)
