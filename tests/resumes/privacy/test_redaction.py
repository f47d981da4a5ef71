import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resumes.extraction import read_document
from resumes.extraction.resume import Redaction
from resumes.privacy import redact
from tests.resumes.extraction.texts import AS_OF, document

BODY = "\nExperience\nCook, Ritz Hotel, 01/2018 - 12/2019\n- Cooked"


def redacted(text: str) -> Redaction:
    source = document(text)
    return redact(source, read_document(source, as_of=AS_OF))


@pytest.mark.parametrize(
    ("line", "secret", "kind"),
    [
        ("E-mail: jo.doe@example.com", "jo.doe@example.com", "email"),
        ("jo.doe (at) example.com", "jo.doe", "email"),
        ("Phone (415) 555-2671", "555-2671", "phone"),
        ("+49 151 2345 6789", "2345", "phone"),
        ("12 Main Street, Springfield, IL 62701", "Main Street", "address"),
        ("Musterstraße 12, 10115 Berlin", "Musterstraße", "address"),
        ("14 rue de la Paix, 75002 Paris", "rue de la Paix", "address"),
        ("ul. Długa 5, 00-238 Warszawa", "Długa", "address"),
        ("https://www.linkedin.com/in/jodoe", "jodoe", "url"),
        ("github.com/jodoe", "jodoe", "url"),
        ("Date of birth: 12 May 1985", "1985", "birth_date"),
        ("Geburtsdatum: 12.05.1985", "1985", "birth_date"),
        ("Né le 12 mai 1985", "1985", "birth_date"),
        ("Age: 41", "41", "age"),
        ("Gender: Female", "Female", "gender"),
        ("Jo Doe (they/their)", "they", "gender"),
        ("Nationalität: deutsch", "deutsch", "nationality"),
        ("Estado civil: casado", "casado", "marital_status"),
        ("Stan cywilny: panna", "panna", "marital_status"),
        ("SSN 078-05-1120", "078-05-1120", "identity_number"),
        ("Passport No: X1234567", "X1234567", "identity_number"),
        ("Codice fiscale: RSSMRA85T10A562S", "RSSMRA85T10A562S", "identity_number"),
        ("She led her team.", "She", "gender"),
        ("Mrs Doe", "Mrs", "gender"),
        ("Active in the local Baptist church.", "church", "faith"),
        ("Mitglied der evangelischen Kirche", "Kirche", "faith"),
        ("Membre de l’église catholique", "église", "faith"),
        ("U.S. Army veteran", "veteran", "veteran"),
        ("Proud mother of two young children", "two", "gender"),
        ("Padre de dos hijos", "hijos", "family"),
    ],
)
def test_personal_data_is_replaced_by_its_kind(line, secret, kind):
    found = redacted("Jo Doe\n" + line + BODY)
    assert secret not in found.text
    assert f"[{kind.upper()}]" in found.text


def test_work_for_a_house_of_faith_or_for_veterans_stays():
    work = "Restored the church of Saint Anne and hired at the Department of Veterans Affairs."

    assert work in redacted("Jo Doe" + BODY + "\n- " + work).text


def test_a_name_that_no_rule_reads_is_known_by_the_address_of_mail():
    found = redacted("Curriculum vitae\n\n## M. Gael Lefevre ##\n- Mail: gael.lefevre77@example.org" + BODY)

    assert "Lefevre" not in found.text
    assert "Ritz Hotel" in found.text


def test_a_first_line_of_which_the_address_of_mail_holds_one_word_goes_whole():
    found = redacted("# Mariana da Costa Pereira\n*Cook*\nmariana67@example.org" + BODY)

    assert not re.search("Mariana|Costa|Pereira", found.text)


def test_an_employer_that_shares_a_word_with_the_address_of_mail_stays():
    found = redacted("Jo Doe\njo.doe@ritz.example, ritz@example.org" + BODY + "\n- Opened the Ritz Hotel of Lyon")

    assert "Opened the Ritz Hotel of Lyon" in found.text


def test_a_number_broken_over_two_lines_goes():
    found = redacted("Jo Doe\nRoma, Italy • 0039 347\n765 4399 • jo@example.org" + BODY)

    assert "4399" not in found.text


