"""Cells that stand close together, dates on two lines, and words and links that go on in the next line."""

import pytest

from resumes.parsing import parse
from resumes.parsing.building import DraftLine, build_document
from tests.resumes.parsing.files import Put, pdf

ROWS = ["Welder", "Acme Ltd, Leeds", "Welded frames of all kinds", "Fitter", "Bolt & Nut plc, Hull", "Fitted pipes"]


def texts(data: bytes) -> list[str]:
    return [line.text for line in parse(data).lines]


def put(x: float, top: float, *lines: str, pitch: float = 13) -> list[Put]:
    return [Put(x, top - pitch * at, text, 10) for at, text in enumerate(lines)]


def rest_of(*lines: str) -> list[str]:
    return [line.text for line in build_document([DraftLine(line) for line in lines], file_type="txt").lines]


def test_cells_part_at_a_gap_hardly_wider_than_a_space_where_line_after_line_begins() -> None:
    labels = [Put(141 - width, 700 - 40 * at, text, 10) for at, (text, width) in enumerate(_LABELS)]
    rows = [Put(150, 700 - 40 * at, "Fitter of many pipes", 10) for at in range(len(labels))]
    prose = [line for at in range(len(labels)) for line in put(150, 687 - 40 * at, "Fitted pipes of steel and copper")]
    read = texts(pdf([*labels, *rows, *prose]))
    assert read[::2] == [f"{label}\tFitter of many pipes" for label, _ in _LABELS]


_LABELS = (("May 2019", 43.3), ("June 2015", 45.5), ("July 2012", 42.2))  # points wide in Helvetica of size 10


def test_wide_spaces_of_prose_part_nothing() -> None:
    spread = put(60, 700, "carefully", "carefully", "carefully", pitch=26)
    after = put(106, 700, "pressed,", "bent it", "to them", pitch=26)
    between = put(60, 687, "and with others of the works", "as long as there was need for", pitch=26)
    assert not any("\t" in text for text in texts(pdf([*spread, *after, *between])))


@pytest.mark.parametrize(
    ("first", "second", "date"),
    [
        ("March 2019 -", "May 2021", "March 2019 - May 2021"),
        ("March 2019-May", "2021", "March 2019-May 2021"),
        ("2019 bis", "heute", "2019 bis heute"),
        ("01-03-2019 - 31-05-", "2021", "01-03-2019 - 31-05-2021"),
        ("mar/2019 to", "may/2021", "mar/2019 to may/2021"),
        ("March 2019 to May", "2021 (2 years)", "March 2019 to May 2021 (2 years)"),
        ("03/2019", "05/2021", "03/2019\t05/2021"),
        ("March 2019", "to date", "March 2019 to date"),
    ],
)
@pytest.mark.parametrize("side", [40, 400])
def test_a_date_on_two_lines_beside_a_job_is_one(first: str, second: str, date: str, side: float) -> None:
    page = [*put(side, 700, first, second), *put(side, 640, first, second)]
    page += [*put(180, 700, *ROWS[:3]), *put(180, 640, *ROWS[3:])]
    together = (f"{date}\tWelder", "Acme Ltd, Leeds") if side < 180 else (f"Welder\t{date}", "Acme Ltd, Leeds")
    assert tuple(texts(pdf(page))[:2]) == together


def test_a_remark_that_breaks_onto_a_third_line_goes_with_its_date() -> None:
    page = [*put(40, 700, "March 2019 to", "May 2021 (2 years", "2 months)"), *put(180, 700, *ROWS[:3])]
    page += [*put(40, 640, "June 2015 to", "July 2018 (3 years", "1 month)"), *put(180, 640, *ROWS[3:])]
    assert texts(pdf(page))[:2] == ["March 2019 to May 2021 (2 years 2 months)\tWelder", "Acme Ltd, Leeds"]


def test_a_column_of_dates_stays_with_its_jobs_beside_a_sidebar() -> None:
    dates = [f"0{at}.2019-0{at + 1}.2020" for at in range(1, 7)]
    page = [
        part
        for at, text in enumerate(dates)
        for part in (*put(40, 740 - 40 * at, "Welder of frames", "Acme Ltd, Leeds"), *put(280, 740 - 40 * at, text))
    ]
    side = [*put(430, 744, "CONTACT", "jane@example.org", "Leeds", "SKILLS", "Welding", "Fitting", "Milling", pitch=30)]
    assert texts(pdf([*page, *side]))[:2] == [f"Welder of frames\t{dates[0]}", "Acme Ltd, Leeds"]


def test_dates_of_rows_that_follow_each_other_stay_apart() -> None:
    years = put(40, 700, "2015", "2013", "2011", "2009")
    schools = put(180, 700, "Leeds University", "Hull College", "Hull School", "York School")
    assert texts(pdf([*years, *schools]))[:2] == ["2015\tLeeds University", "2013\tHull College"]


def test_a_line_of_contact_data_that_crosses_a_gutter_stays_one_line() -> None:
    contact = [Put(x, 760, text, 10) for x, text in ((40, "12 High Street, Leeds"), (150, "jane@example.org, or by"))]
    contact += [Put(x, 760, text, 10) for x, text in ((300, "example.org"), (400, "jane on chat"))]
    rows = [
        part for at in range(5) for part in (*put(60, 700 - 40 * at, "May 2019"), *put(180, 700 - 40 * at, *ROWS[:2]))
    ]
    assert texts(pdf([*contact, *rows]))[0].count("\t") == 3


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        (("Moved to the branch in Stoke-on-", "Trent"), "Moved to the branch in Stoke-on-Trent"),
        (("Subject to the act named Sarbanes-", "Oxley last"), "Subject to the act named Sarbanes-Oxley"),
        (("by managing the day-", "to-day running"), "by managing the day-to-day"),
        (("Ein-", "und Verkauf"), "Ein-"),
        (("Skills-", "Java"), "Skills-"),
        (("see more at github.com/jane-", "Doe Street"), "see more at github.com/jane-"),
    ],
)
def test_a_hyphen_at_a_line_end_joins_names_but_not_halves_of_lists(lines: tuple[str, str], first: str) -> None:
    assert rest_of(*lines)[0] == first


@pytest.mark.parametrize(
    "halves",
    [
        ("https://www.linkedin.com/in/", "jane-doe-91"),
        ("https://jane-doe.", "example.org"),
        ("jane.doe@", "example.org"),
        ("github.com/jane_", "doe"),
    ],
)
def test_the_rest_of_a_link_moves_up(halves: tuple[str, str]) -> None:
    assert rest_of(*halves) == ["".join(halves)]


def test_a_line_under_a_link_is_no_rest_of_it() -> None:
    assert rest_of("www.example.org/", "Python developer") == ["www.example.org/", "Python developer"]
    assert rest_of("https://example.org/jane", "welder") == ["https://example.org/jane", "welder"]
