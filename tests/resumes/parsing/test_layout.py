"""Reading order, on pages whose order is known because they were built here."""

import typst

from resumes.parsing import parse
from tests.resumes.parsing.files import Put, pdf


def texts(data: bytes) -> list[str]:
    return [line.text for line in parse(data).lines]


def column(x: float, lines: list[str], top: float, pitch: float, size: float = 10) -> list[Put]:
    return [Put(x, top - index * pitch, text, size) for index, text in enumerate(lines)]


SIDEBAR = ["CONTACT", "jane@example.org", "+49 30 1234567", "SKILLS", "Python", "Django", "SQL", "Docker"]
MAIN = [
    f"{word} of what Jane did at the first company she worked for" for word in ("One", "Two", "Three", "Four", "Five")
]


def test_a_sidebar_is_read_as_a_column() -> None:
    page = [Put(40, 800, "Jane Doe", 24), *column(40, SIDEBAR, 740, 17), *column(220, MAIN, 742, 13)]
    assert texts(pdf(page)) == ["Jane Doe", *SIDEBAR, *MAIN]


def test_content_order_in_the_file_does_not_matter() -> None:
    page = [Put(40, 800, "Jane Doe", 24), *column(40, SIDEBAR, 740, 17), *column(220, MAIN, 742, 13)]
    assert texts(pdf(page[::-1])) == texts(pdf(page))


def test_a_left_sidebar_comes_after_the_column_that_holds_the_title() -> None:
    page = [*column(40, SIDEBAR, 740, 17), Put(220, 740, "Jane Doe", 24), *column(220, MAIN, 700, 13)]
    assert texts(pdf(page)) == ["Jane Doe", *MAIN, *SIDEBAR]


def test_a_left_sidebar_with_the_title_in_it_comes_first() -> None:
    page = [Put(40, 740, "Jane Doe", 24), *column(40, SIDEBAR, 710, 17), *column(220, MAIN * 2, 740, 13)]
    assert texts(pdf(page)) == ["Jane Doe", *SIDEBAR, *MAIN * 2]


def test_a_sidebar_does_not_tear_apart_what_goes_on_over_the_page() -> None:
    first = [*column(40, MAIN * 2, 740, 13), *column(420, SIDEBAR, 740, 17)]
    second = [Put(40, 740, "Six of what Jane did at the first company")]
    assert texts(pdf(first, second)) == [*MAIN * 2, second[0].text, *SIDEBAR]


def test_labels_beside_their_rows_are_read_row_by_row() -> None:
    rows = [MAIN[0], MAIN[1], MAIN[2], MAIN[3]]
    labels = ["2018 - 2020", "2016 - 2018", "2012 - 2016"]
    page = [
        *column(220, rows, 700, 14),
        *[Put(60, 700 - 14 * at, text) for at, text in zip((0, 1, 3), labels, strict=True)],
    ]
    assert texts(pdf(page)) == [
        f"{labels[0]}\t{rows[0]}",
        f"{labels[1]}\t{rows[1]}",
        rows[2],
        f"{labels[2]}\t{rows[3]}",
    ]


def test_a_sidebar_on_the_same_line_grid_is_still_a_column() -> None:
    page = [*column(40, SIDEBAR, 740, 14), *column(220, MAIN * 3, 740, 14)]
    assert texts(pdf(page)) == SIDEBAR + MAIN * 3


def test_headings_over_a_table_of_labels_do_not_make_it_columns() -> None:
    page = [
        Put(40, 740, "Experience", 14),
        *[
            put
            for at, year in enumerate(("2019 - 2022", "2015 - 2019", "2012 - 2015"))
            for put in _entry(715 - 40 * at, year)
        ],
        Put(40, 590, "Skills", 14),
        *column(40, ["Programming", "Tools"], 565, 14),
        *column(200, ["Python, Go, SQL", "Docker, Git"], 565, 14),
    ]
    assert texts(pdf(page))[1] == "2019 - 2022\tEngineer"
    assert texts(pdf(page))[-3:] == ["Skills", "Programming\tPython, Go, SQL", "Tools\tDocker, Git"]


