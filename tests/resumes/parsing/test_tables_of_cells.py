"""Tables whose cells hold several lines, rows of dots that lead to dates, and lines that have no room for more."""

from resumes.parsing import parse
from resumes.parsing.building import DraftLine, build_document
from tests.resumes.parsing.files import Put, pdf

JOBS = (
    (
        "2019 - 2021",
        ("Customer Service", "Specialist", "Acme Ltd"),
        ("Answered calls of all kinds", "and wrote letters"),
    ),
    ("2015 - 2018", ("Assistant", "Bolt & Nut plc"), ("Filed papers", "and counted stock", "and cleaned up")),
    ("2011 - 2014", ("Trainee Clerk", "Bolt & Nut plc"), ("Learned the trade", "from others")),
)


def texts(data: bytes) -> list[str]:
    return [line.text for line in parse(data).lines]


def test_the_cells_of_a_row_are_read_one_after_the_other() -> None:
    page = [
        part
        for row, (date, header, prose) in enumerate(JOBS)
        for x, cell in ((40, (date,)), (130, header), (260, prose))
        for part in (Put(x, 700 - 60 * row - 13 * line, text, 10) for line, text in enumerate(cell))
    ]
    expected = [text for date, header, prose in JOBS for text in (f"{date}\t{header[0]}", *header[1:], *prose)]
    assert texts(pdf(page)) == expected


def test_a_line_without_room_for_the_next_word_is_full() -> None:
    page = [Put(40, 700, "Customer Service", 10), Put(40, 687, "Representative", 10), Put(40, 674, "A. Works", 10)]
    assert [line.full for line in parse(pdf(page)).lines] == [True, False, False]


def test_dots_that_lead_to_a_date_are_a_gap_and_blanks_of_a_form_stay() -> None:
    def line(text: str) -> str:
        return build_document([DraftLine(text)], file_type="txt").text

    assert line("Cook .......................... Dec 2025-Mar 2026") == "Cook\tDec 2025-Mar 2026"
    assert line("Cook . . . . . . . . . . . . 03.2025") == "Cook\t03.2025"
    assert line("Name: .................... Place: ....................").count(".") == 40
    assert line("and so on ... 2019") == "and so on ... 2019"


def test_a_hyphen_that_the_next_line_repeats_and_a_broken_phone_are_whole() -> None:
    def lines(*texts: str) -> list[str]:
        return build_document([DraftLine(text) for text in texts], file_type="txt").text.splitlines()

    assert lines("linkedin.com/in/zelislaw-", "-jablonski-12, Lublin") == [
        "linkedin.com/in/zelislaw-jablonski-12,",
        "Lublin",
    ]
    assert lines("Utrecht, +31 6", "1234 5624, Samenwonend") == ["Utrecht, +31 6 1234 5624", "Samenwonend"]