def test_a_birth_date_beside_contact_data_at_the_end_goes():
    found = redacted("Jo Doe" + BODY + " for guests" * 200 + "\nContact\njo@example.org | 15/05/1976 in Bern")

    assert "1976" not in found.text


def test_the_name_goes_everywhere_also_in_handles():
    found = redacted(
        "Maria Keller\nmaria.keller@example.org"
        + BODY
        + "\n- Maria led the Keller project, see mariakeller and M. KELLER"
    )
    assert not re.search("maria|keller", found.text, re.IGNORECASE)


@pytest.mark.parametrize(
    "line", ["Cooked 2018 - 2019", "MS Office", "PAN networks", "Managed 120 covers", "Sr. Engineer"]
)
def test_what_is_not_personal_stays(line):
    assert line in redacted("Maria Keller\nmaria@example.org" + BODY + "\n- " + line).text


def test_a_year_before_the_next_section_is_no_house_number():
    kept = "Cook, 2020 - 2023\nCore Competencies\nUnit Testing, REST APIs, Redis"

    assert kept in redacted(f"Jo Doe\njo@example.com\n\n{kept}\n{BODY}").text


def test_the_length_map_leads_back():
    text = "Maria Keller\nmaria@example.org, +1 415 555 2671" + BODY
    source = document(text)
    found = redact(source, read_document(source, as_of=AS_OF))
    assert len(found.offsets) == len(found.text)
    assert list(found.offsets) == sorted(found.offsets)
    outside = [
        (index, place)
        for index, place in enumerate(found.offsets)
        if not any(span.start <= place < span.end for span in found.spans)
    ]
    assert all(found.text[index] == source.text[place] for index, place in outside)


_emails = st.from_regex(
    r"[a-z][a-z0-9]{1,8}([._-][a-z0-9]{1,6})?@[a-z]{2,10}(\.[a-z]{2,6})?\.(com|org|de|co\.uk)", fullmatch=True
)
_phones = st.from_regex(
    r"\+(1 [2-9]\d{2}[ .-][2-9]\d{2}[ .-]\d{4}|49 1[567]\d [0-9]{7,8}|33 [67]( \d\d){4}|44 7\d{3} \d{6})",
    fullmatch=True,
)
_frames = st.sampled_from(
    ["{}", "Contact: {}", "({})", "<{}>", "- {};", "Tel./Mail {} | more", "write to {}, please", "\uf0e0{}", "{}."]
)


@settings(max_examples=150, deadline=None)
@given(_emails, _phones, _frames, _frames, st.booleans())
def test_no_email_or_phone_leaks(email, phone, mail_frame, phone_frame, below):
    lines = [mail_frame.format(email), phone_frame.format(phone)]
    text = "Maria Keller\n" + (BODY + "\n" + "\n".join(lines) if below else "\n".join(lines) + BODY)
    found = redacted(text)
    assert email not in found.text
    assert email.split("@")[1] not in found.text
    assert phone not in found.text
    assert re.sub(r"\D", "", phone)[-6:] not in re.sub(r"\D", "", found.text)


@pytest.mark.parametrize(
    "gap", ["\n", "\n\n", "\t", " | ", "\xa0", "\u200b", "−", " – ", "_", "*", " . ", "~", ":", ") ("]
)
@pytest.mark.parametrize("groups", [("+49", "1512", "3456", "789"), ("01512", "3456", "789")])
def test_no_part_of_a_number_is_left_whatever_stands_between_its_digits(groups, gap):
    number = gap.join(groups)
    contact = f"Maria Keller\nmaria@example.org\n{number}"

    assert not re.search(r"\d", redacted(contact).text)
    assert not re.search(r"3456|789", redacted(f"Maria Keller\nmaria@example.org\n01512 3456789{BODY}\n{number}").text)


def test_a_number_whose_lines_a_column_parts_is_found_in_its_pieces():
    found = redacted(f"Maria Keller\n+49 1512 3456789{BODY}\n+49 1512\tCook, Savoy, 2017\n3456789\tCooked")

    assert "3456789" not in found.text
    assert "01/2018 - 12/2019" in found.text