def _entry(top: float, dates: str) -> list[Put]:
    return [Put(40, top, dates), *column(200, ["Engineer", "Acme Corp"], top, 14)]


def test_small_labels_that_hang_from_the_height_of_larger_lines_belong_to_them() -> None:
    labels = ["Name", "Telephone", "Arabic"]
    page = [
        *[Put(60, 702.5 - 50 * at, text, 8) for at, text in enumerate(labels)],
        *[put for at in range(3) for put in column(160, MAIN[:3], 700 - 50 * at, 12, 11)],
    ]
    assert texts(pdf(page)) == [line for label in labels for line in (f"{label}\t{MAIN[0]}", *MAIN[1:3])]


def test_headings_alone_in_the_margin_come_before_the_lines_they_stand_beside() -> None:
    page = []
    for at, label in enumerate(["SUMMARY", "EXPERIENCE", "SKILLS"]):
        page += [Put(40, 700 - 70 * at, label, 10, bold=True), *column(180, MAIN[:4], 700 - 70 * at, 13)]
    assert texts(pdf(page)) == [line for label in ("SUMMARY", "EXPERIENCE", "SKILLS") for line in (label, *MAIN[:4])]


def test_a_heading_of_two_lines_in_the_margin_is_one_and_dates_stay_with_their_jobs() -> None:
    jobs = [Put(150, 680, "Engineer"), Put(480, 680, "2018 - 2020"), *column(150, MAIN[:5], 667, 13)]
    page = [
        Put(40, 740, "Jane Doe", 20),
        *column(40, ["Work", "History"], 680, 13),
        *jobs,
        Put(40, 580, "Skills"),
        *column(150, ["Python, Go", "Docker"], 580, 13),
    ]
    expected = ["Jane Doe", "Work History", "Engineer\t2018 - 2020", *MAIN[:5], "Skills", "Python, Go", "Docker"]
    assert texts(pdf(page)) == expected


def test_a_later_page_may_have_one_heading_in_the_margin() -> None:
    first = column(40, MAIN, 740, 13)
    second = [*column(150, MAIN[:3], 740, 13), Put(40, 680, "Skills"), *column(150, MAIN[:4], 680, 13)]
    assert texts(pdf(first, second))[len(MAIN) :] == [*MAIN[:3], "Skills", *MAIN[:4]]


def test_dates_in_the_margin_are_no_headings() -> None:
    years = ["2019 - 2022", "2015 - 2019", "2012 - 2015"]
    page = [put for at, year in enumerate(years) for put in _entry(700 - 70 * at, year)]
    assert texts(pdf(page))[0] == "2019 - 2022\tEngineer"


def test_a_bullet_stays_with_its_text_however_far_it_hangs() -> None:
    page = [
        put for at, text in enumerate(MAIN) for put in (Put(40, 700 - 14 * at, "\u2022"), Put(58, 700 - 14 * at, text))
    ]
    assert texts(pdf(page)) == [f"\u2022 {text}" for text in MAIN]


def test_a_date_at_the_right_margin_belongs_to_its_line() -> None:
    page = [Put(40, 700, "Acme Corp"), Put(480, 700, "2018 - 2020"), *column(40, MAIN, 685, 13)]
    assert texts(pdf(page))[0] == "Acme Corp\t2018 - 2020"


def test_text_after_two_columns_comes_after_both() -> None:
    page = [*column(40, SIDEBAR, 740, 17), *column(220, MAIN, 742, 13), Put(40, 500, "References on request " * 4)]
    assert texts(pdf(page))[-1].startswith("References")
    assert texts(pdf(page))[:-1] == SIDEBAR + MAIN


