"""Where the person lives, and the headline beside the name."""

import pytest

from tests.resumes.extraction.texts import read, value

REST = "\nanna@example.com\nExperience\nCook, Ritz Hotel, 01/2018 - 12/2019\n- Cooked"


@pytest.mark.parametrize(
    ("line", "city", "country"),
    [
        ("(+34) 912 345 687 C/ Mayor, 81, 3.º B. 28050 Madrid", "Madrid", "ES"),
        ("Tel.: 06 5555 0133 Residenza: Napoli E-mail: f@example.com", "Napoli", "IT"),
        ("Curitiba/PR", "Curitiba", "BR"),
        ("Bologna (BO) · 0039 320 1234 505", "Bologna", "IT"),
        ("03.06.1974, Białystok · Poznań · polska", "Poznań", "PL"),
        ("22.01.1980 in Berlin\nHamburg, Deutschland", "Hamburg", "DE"),
        ("⌂Neuchâtel ☎021 123 45 65", "Neuchâtel", "CH"),
    ],
)
def test_the_home_is_told_from_the_birth_place_and_from_contact_data(line, city, country):
    found = value(read(f"Anna Schmidt\n{line}{REST}").location)
    assert (found.city, found.country_code) == (city, country)


def test_a_name_that_is_a_city_too_is_no_home():
    assert read(f"Carmen Oliveira{REST}").location is None


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("Anna Schmidt\nProject Manager | SAP |\nMarketing", "Project Manager | SAP | Marketing"),
        ("Anna Schmidt\nProject Manager\tPerth, WA", "Project Manager"),
        ("Anna Schmidt\nSales Manager +44 20 7946 0958", "Sales Manager"),
        ("Anna Schmidt, MBA Sales Manager", "Sales Manager"),
    ],
)
def test_the_headline_is_whole_and_without_what_stands_beside_it(head, headline):
    assert value(read(head + REST).headline) == headline
