"""Name, contact, place, links, headline and summary."""

import pytest

from resumes.extraction import read_document
from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Box, Page
from tests.resumes.extraction.texts import AS_OF, read, value

REST = "\nExperience\nCook, Ritz Hotel, 01/2018 - 12/2019\n- Cooked"


@pytest.mark.parametrize(
    ("head", "full", "given", "family"),
    [
        ("John Doe\njohn.doe@example.com", "John Doe", "John", "Doe"),
        ("CURRICULUM VITAE\nJOHN DOE\njd@example.com", "John Doe", "John", "Doe"),
        ("Curriculum Vitae – Anna-Lena Groß\nanna@example.com", "Anna-Lena Groß", "Anna-Lena", "Groß"),
        ("Vincent van der Berg\nvvdberg@example.nl", "Vincent van der Berg", "Vincent", "van der Berg"),
        ("Dr. Priya Sharma, PhD\npriya@example.in", "Priya Sharma", "Priya", "Sharma"),
        ("Lebenslauf\nName: Jörg Müller\nE-Mail: j.mueller@example.de", "Jörg Müller", "Jörg", "Müller"),
        ("Senior Software Engineer\nWei Zhang\nwei.zhang@example.com", "Wei Zhang", "Wei", "Zhang"),
        ("Berlin, Germany\nMaria Keller\nmkeller@example.org", "Maria Keller", "Maria", "Keller"),
        ("Mary O'Neil | mary@example.com | +1 415 555 2671", "Mary O'Neil", "Mary", "O'Neil"),
        ("José García López\njose@example.es", "José García López", "José", "García López"),
    ],
)
def test_the_name_is_found_and_split(head, full, given, family):
    reading = read(head + REST)
    assert (value(reading.name), reading.given_name, reading.family_name) == (full, given, family)


def test_a_name_in_large_type_wins_over_what_stands_first_in_the_text():
    lines = [
        DraftLine("CONTACT", 1, Box(20, 40, 80, 50), 11, bold=True),
        DraftLine("Lisbon, Portugal", 1, Box(20, 60, 80, 70), 9),
        DraftLine("SKILLS", 1, Box(20, 80, 80, 90), 11, bold=True),
        *[DraftLine(f"Python and SQL number {index}", 1, Box(20, 100 + index, 80, 110), 9) for index in range(15)],
        DraftLine("Rita Almeida", 1, Box(220, 30, 480, 60), 26, bold=True),
        DraftLine("Data Analyst", 1, Box(220, 60, 480, 70), 12),
    ]
    reading = read_document(build_document(lines, file_type="pdf", pages=[Page(1, 595, 842)]), as_of=AS_OF)
    assert value(reading.name) == "Rita Almeida"


def test_a_resume_without_a_name_gets_none():
    assert read("SALES MANAGER\nSummary\nExperienced in sales.\n" + REST).name is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tel: (415) 555-2671", "+14155552671"),
        ("+49 (0)30 901820", "+4930901820"),
        ("Mobile: 0151 23456789\nBerlin, Germany", "+4915123456789"),
        ("Portable : 06 12 34 56 78\nLyon, France", "+33612345678"),
        ("tel:(+82) 10-9030-1843", "+821090301843"),
        ("\uf095+44 20 7946 0958", "+442079460958"),
    ],
)
def test_phones_come_out_in_e164(text, expected):
    assert [item.value for item in read("Jo Doe\n" + text + REST).phones] == [expected]


@pytest.mark.parametrize(
    "text", ["2012 - 2015", "01/2018 - 12/2019", "GPA 3.97/4.00", "License 12345", "2014-2016 | 2016-2018"]
)
def test_dates_and_small_numbers_are_no_phones(text):
    assert read("Jo Doe\n" + text).phones == ()


def test_every_email_is_found_once_and_a_mailto_link_counts():
    reading = read(
        "Jo Doe\nJo.Doe@Example.com | jo@work.example.org, jo.doe@example.com" + REST, links=["mailto:jo3@example.net"]
    )
    assert [item.value for item in reading.emails] == ["Jo.Doe@Example.com", "jo@work.example.org", "jo3@example.net"]


def test_an_icon_glued_to_an_email_is_no_part_of_it():
    assert [item.value for item in read("Jo Doe\n\uf0e0jo@example.com" + REST).emails] == ["jo@example.com"]


def test_links_have_a_kind():
    reading = read("Jo Doe\nlinkedin.com/in/jodoe | https://github.com/jodoe | jodoe.dev" + REST)
    assert [(item.value.url, item.value.kind) for item in reading.links] == [
        ("https://linkedin.com/in/jodoe", "linkedin"),
        ("https://github.com/jodoe", "github"),
        ("https://jodoe.dev", "portfolio"),
    ]


def test_node_js_is_no_link():
    assert read("Jo Doe\nSkills\nNode.js, ASP.NET, Socket.IO" + REST).links == ()


@pytest.mark.parametrize(
    ("line", "city", "region", "country"),
    [
        ("San Francisco, CA 94105", "San Francisco", "California", "US"),
        ("Istanbul, Türkiye", "Istanbul", "", "TR"),
        ("Musterstraße 12, 10115 Berlin", "Berlin", "", "DE"),
        ("Toronto, ON, Canada", "Toronto", "Ontario", "CA"),
        ("Address: 12 Main Street, Springfield, IL", "Springfield", "Illinois", "US"),
        ("Warszawa, Polska", "Warszawa", "", "PL"),
    ],
)
def test_the_place_is_read(line, city, region, country):
    place = value(read("Jo Doe\njo@example.com\n" + line + REST).location)
    assert (place.city, place.region, place.country_code) == (city, region, country)


def test_headline_and_summary():
    reading = read(
        "Jo Doe\nSenior Data Analyst\njo@example.com\nSummary\nTurns data into decisions.\nTen years in retail." + REST
    )
    assert value(reading.headline) == "Senior Data Analyst"
    assert value(reading.summary) == "Turns data into decisions. Ten years in retail."
