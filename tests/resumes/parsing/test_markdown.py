"""Markdown kept as plain text is read as it is meant."""

from resumes.parsing import parse

RESUME = r"""# Ada Poe

*Data engineer*

- E-mail: [ada@example.org](mailto:ada@example.org)
- Web: <https://ada.example.org>

## Experience

### Data engineer
**Acme \& Sons**, Leeds
_2019 – 2021_

* Ran `dbt` on __two__ clusters with snake_case_names

| Skill | Level |
| --- | --- |
| SQL | expert |
"""


def test_headings_become_larger_type_and_marks_leave_the_text() -> None:
    document = parse(RESUME.encode())

    assert [line.text for line in document.lines] == [
        "Ada Poe", "Data engineer", "- E-mail: ada@example.org", "- Web: https://ada.example.org", "Experience",
        "Data engineer", "Acme & Sons, Leeds", "2019 – 2021", "- Ran dbt on two clusters with snake_case_names",
        "Skill\tLevel", "SQL\texpert",
    ]  # fmt: skip
    sizes = {line.text: line.font_size for line in document.lines}
    assert sizes["Ada Poe"] > sizes["Experience"] > sizes["SQL\texpert"]
    assert document.links == ("mailto:ada@example.org",)


def test_number_signs_and_stars_alone_are_no_markdown() -> None:
    lines = parse(b"Ada Poe\n# 1 in sales\nC# and F#\n2 * 3 * 4").lines

    assert [line.text for line in lines] == ["Ada Poe", "# 1 in sales", "C# and F#", "2 * 3 * 4"]
