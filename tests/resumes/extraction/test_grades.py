"""Grades with their scales, in eight languages."""

import pytest

from resumes.extraction.grades import find_grade, read_grade


@pytest.mark.parametrize(
    ("line", "printed", "value", "scale"),
    [
        ("GPA: 3.7/4.0", "3.7/4.0", "3.7", "4.0"),
        ("GPA 3.85", "3.85", "3.85", ""),
        ("3.9 GPA", "3.9", "3.9", ""),
        ("Abschlussnote: 1,7", "1,7", "1,7", "1-5"),
        ("Prüfungsnote 2,0", "2,0", "2,0", "1-5"),
        ("Abschluss: sehr gut", "sehr gut", "sehr gut", "words"),
        ("Note: 1,3 (sehr gut)", "1,3 (sehr gut)", "1,3", "1-5"),
        ("Laurea magistrale, 110/110 e lode", "110/110 e lode", "110 e lode", "110"),
        ("Voto: 110 e lode", "110 e lode", "110 e lode", "110"),
        ("Voto di laurea: 98 su 110", "98 su 110", "98", "110"),
        ("Licence d'économie, 14/20", "14/20", "14", "20"),
        ("Mention très bien", "très bien", "très bien", "words"),
        ("Nota media: 8,5/10", "8,5/10", "8,5", "10"),
        ("Matrícula de honor", "Matrícula de honor", "Matrícula de honor", "words"),
        ("Média final: 16 de 20", "16 de 20", "16", "20"),
        ("Eindcijfer: 8", "8", "8", ""),
        ("Cum laude", "Cum laude", "Cum laude", "words"),
        ("Ocena: bardzo dobry", "bardzo dobry", "bardzo dobry", "words"),
        ("Średnia ocen: 4,6", "4,6", "4,6", "1-5"),
        ("BSc Physics, First Class Honours", "First Class Honours", "First Class Honours", "words"),
        ("Percentage: 87%", "87%", "87", "100"),
        ("Merit", "Merit", "Merit", "words"),
    ],
)
def test_a_grade_is_read_with_its_scale(line, printed, value, scale):
    assert find_grade(line) == printed
    grade = read_grade(printed)
    assert (grade.value, grade.scale) == (value, scale)


@pytest.mark.parametrize(
    "line",
    ["09/2015 - 08/2017", "University of Notre Dame", "Reduced costs by 27 %", "10/2019", "Bachelor of Arts", ""],
)
def test_what_is_no_grade_is_none(line):
    assert find_grade(line) == ""


def test_nothing_printed_has_no_scale():
    assert (read_grade("").value, read_grade("").scale) == ("", "")
