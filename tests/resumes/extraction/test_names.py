"""Names of many cultures, with what stands around them, and what is no name."""

import pytest

from tests.resumes.extraction.texts import read, value

REST = "\nExperience\nCook, Ritz Hotel, 01/2018 - 12/2019\n- Cooked"


@pytest.mark.parametrize(
    ("head", "given", "family"),
    [
        ("Jan-Willem van 't Veer\njwv@example.nl", "Jan-Willem", "van 't Veer"),
        ("Ilse in 't Veld\nilse@example.nl", "Ilse", "in 't Veld"),
        ("Lotte 'T HART\nlotte@example.nl", "Lotte", "'t Hart"),
        ("Pierre-Yves d'Ormesson\npy@example.fr", "Pierre-Yves", "d'Ormesson"),
        ("Dr. med. Günther von Arnim\ng@example.de", "Günther", "von Arnim"),
        ("Prof. Dr. Hans-Peter Maier\nh@example.de", "Hans-Peter", "Maier"),
        ("mgr inż. Jan Nowak\njn@example.pl", "Jan", "Nowak"),
        ("Dott.ssa Francesca Barbieri\nbarbierif@example.it", "Francesca", "Barbieri"),
        ("Jane Smith, RN, BSN\njane@example.com", "Jane", "Smith"),
        ("RÉMI LE GOFF, PH. D.\nremi@example.fr", "Rémi", "le Goff"),
        ("WOUTER VISSER, MSC\nwouter@example.nl", "Wouter", "Visser"),
        ("DE LA CRUZ, JUAN\njuan@example.com", "Juan", "de la Cruz"),
        ("KOWALSKI Jan\njan@example.pl", "Jan", "Kowalski"),
        ("A.P.J. Abdul Kalam\nk@example.in", "A.P.J. Abdul", "Kalam"),
        ("Anna Schmidt, geb. Meier\nanna@example.de", "Anna", "Schmidt"),
        ("Иван Петров\nivan@example.ru", "Иван", "Петров"),
        ("jane doe\njane.doe@example.com", "Jane", "Doe"),
        ("Guy Anne West\nwestg@example.com", "Guy Anne", "West"),
    ],
)
def test_particles_titles_degrees_and_order_are_told_from_the_name(head, given, family):
    reading = read(head + REST)
    assert (reading.given_name, reading.family_name) == (given, family)


@pytest.mark.parametrize(
    ("head", "full"),
    [
        ("Sipho Okonkwo Freelance Site Engineer & Mentor\nsipho@example.com", "Sipho Okonkwo"),
        ("Lukas Großmann, B.A. Projektingenieur\nlg@example.de", "Lukas Großmann"),
        ("+52 33 1234 5657\nConcepción Iglesias concepcion@example.com", "Concepción Iglesias"),
        ("Wojciech\nWiśniewski\nwojciech-wisniewski@example.pl", "Wojciech Wiśniewski"),
        ("Name:\tGrace O'Connor\nTelephone\t555\ngrace@example.com", "Grace O'Connor"),
        ("Anna Maria Fabbri\nanna-fabbri@example.com | Palermo", "Anna Maria Fabbri"),
        ("Dean Baker (they/their)\nHR Assistant\nd.b@example.com", "Dean Baker"),
        ("Emily Walsh she/her\nHR Assistant\ncontact@example.com", "Emily Walsh"),
        ("Thảo Trần\n9934 Martin Luther King Boulevard, 66235 Columbus\nmail@example.com", "Thảo Trần"),
        ("Oluwaseun Adébáyọ̀\n12 Oak Street, Leeds\noluwaseun@example.com", "Oluwaseun Adébáyọ̀"),
    ],
)
def test_a_name_beside_other_things_or_on_two_lines_is_read_alone_and_whole(head, full):
    assert value(read(head + REST).name) == full


def test_a_name_at_the_end_of_the_text_is_found_by_the_email_address():
    lines = "\n".join(f"- Cooked dish number {number}" for number in range(20))
    text = f"Experience\nCook, Ritz Hotel, 01/2018 - 12/2019\n{lines}\nRita Almeida\nrita.almeida@example.pt"
    assert value(read(text).name) == "Rita Almeida"


@pytest.mark.parametrize(
    "head",
    [
        "Sales Manager\n+1 512 555 0123",
        "Customer Service Representative\nProfessional Summary",
        "Freelance Elektromonteur\n+31 6 12345678",
        "Persönliche Daten\n+49 171 1234567",
        "Berlin, Deutschland\n+49 171 1234567",
    ],
)
def test_titles_headings_and_places_are_no_names(head):
    assert read(head + REST).name is None


@pytest.mark.parametrize("line", ["Microsoft Office", "Edline, Google Classroom, Canvas", "Pinterest"])
def test_what_a_section_lists_is_no_name_where_none_is_printed(line):
    assert read(f"Office Manager\nHighlights\n{line}\nDetailed, Organized\n+1 512 555 0123{REST}").name is None
