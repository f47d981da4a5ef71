import gzip

import pytest

from matching.scoring.distilling import distill_occupations
from matching.scoring.titles import title_likeness, understand_title, understand_titles


def likeness(one, other):
    return title_likeness(understand_title(one), understand_title(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sr. Accountant II", "Accountant"),
        ("Registered Nurse (Nights)", "RN"),
        ("VP of Marketing", "Marketing Vice President"),
        ("Regional Sales Manager – Pumps (DACH)", "Sales Manager"),
        ("Back-end Developer", "Backend Developer"),
    ],
)
def test_the_same_title_under_other_words(one, other):
    assert likeness(one, other) > 0.8


@pytest.mark.parametrize(
    ("wanted", "nearer", "farther"),
    [
        ("Head Chef", "Executive Chef", "Chef de Partie"),
        ("Head Chef", "Line Cook", "Cashier"),
        ("Backend Engineer", "Software Developer", "Mechanical Engineer"),
        ("Sales Manager", "Business Development Manager", "Project Manager"),
        ("Registered Nurse", "Staff Nurse", "Nursing Assistant"),
        ("Financial Accountant", "Auditor", "Bank Teller"),
    ],
)
def test_nearer_work_is_more_alike(wanted, nearer, farther):
    assert likeness(wanted, nearer) > likeness(wanted, farther)


def test_a_title_that_names_several_is_each_of_them():
    assert understand_title("Triage Nurse") in understand_titles("Physician Liaison/Triage Nurse")


def test_likeness_goes_both_ways():
    assert likeness("Head Chef", "Line Cook") == likeness("Line Cook", "Head Chef")


@pytest.mark.parametrize(
    ("title", "step"),
    [
        ("Marketing Intern", 0),
        ("Junior Data Analyst", 1),
        ("Assistant Manager", 1),
        ("Medical Assistant", 2),
        ("Data Analyst", 2),
        ("Sr. Data Analyst", 3),
        ("Engineer III", 3),
        ("Head Chef", 4),
        ("Director of Finance", 5),
        ("CEO", 6),
        ("", 2),
    ],
)
def test_steps_of_seniority(title, step):
    assert understand_title(title).step == step


def write_table(path, *rows):
    path.write_text("\n".join("\t".join(row) for row in rows) + "\n", encoding="utf-8")


def test_occupations_are_distilled_from_onet_tables(tmp_path):
    code = "O*NET-SOC Code"
    write_table(tmp_path / "Occupation Data.txt", (code, "Title"), ("1", "Bakers"), ("2", "Cooks"))
    write_table(
        tmp_path / "Alternate Titles.txt", (code, "Alternate Title", "Short Title"), ("1", "Senior Bread Maker", "n/a")
    )
    write_table(tmp_path / "Sample of Reported Titles.txt", (code, "Reported Job Title"), ("2", "Baker"))
    related = (code, "Related O*NET-SOC Code", "Relatedness Tier")
    write_table(tmp_path / "Related Occupations.txt", related, ("1", "2", "Primary-Short"))
    assert distill_occupations(tmp_path, tmp_path / "out.gz") == 3
    lines = gzip.decompress((tmp_path / "out.gz").read_bytes()).decode().splitlines()
    assert lines == ["O\t1\t1:1", "O\t2\t", "T\tbaker\t0 1", "T\tbread maker\t0", "T\tcook\t1"]
