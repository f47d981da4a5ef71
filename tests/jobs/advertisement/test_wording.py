"""Wordings of requirements that once were read otherwise."""

import pytest

from core.taxonomy import load_taxonomy
from jobs.advertisement.reader import read_requirements, with_short_lines


def told(line, heading="Requirements"):
    found = read_requirements(f"A job\n\n{heading}\n{line}", load_taxonomy())
    return [(item.kind, item.value, item.level, item.must) for item in found]


@pytest.mark.parametrize(
    "line",
    [
        "- Bachelor's degree in statistics, economics, mathematics or a similar subject",
        "- Degree in Computer Science, Mathematics or similar",
        "- Degree in mathematics, physics, or economics",
    ],
)
def test_no_field_of_a_listed_degree_is_a_skill(line):
    assert told(line) == [("degree", "bachelor", "", True)]


def test_skills_behind_a_degree_are_still_skills():
    assert ("skill", "sql", "", True) in told("- Degree in Computer Science, strong Python, SQL")


@pytest.mark.parametrize("line", ["- Java would be nice", "- Java would be great", "- Java would be helpful"])
def test_what_would_be_nice_is_no_must(line):
    assert told(line) == [("skill", "java", "", False)]


@pytest.mark.parametrize("line", ["You speak German at B2 level or higher.", "You speak German (B2)."])
def test_a_language_is_read_from_running_text(line):
    assert told(line, heading="Come and join a team of ten.") == [("language", "de", "B2", True)]


def test_pandas_is_written_small():
    assert ("skill", "pandas", "", False) in told("- Python, ideally with pandas")


@pytest.mark.parametrize("piece", ["A-", "word ", "\n", "short line\n"])
def test_no_line_is_longer_than_anybody_writes_where_patterns_run_over_it(piece):
    text = piece * 2_000
    broken = with_short_lines(text)

    assert max(len(line) for line in broken.splitlines()) <= 660
    assert broken.replace("\n", "") == text.replace("\n", "")
