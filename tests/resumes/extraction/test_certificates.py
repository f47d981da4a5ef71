"""Certificates and licences with issuer and date, in the forms resumes write them."""

import pytest

from tests.resumes.extraction.texts import read

FORMS = [
    (
        "Project Manager (PMP), Project Management Institute, 2019",
        [("Project Manager (PMP)", "Project Management Institute", "2019")],
    ),
    (
        "AWS Certified Solutions Architect – Associate — Amazon Web Services (2020)",
        [("AWS Certified Solutions Architect – Associate", "Amazon Web Services", "2020")],
    ),
    (
        "18th Edition Wiring (BS 7671), City & Guilds, 2019",
        [("18th Edition Wiring (BS 7671)", "City & Guilds", "2019")],
    ),
    ("APICS CSCP (ASCM, 2019)", [("APICS CSCP", "ASCM", "2019")]),
    ("CPR, First Aid, BLS", [("CPR", "", None), ("First Aid", "", None), ("BLS", "", None)]),
    ("CPR Certified, 2019, First Aid 2020", [("CPR Certified", "", "2019"), ("First Aid", "", "2020")]),
    ("Inbound Marketing, HubSpot\nAcademy, 2019", [("Inbound Marketing", "HubSpot Academy", "2019")]),
    (
        "Microsoft Certified: Power BI Data\nAnalyst Associate, Microsoft, 2020",
        [("Microsoft Certified: Power BI Data Analyst Associate", "Microsoft", "2020")],
    ),
    (
        "Public Accountant\nState Board of Accountancy, 2019",
        [("Public Accountant", "State Board of Accountancy", "2019")],
    ),
    (
        "Forklift License\nFirst Aid, Red Cross, 2019",
        [("Forklift License", "", None), ("First Aid", "Red Cross", "2019")],
    ),
    ("2019 - Certified Scrum Master, Scrum Alliance", [("Certified Scrum Master", "Scrum Alliance", "2019")]),
    (
        "• RN License - State of Ohio\n• Driving licence B",
        [("RN License", "State of Ohio", None), ("Driving licence B", "", None)],
    ),
    (
        "Certyfikat księgowy, Ministerstwo Finansów, Kurs samodzielnego księgowego, SKwP",
        [("Certyfikat księgowy", "Ministerstwo Finansów", None), ("Kurs samodzielnego księgowego", "SKwP", None)],
    ),
    ("TÜV Süd — Elektrofachkraft\t2026", [("Elektrofachkraft", "TÜV Süd", "2026")]),
    ("Hygieneschulung\nGesundheitsamt", [("Hygieneschulung", "Gesundheitsamt", None)]),
    (
        "Wundexperte ICW\n2026\nPraxisanleitung\n2025",
        [("Wundexperte ICW", "", "2026"), ("Praxisanleitung", "", "2025")],
    ),
    ("Food Hygiene Level 3, 2019\nReed, Ann\nPastry chef", [("Food Hygiene Level 3", "", "2019")]),
    ("Food Hygiene Level 3, 2019\n01.06.2026 Ann Reed", [("Food Hygiene Level 3", "", "2019")]),
]


@pytest.mark.parametrize(("lines", "expected"), FORMS)
def test_certificates_are_read_with_issuer_and_year(lines, expected):
    found = read(f"Ann Reed\nCertifications\n{lines}\nSkills\nPython, SQL").certificates
    assert [(item.name.value, item.issuer, item.date and str(item.date)) for item in found] == expected


@pytest.mark.parametrize(
    "text", ["Führerschein Klasse B", "Carnet de conducir B", "Prawo jazdy kat. B", "Driving licence"]
)
def test_a_driving_licence_is_found_outside_of_a_certificates_section(text):
    found = read(f"Ann Reed\nExperience\nNurse, Acme Ltd, 2019 - 2020\nSkills\nPython, SQL\n{text}").certificates
    assert [item.name.value for item in found] == [text]


def test_the_words_behind_a_driving_licence_are_no_classes_of_it():
    found = read("Ann Reed\nExperience\nNurse, Acme Ltd, 2019 - 2020\nSkills\nPatente B e fiere, permis C, D")
    assert [item.name.value for item in found.certificates] == ["Patente B", "permis C, D"]


def test_a_headline_is_no_certificate():
    assert read("Ann Reed\nRegistered Nurse\nann@example.com\nSkills\nPython").certificates == ()


def test_certificates_parted_by_stars_are_read_and_prose_under_training_is_none():
    reading = read(
        "Ann Reed\nann@example.org\nTraining\nCPR Certified *First Aid Certificate *Forklift License\n"
        "Provided trainings to the team in a classroom with great success\nSkills\nPython, SQL"
    )
    names = [item.name.value for item in reading.certificates]
    assert names == ["CPR Certified", "First Aid Certificate", "Forklift License"]


def test_dates_that_lead_certificates_take_the_issuer_below():
    lines = "2021\tBarista Diploma\nCoffee Guild\n2019\tFood Hygiene\nHull Council"
    reading = read(f"Ann Reed\nann@example.org\nCertificates\n{lines}")
    assert [(item.name.value, item.issuer, str(item.date)) for item in reading.certificates] == [
        ("Barista Diploma", "Coffee Guild", "2021"), ("Food Hygiene", "Hull Council", "2019"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Heftruckcertificaat, Lean Green Belt", ["Heftruckcertificaat", "Lean Green Belt"]),
        ("Scrum Master I, Scrum.org, Front-End Developer, Coursera", ["Scrum Master I", "Front-End Developer"]),
        ("iSAQB Foundation Level, 2019", ["iSAQB Foundation Level"]),
        ("Pflegefachkraft nach\n§ 71 SGB XI, 2019", ["Pflegefachkraft nach § 71 SGB XI"]),
        ("Esame di Stato – Ingegnere, Ordine degli Ingegneri, 2019", ["Esame di Stato – Ingegnere"]),
        (
            "Curso de alérgenos\nHostelería de Valladolid\nManipulador de alimentos\nJunta de Castilla y León",
            ["Curso de alérgenos", "Manipulador de alimentos"],
        ),
    ],
)
def test_certificates_and_their_issuers_are_told_apart(lines, expected):
    found = read(f"Ann Reed\nann@example.org\nCertifications\n{lines}\nSkills\nPython, SQL").certificates
    assert [item.name.value for item in found] == expected
