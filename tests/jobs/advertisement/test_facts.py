"""The facts of a job as its advertisement states them."""

from pathlib import Path

import pytest

from core.taxonomy import load_taxonomy
from jobs.advertisement import AdvertisedLocation, AdvertisedSalary, read_advertisement

TAXONOMY = load_taxonomy()
SHARED = Path(__file__).resolve().parents[3] / "../shared/data/jobs"


def read(text: str):
    return read_advertisement(text, TAXONOMY)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Senior Accountant wanted for a family-owned wholesaler. You own the closing.", "Senior Accountant"),
        ("Director of Finance for a non-profit of 200 staff. You lead accounting.", "Director of Finance"),
        ("Bank branch manager. Deposits, lending goals, teller line.", "Bank branch manager"),
        ("Team Leader, BPO Operations", "Team Leader BPO Operations"),
        ("Director, Business Development, Boston", "Director Business Development"),
        ("Node.js Developer, Berlin", "Node.js Developer"),
        ("Financial Accountant (m/f/d), Hamburg", "Financial Accountant"),
        ("Head Chef wanted!! Seaside brasserie", "Head Chef"),
        ("Job title: Nurse", "Nurse"),
        ("Data Analyst in Chicago", "Data Analyst"),
        ("Data Analyst (Chicago)", "Data Analyst"),
        ("Data Analyst - Chicago, IL", "Data Analyst"),
        ("Data Analyst at Acme Retail", "Data Analyst"),
        ("Krankenpfleger in Berlin oder Hamburg", "Krankenpfleger"),
        ("Księgowa w Krakowie", "Księgowa"),
        ("Engineer in Test", "Engineer in Test"),
        ("Attorney at Law", "Attorney at Law"),
        ("Health, Safety, and Environmental Manager", "Health, Safety, and Environmental Manager"),
        ("Nurse, Leeds and York", "Nurse"),
        ("HVAC Engineer (Heating, Ventilation and Cooling)", "HVAC Engineer (Heating, Ventilation and Cooling)"),
        ("Nurse (night shift)", "Nurse (night shift)"),
        ("Account Manager - Retail", "Account Manager - Retail"),
        ("# Data Engineer | Berlin", "Data Engineer"),
        ("Senior Backend Engineer (Python) – Payments", "Senior Backend Engineer (Python) – Payments"),
        ("Wir suchen eine Buchhalterin (m/w/d)", "Buchhalterin"),
    ],
)
def test_title(line, title):
    assert read(f"\n{line}\nWe move money.").title == title


@pytest.mark.parametrize(
    ("line", "location"),
    [
        ("Lisbon, Portugal · Hybrid", AdvertisedLocation("Lisbon", "", "PT")),
        ("Dayton, OH | $34 per hour", AdvertisedLocation("Dayton", "Ohio", "US")),
        ("Location: München", AdvertisedLocation("München", "", "DE")),
        ("Paris, TX", AdvertisedLocation("Paris", "Texas", "US")),
        ("Remote within India", AdvertisedLocation("", "", "IN")),
        ("a place by the sea", AdvertisedLocation()),
    ],
)
def test_location(line, location):
    assert read(f"Nurse\n{line}").location == location


@pytest.mark.parametrize(
    ("line", "salary"),
    [
        ("€62k – €78k", AdvertisedSalary(62_000, 78_000, "EUR", "year")),
        ("Salary: 55.000 - 65.000 EUR per year", AdvertisedSalary(55_000, 65_000, "EUR", "year")),
        ("$34.50-$47.10 per hour", AdvertisedSalary(34.5, 47.1, "USD", "hour")),
        ("£38,000 + tips", AdvertisedSalary(38_000, 38_000, "GBP", "year")),
        ("CTC: 6-8 LPA", AdvertisedSalary(600_000, 800_000, "INR", "year")),
        ("3.200 € pro Monat", AdvertisedSalary(3_200, 3_200, "EUR", "month")),
        ("Annual target of EUR 6M", None),
        ("a budget of $250,000", None),
        ("call 0800 123456", None),
    ],
)
def test_salary(line, salary):
    assert read(f"Nurse\n{line}").salary == salary


@pytest.mark.parametrize(
    ("line", "remote"),
    [
        ("Hybrid (2 days on site)", "hybrid"),
        ("fully remote", "remote"),
        ("in our kitchen", "on_site"),
        ("remote work up to 60 %", "hybrid"),
        ("not remote", "on_site"),
    ],
)
def test_remote_type(line, remote):
    assert read(f"Nurse\n{line}").remote_type == remote


@pytest.mark.parametrize(
    ("line", "employment"),
    [
        ("Full-time", "full_time"),
        ("Teilzeit", "part_time"),
        ("6-month contract", "contract"),
        ("fixed-term", "temporary"),
        ("Internship in Rome", "internship"),
        ("a good job", ""),
    ],
)
def test_employment_type(line, employment):
    assert read(f"Nurse\n{line}").employment_type == employment


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Senior Nurse", "senior"),
        ("Junior Analyst", "entry"),
        ("Head Chef", "lead"),
        ("Director of Sales", "executive"),
        ("Marketing Intern", "internship"),
        ("Welder", ""),
    ],
)
def test_experience_level(title, level):
    assert read(f"{title}\nWe weld.").experience_level == level


def test_level_follows_the_years_where_the_title_is_silent():
    assert read("Welder\n\nRequirements\n- 3 years of welding").experience_level == "mid"


def test_company_and_department_where_they_are_named():
    read_one = read("Welder\nCompany: Iron & Sons Ltd\nDepartment: Repairs")
    assert (read_one.company, read_one.department) == ("Iron & Sons Ltd", "Repairs")
    assert read("Welder\nWe weld.").company == ""


def test_language():
    assert (
        read("Wir suchen eine Buchhalterin mit guten Kenntnissen der Umsatzsteuer und Freude an Zahlen.").language
        == "de"
    )
    assert read("").language == ""


@pytest.mark.shared_data
@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared data")
@pytest.mark.parametrize("path", sorted(SHARED.glob("*.txt")), ids=lambda path: path.stem)
def test_real_advertisements_yield_a_title_and_must_haves(path):
    text = path.read_text(encoding="utf-8")
    advertisement = read(text)
    assert advertisement.title
    assert text.lstrip().startswith(advertisement.title)
    assert sum(item.must for item in advertisement.requirements) >= 3
    assert all(text[item.start : item.end].strip() for item in advertisement.requirements)
