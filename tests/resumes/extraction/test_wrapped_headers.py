"""Headers that full stops part, that a narrow column breaks, and that say "at" in other words."""

import pytest

from resumes.extraction.heading_words import heading_kind
from resumes.extraction.sections import split_sections
from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Box
from tests.resumes.extraction.texts import degrees, document, jobs, read


def of(*lines: str, section: str = "Work Experience") -> list[tuple]:
    text = "\n".join(["Ann Reed", "ann@example.org", section, *lines, "Skills", "Python, SQL"])
    return jobs(read(text)) if section == "Work Experience" else degrees(read(text))


def test_full_stops_part_a_header_from_its_date() -> None:
    assert of(
        "Finance Manager. Castle Street Accounting, Leeds. 2020 - 2024", "Worked in a team of 25. Closed the books.",
        "Accountant. Acme Inc., Hull. May 2014 - June 2015", "Prepared reports.",
    ) == [
        ("Finance Manager", "Castle Street Accounting", "2020", "2024"),
        ("Accountant", "Acme Inc.", "2014-05", "2015-06"),
    ]  # fmt: skip


def test_full_stops_part_a_degree_from_its_school() -> None:
    assert of("MSc (Finance). King's College London. 2008", section="Education") == [
        ("King's College London", "MSc", "master", "Finance")
    ]


def test_a_date_that_the_line_end_breaks_is_one() -> None:
    assert of("Accountant. Northern Timber, Leeds. July", "2020 to May 2023", "Prepared reports.") == [
        ("Accountant", "Northern Timber", "2020-07", "2023-05")
    ]


@pytest.mark.parametrize(
    ("line", "title", "employer"),
    [
        ("Técnica de enfermagem na Unidade de Saúde", "Técnica de enfermagem", "Unidade de Saúde"),
        ("Ayudante de cocina en Mesón Muñoz", "Ayudante de cocina", "Mesón Muñoz"),
        ("Stażysta w Hospicjum Anny", "Stażysta", "Hospicjum Anny"),
        ("Chauffeur CE, Willems Zand en Grind B.V.", "Chauffeur CE", "Willems Zand en Grind B.V."),
        ("Consultant, self-employed", "Consultant", "self-employed"),
        ("Freiberuflich: Buchhalter, Kranich GmbH", "Freiberuflich: Buchhalter", "Kranich GmbH"),
    ],
)
def test_words_between_title_and_employer_part_them(line: str, title: str, employer: str) -> None:
    assert of(line, "03/2019 - 05/2021", "Prepared reports for management.") == [
        (title, employer, "2019-03", "2021-05")
    ]


@pytest.mark.parametrize(
    ("line", "degree", "area", "school"),
    [
        (
            "Diplomatura en Enfermería en Universitat de Barcelona",
            "Diplomatura",
            "Enfermería",
            "Universitat de Barcelona",
        ),
        ("HBO-bachelor Verpleegkunde bij Hogeschool Utrecht", "HBO-bachelor", "Verpleegkunde", "Hogeschool Utrecht"),
        ("B.A., Management bei RWTH Aachen", "B.A.", "Management", "RWTH Aachen"),
    ],
)
def test_words_between_degree_and_school_part_them(line: str, degree: str, area: str, school: str) -> None:
    [found] = of(line, "2013", section="Education")
    assert (found[0], found[1], found[3]) == (school, degree, area)


def test_headings_in_brackets_and_on_two_lines_open_sections() -> None:
    assert heading_kind("[ Studies ]") == "education"
    plain = document("Ann Reed\n[ Studies ]\nBSc, Leeds\n[ Career History ]\nCook")
    assert [part.kind for part in split_sections(plain)] == ["head", "education", "experience"]
    lines = [("Ann Reed", 20.0), ("RELEVANTE", 11.0), ("WERKERVARING", 11.0), ("Kok, Acme", 10.0)]
    drafts = [DraftLine(text, 1, Box(40, 20 * at, 140, 20 * at + 10), size) for at, (text, size) in enumerate(lines)]
    assert [part.kind for part in split_sections(build_document(drafts, file_type="pdf"))] == ["head", "experience"]
