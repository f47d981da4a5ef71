"""Plain text that was broken at a fixed width, as mail and editors break it."""

from datetime import date
from textwrap import wrap

from hypothesis import given
from hypothesis import strategies as st

from resumes.extraction.reading import read_document
from resumes.parsing import parse

_WRAPPED = """MARTA LINDHOLM
Leeds, United Kingdom | marta.lindholm@example.org | +44 161 496 0123

Summary
=======
Warehouse supervisor with more than ten years on the floor of busy
distribution centers, used to leading shifts, training new people and
keeping stock figures honest through every peak season.

EXPERIENCE
----------
Warehouse Supervisor                                  03/2018 - Present
Northgate Logistics Ltd, Leeds
  Leads a shift of fourteen pickers and packers on two floors of a
  distribution center that serves the north of England and parts of
  Scotland.
  - Cut picking errors by a third within a year by walking the aisles
    with every new colleague in their first week
  - Introduced hand scanners and trained forty people in their use,
  which made the yearly stock count two days shorter
  * Wrote the rota

Forklift Driver                                       06/2013 - 02/2018
Hartwell Foods, Bradford
  + Loaded and unloaded lorries on the night shift, with not a single
    accident in five years
"""


def lines(text: str) -> list[str]:
    return [line.text for line in parse(text.encode()).lines]


def test_broken_lines_are_whole_and_others_stand_alone():
    assert lines(_WRAPPED)[5:] == [
        "Warehouse Supervisor\t03/2018 - Present",
        "Northgate Logistics Ltd, Leeds",
        (
            "Leads a shift of fourteen pickers and packers on two floors of a distribution center that serves the "
            "north of England and parts of Scotland."
        ),
        (
            "- Cut picking errors by a third within a year by walking the aisles with every new colleague in their "
            "first week"
        ),
        (
            "- Introduced hand scanners and trained forty people in their use, which made the yearly stock count "
            "two days shorter"
        ),
        "* Wrote the rota",
        "Forklift Driver\t06/2013 - 02/2018",
        "Hartwell Foods, Bradford",
        "+ Loaded and unloaded lorries on the night shift, with not a single accident in five years",
    ]


def test_windows_line_ends_change_nothing():
    assert lines(_WRAPPED.replace("\n", "\r\n")) == lines(_WRAPPED)


def test_the_line_under_a_heading_makes_it_bold_and_is_left_out():
    found = parse(_WRAPPED.encode()).lines

    assert [line.text for line in found if line.bold] == ["Summary", "EXPERIENCE"]
    assert not any(set(line.text) <= set("=-") for line in found)


def test_jobs_are_read_from_broken_lines():
    jobs = read_document(parse(_WRAPPED.encode()), as_of=date(2026, 11, 1)).experience

    assert [job.title.value for job in jobs] == ["Warehouse Supervisor", "Forklift Driver"]
    assert [job.employer.value for job in jobs] == ["Northgate Logistics Ltd", "Hartwell Foods"]
    assert [len(job.highlights) for job in jobs] == [3, 1]


def test_short_lines_that_nothing_broke_stay_lines():
    text = (
        "Jane Doe\nCook\nAcme Ltd, Leeds\n2018 - 2020\nprepared meals\nled a team of four\nordered goods\nwrote menus\n"
    )

    assert lines(text) == text.split("\n")[:-1]


def test_a_tab_parts_cells_wherever_it_stands():
    assert lines("Jane Doe\nWarehouse worker at Acme\t2018\nCook\t2016\n")[1:] == [
        "Warehouse worker at Acme\t2018",
        "Cook\t2016",
    ]


_WORDS = st.lists(st.text("abcdefghij", min_size=4, max_size=9), min_size=60, max_size=90)


@given(words=_WORDS, width=st.integers(56, 90), indent=st.integers(0, 6))
def test_any_paragraph_broken_at_any_width_is_whole_again(words, width, indent):
    paragraph = " ".join(words)
    broken = wrap(paragraph, width, initial_indent=" " * indent, subsequent_indent=" " * indent)

    assert lines("\n".join(["Jane Doe", "", *broken, "", "Skills"])) == ["Jane Doe", paragraph, "Skills"]


def test_a_header_below_a_full_line_of_a_bullet_stands_alone():
    header = "Forklift Driver of the Night"
    text = _WRAPPED.replace("which made the yearly stock count two days shorter", "").replace("use,\n", "use now\n")
    text = text.replace("  * Wrote the rota\n", "").replace("\nForklift Driver ", f"{header}\n\nCook            ")

    assert header in lines(text)


def test_a_line_that_begins_with_its_dates_goes_on_with_nothing():
    full = "Cooked three courses for eighty guests on every evening of the weeks"
    text = f"{_WRAPPED}\n{full}\nmar. 2017 - jun. 2018 Cook\nAcme"
    assert any(line.startswith("mar. 2017 - jun. 2018") for line in lines(text))
