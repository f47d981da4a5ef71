"""Pages of nothing but div, span and br, whose classes say what is what."""

from datetime import date

import pytest

from resumes.extraction.reading import read_document
from resumes.parsing import parse

_STYLE = """body { font-size: 14px } .nm { font-size: 2.2em; font-weight: 700 }
.sec > .hd { font-size: 18px; font-weight: bold }
.row { display: flex; justify-content: space-between } .when { float: right }"""
_BODY = """<div class="top"><div class="nm"><span>Marta</span> <span>Lindholm</span></div>
<div><span class="ic">&#xf0e0;</span><span>marta.lindholm@example.org</span><br><span>Leeds</span>&nbsp;&nbsp;&nbsp;
<span>United Kingdom</span></div></div>
<div class="sec"><div class="hd">Experience</div>
<div class="row"><span>Warehouse Supervisor</span><span>03/2018 - Present</span></div>
<span class="firm">Northgate Logistics Ltd</span><span class="place">Leeds</span><br><br>
Leads a shift of pickers.<br>&bull;&nbsp;Cut picking errors by a third<div>Reports to the site manager</div>
<div><b>Forklift Driver</b><span class="when">06/2013 - 02/2018</span></div>Hartwell Foods</div>"""
_PAGE = f"<html><head><style>{_STYLE}</style></head><body>{_BODY}</body></html>"


def lines(body: str, style: str = "") -> list[str]:
    page = f"<html><head><style>{style}</style></head><body>{body}</body></html>"
    return [line.text for line in parse(page.encode()).lines]


def test_a_page_of_spans_has_the_lines_that_people_see():
    assert [line.text for line in parse(_PAGE.encode()).lines] == [
        "Marta Lindholm",
        "marta.lindholm@example.org",
        "Leeds\tUnited Kingdom",
        "Experience",
        "Warehouse Supervisor\t03/2018 - Present",
        "Northgate Logistics Ltd\tLeeds",
        "Leads a shift of pickers.",
        "• Cut picking errors by a third",
        "Reports to the site manager",
        "Forklift Driver\t06/2013 - 02/2018",
        "Hartwell Foods",
    ]


def test_name_and_headings_have_the_size_and_weight_of_their_rules():
    looks = {line.text: (line.font_size, line.bold) for line in parse(_PAGE.encode()).lines}

    assert looks["Marta Lindholm"] == (23.1, True)
    assert looks["Experience"] == (13.5, True)
    assert looks["Hartwell Foods"] == (10.5, False)


def test_name_and_jobs_are_read_from_a_page_of_spans():
    reading = read_document(parse(_PAGE.encode()), as_of=date(2026, 11, 1))

    assert reading.name.value == "Marta Lindholm"
    assert [job.title.value for job in reading.experience] == ["Warehouse Supervisor", "Forklift Driver"]
    assert [job.employer.value for job in reading.experience] == ["Northgate Logistics Ltd", "Hartwell Foods"]


@pytest.mark.parametrize(
    ("size", "points"),
    [("20px", 15.0), ("13pt", 13.0), ("2em", 20.0), ("150%", 15.0), ("1.5rem", 16.5), ("larger", 12.0)],
)
def test_sizes_are_read_in_every_common_unit(size, points):
    page = f'<html><body><div style="font-size:10pt"><div style="font-size:{size}">Experience</div></div></body></html>'

    assert parse(page.encode()).lines[0].font_size == points


def test_letters_set_one_by_one_stay_one_word():
    assert lines('<div><span class="a">E</span><span class="b">ducation</span></div>') == ["Education"]


def test_given_and_family_name_are_parted_by_a_space():
    body = '<div>CV</div><div><span class="first-name">Ana</span><span class="last-name">Ruiz</span></div>'

    assert lines(body)[1] == "Ana Ruiz"


def test_emphasis_within_a_sentence_parts_nothing():
    body = '<div>Led <span class="hl">twelve</span> people in <b>two</b> teams</div>'

    assert lines(body) == ["Led twelve people in two teams"]


def test_columns_of_blocks_stay_apart_though_their_parent_is_a_row():
    body = '<div class="page"><div><div>Skills</div><div>Welding</div></div><div><div>Profile</div></div></div>'

    assert lines(body, ".page { display: flex }") == ["Skills", "Welding", "Profile"]


def test_a_rule_for_other_places_changes_nothing():
    body = '<div class="a">One</div><div class="menu"><div class="a">Two</div></div>'
    page = f"<html><style>.menu .a {{ font-size: 20pt }}</style>{body}"

    assert [line.font_size for line in parse(page.encode()).lines] == [11.0, 20.0]