def test_a_heading_under_two_short_columns_comes_after_both() -> None:
    left = ["Key Skills", "Quality control", "OSHA compliance", "Independent", "Clean record"]
    right = ["Solid communication", "Organized", "Work ethic", "Team player"]
    full = "Conducted daily inspections of trucks and trailers according to a checklist of the department"
    page = [*column(40, left, 740, 13), *column(220, right, 727, 13)]
    page += [*column(40, ["Work Experience", "05/2014 - Current"], 640, 13), Put(40, 610, full)]
    found = texts(pdf(page))
    assert found[-3:] == ["Work Experience", "05/2014 - Current", full]
    assert {text for line in found[:-3] for text in line.split("\t")} == {*left, *right}


def test_a_heading_under_two_columns_of_which_the_left_is_longer_comes_after_both() -> None:
    left = ["Time management", "Root cause analysis", "Detail-oriented", "Product improvement", "Dependable"]
    right = ["Strong leader", "Decisive", "Honest"]
    page = [
        *[Put(64, 700 - 14 * at, text) for at, text in enumerate(left)],
        *[Put(220, 693 - 14 * at, text) for at, text in enumerate(right)],
        Put(40, 600, "Work History"),
        *column(40, MAIN, 580, 13),
    ]
    assert texts(pdf(page)) == [*left, *right, "Work History", *MAIN]


def test_kerning_does_not_part_words() -> None:
    text = "Quang, Wei Weiss and Yvonne used SQL and AWS of Qatar in Toronto; Technical staff offset Fjords"
    data = typst.compile(f'#set text(font: "Libertinus Serif", hyphenate: false)\n{text}'.encode())
    assert " ".join(texts(data)) == text


def test_letter_spaced_capitals_become_words() -> None:
    place, letters = 40.0, []
    for char in "RODNEY SMITH":
        letters += [Put(place, 700, char, 14)] if char != " " else []
        place += 22 if char != " " else 14
    assert texts(pdf(letters)) == ["RODNEY SMITH"]


def test_a_rotated_page_reads_as_it_is_shown() -> None:
    page = [Put(40, 500, "First line of it"), Put(300, 500, "its right end"), Put(40, 480, "Second line of it")]
    assert texts(pdf(page, rotate=90)) == ["First line of it\tits right end", "Second line of it"]


def test_size_weight_and_place_are_told() -> None:
    line = parse(pdf([Put(72, 742, "Heading", 20, bold=True)])).lines[0]
    assert (line.font_size, line.bold, line.page) == (20.0, True, 1)
    assert line.box is not None
    assert abs(line.box.x0 - 72) < 3
    assert abs(line.box.y1 - 100) < 8


def test_page_numbers_and_repeated_headers_are_dropped_after_their_first_occurrence() -> None:
    pages = [
        [
            Put(72, 820, "Jane Doe, jane@example.org"),
            Put(72, 600, f"Body number {word}"),
            Put(280, 20, f"Page {number} of 3"),
        ]
        for number, word in enumerate(("one", "two", "three"), start=1)
    ]
    assert texts(pdf(*pages)) == [
        "Jane Doe, jane@example.org",
        "Body number one",
        "Body number two",
        "Body number three",
    ]


def test_links_are_kept() -> None:
    data = pdf([Put(72, 700, "Mail me")], links=("mailto:jane@example.org", "https://example.org/jane"))
    assert parse(data).links == ("mailto:jane@example.org", "https://example.org/jane")


def test_dates_level_with_their_jobs_make_a_table_whatever_other_labels_do() -> None:
    page = [put for at in range(4) for put in _entry(740 - 60 * at, f"{2012 + at} - {2013 + at}")]
    page += [Put(40, 480, "Daily"), Put(200, 474, "Planning and Stock"), Put(40, 440, "More"), Put(200, 434, "Excel")]
    assert texts(pdf(page))[:2] == ["2012 - 2013\tEngineer", "Acme Corp"]
