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
