"""Headings and headers of jobs that lines and cells break, and what stands beside a job that names no employer."""

import pytest

from resumes.extraction.sections import split_sections
from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Box
from tests.resumes.extraction.texts import degrees, jobs, read


def of(lines: str) -> list[tuple]:
    return jobs(read(f"Ann Reed\nann@example.org\nExperience\n{lines}\nSkills\nPython, SQL"))


def headed(*lines: str) -> list[str]:
    drafts = [DraftLine("Ann Reed", 1, Box(40, 10, 140, 30), 20.0)]
    drafts += [
        DraftLine(text, 1, Box(40, 20 * at, 140, 20 * at + 10), 12.0 if text.isupper() else 10.0, text.isupper())
        for at, text in enumerate(lines, 2)
    ]
    return [part.kind for part in split_sections(build_document(drafts, file_type="pdf"))]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("EDUCATION AND", "TRAINING", "BSc, Leeds"), "education"),
        (("WYKSZTAŁCENIE I", "KURSY", "Technik, Kraków"), "education"),
        (("FORMAÇÃO", "COMPLEMENTAR", "Curso de HACCP"), "certificates"),
    ],
)
def test_a_heading_that_a_column_breaks_opens_one_section(lines: tuple[str, ...], kind: str) -> None:
    assert headed(*lines) == ["head", kind]


def test_two_headings_below_each_other_stay_two() -> None:
    assert headed("EXPERIENCE", "EDUCATION", "BSc, Leeds") == ["head", "experience", "education"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "seit November\tKoch\n2023\tHotel Adler, Kiel\nApril 2020 - Juni 2023\tKoch\nGasthof Linde, Kiel",
            [("Koch", "Hotel Adler", "2023-11", "now"), ("Koch", "Gasthof Linde", "2020-04", "2023-06")],
        ),
        (
            "02-2021\tCook, Acme Ltd\n12-2023\tLeeds\n07-2018\tBaker, Hill Bakery\n01-2021\tYork",
            [("Cook", "Acme Ltd", "2021-02", "2023-12"), ("Baker", "Hill Bakery", "2018-07", "2021-01")],
        ),
        (
            "2019\tCook, Acme Ltd\n2021\tBaker, Hill Bakery\n2022\tWaiter, Ritz Hotel\n2024\tCook, Savoy Hotel",
            [
                ("Cook", "Acme Ltd", "2019", "2019"), ("Baker", "Hill Bakery", "2021", "2021"),
                ("Waiter", "Ritz Hotel", "2022", "2022"), ("Cook", "Savoy Hotel", "2024", "2024"),
            ],
        ),
        (
            "2026\tCook\nRitz Hotel, Leeds\n2020 to 2025\tBaker\nHill Bakery, York",
            [("Cook", "Ritz Hotel", "2026", "2026"), ("Baker", "Hill Bakery", "2020", "2025")],
        ),
    ],
)  # fmt: skip
def test_dates_in_cells_belong_to_the_jobs_beside_them(lines: str, expected: list[tuple]) -> None:
    assert of(lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Acme Foods, Leeds — Head of\nresearch\n2020 - 2022\n- Led 4", ("Head of research", "Acme Foods")),
        ("Cook, Acme Foods, Las\nVegas\n2020 - 2022", ("Cook", "Acme Foods")),
        ("Kucharz, Gospoda Wronki Sp.\nz o.o., Kraków\n2020 - 2022", ("Kucharz", "Gospoda Wronki Sp. z o.o.")),
        ("Cook, Reed, Hill and Partners,\nLeeds (2020 - 2022)\n- Cooked", ("Cook", "Reed, Hill and Partners")),
        ("Elektryk. Zakład Energii Sp. z o.o., Kraków. 2015 - 2016", ("Elektryk", "Zakład Energii Sp. z o.o.")),
        ("Engineer/Planner\nVolta Avenue - Leeds\n2020 - 2022 (2 years)", ("Engineer/Planner", "Volta Avenue")),
        ("Chauffeur, in 't Veld Transport B.V., Hasselt\n2020 - 2022", ("Chauffeur", "in 't Veld Transport B.V.")),
    ],
)
def test_headers_are_whole_where_a_line_ends_within_them(lines: str, expected: tuple[str, str]) -> None:
    [(title, employer, start, end)] = of(lines)
    assert (title, employer) == expected
    assert start is not None
    assert end is not None


@pytest.mark.parametrize("title", ["Freelance Cook", "Cook (self-employed)", "Koch, freiberuflich tätig"])
def test_who_works_for_themselves_has_not_the_employer_of_another_job(title: str) -> None:
    found = of(f"Cook\nRitz Hotel, Leeds\n2022 - 2024\n- Cooked\n{title}\nLeeds\n2020 - 2021\n- Cooked")
    assert found[1][1] != "Ritz Hotel"


def test_a_degree_behind_its_school_in_a_dated_line_begins_an_entry() -> None:
    lines = (
        "Northgate College of Arts, Leeds – BSc Nursing\t07/2013\nGrammar School of Leeds – A-levels\t09/2003 - 06/2010"
    )
    found = degrees(read(f"Ann Reed\nEducation\n{lines}"))
    assert [school for school, *_ in found] == ["Northgate College of Arts", "Grammar School of Leeds"]


def test_a_medical_department_is_a_part_of_the_title() -> None:
    found = of("Krankenpfleger, Onkologie, Nordlicht, Kiel\n2018 - 2020\n- Visiten")
    assert [job[:2] for job in found] == [("Krankenpfleger, Onkologie", "Nordlicht")]


def test_own_projects_have_headings_in_several_languages() -> None:
    for heading in ("Projets personnels", "Proyectos propios", "Eigen projecten"):
        found = read(f"Ann Reed\nann@example.org\n{heading}\nPalette, 2021\nUn outil pour choisir des couleurs")
        assert len(found.projects) == 1, heading
