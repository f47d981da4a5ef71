"""Email addresses, phone numbers and links in the forms that people write them."""

from dataclasses import replace

import pytest

from resumes.extraction.contact import find_emails
from resumes.extraction.links import find_links
from resumes.extraction.phones import find_phones
from tests.resumes.extraction.texts import document


def phones(text: str, language: str = "en") -> list[str]:
    return [field.value for field in find_phones(document(text), None, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Tel. 040 66969 519\n45602 Mülheim", "de", ["+494066969519"]),
        ("(+39) 02 5555 0118 / 5 luglio 1974", "it", ["+390255550118"]),
        ("0221 / 4711 346", "de", ["+492214711346"]),
        ("+49 (0) 221 / 47113460", "de", ["+4922147113460"]),
        ("(11) 98765-4321", "pt", ["+5511987654321"]),
        ("512.555.0136 x12", "en", ["+15125550136"]),
        ("+1 416 555\n0184\nToronto", "en", ["+14165550184"]),
        ("+91-98765-43210, +91 98765 43211", "en", ["+919876543210", "+919876543211"]),
        ("Mobil 0171 1234567 | Büro 0711 2345678", "de", ["+491711234567", "+497112345678"]),
        ("06.12.34.56.78", "fr", ["+33612345678"]),
    ],
)
def test_phone_numbers_of_any_form_are_read(text, language, expected):
    assert phones(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "08/2020 - 10/2021 (2 Jahre 3 Monate)",
        "11.2018-12.2021",
        "2013-12 — 2019-01",
        "01.02.2013 - 04.05.2019",
        "2019 - 2021",
        "1995-2002 2003-2006",
        "IBAN DE89 3704 0044 0532 0130 00",
        "IBAN: NL91 ABNA 0417 1643 00",
        "Licence no. 512 555 0136",
        "PESEL: 850 101 123",
        "a budget of 200 000 000 EUR",
        "ISBN 978-3-16-148410-0",
        "Fax: 030 9018200",
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "pl"])
def test_dates_amounts_and_other_numbers_are_no_phones(text, language):
    assert phones(text, language) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("E-mail: leticia-\n-queiros@mail.example.com", "leticia-queiros@mail.example.com"),
        ("john.doe@\nexample.com", "john.doe@example.com"),
        ("john@mail\n.example.com", "john@mail.example.com"),
        ("john.doe [at] example [dot] com", "john.doe@example.com"),
        ("john dot doe at example dot com", "john.doe@example.com"),
        ("john@example.comPhone: 555", "john@example.com"),
        ("✉john@example.com☎0171 1234567", "john@example.com"),
    ],
)
def test_broken_glued_and_hidden_addresses_are_read(text, expected):
    assert [field.value for field in find_emails(document(text))] == [expected]


@pytest.mark.parametrize(
    "text", ["Worked at Booking.com in 2020", "Led sales at example. Com", "I was head.\nLater more"]
)
def test_a_company_named_like_a_page_is_no_email_address(text):
    assert find_emails(document(text)) == ()


def test_an_address_below_a_sentence_takes_nothing_of_it():
    assert [field.value for field in find_emails(document("I was a manager.\njohn@example.com"))] == [
        "john@example.com"
    ]


def urls(text: str, *hyperlinks: str) -> list[str]:
    return [field.value.url for field in find_links(replace(document(text), links=hyperlinks))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GitHub: https://github.com/foo-bar", ["https://github.com/foo-bar"]),
        ("LinkedIn: in/foo-bar", ["https://linkedin.com/in/foo-bar"]),
        ("linkedin.com/in/foo-\nbar-12\n", ["https://linkedin.com/in/foo-bar-12"]),
        ("https://www.\nlinkedin.com/in/foo", ["https://www.linkedin.com/in/foo"]),
        ("Portfolio: jane.dev", ["https://jane.dev"]),
        ("Professional Scrum Master I, Scrum.org, 2023", []),
        ("Booking.com, Amsterdam", []),
        ("B.Tech, Mechanical Engineering", []),
        ("LinkedIn: Jane Doe", []),
    ],
)
def test_links_are_whole_and_names_of_organizations_none(text, expected):
    assert urls(text) == expected


def test_a_hyperlink_completes_the_address_that_a_line_breaks():
    assert urls("linkedin.com/in/olivia\n97 | citizen", "https://linkedin.com/in/olivia-97") == [
        "https://linkedin.com/in/olivia-97"
    ]
