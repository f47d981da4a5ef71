"""Word spaces stretched by justification, and words in small capitals."""

import typst

from resumes.parsing import parse
from tests.resumes.parsing.files import Put, pdf


def texts(page: str) -> list[str]:
    return [line.text for line in parse(typst.compile(page.encode())).lines]


def test_evenly_stretched_word_spaces_part_nothing() -> None:
    page = """#set page(width: 14cm)
    #set par(justify: true)
    *Senior Planner*, Northwind Freight Ltd #linebreak(justify: true)
    2019 to 2022 \\
    Depot Clerk, York #linebreak(justify: true)
    2015 to 2019"""
    assert texts(page) == ["Senior Planner, Northwind Freight Ltd", "2019 to 2022", "Depot Clerk, York", "2015 to 2019"]


def test_a_gap_clearly_wider_than_stretched_word_spaces_parts_cells() -> None:
    words = [Put(40 + 60 * at, 700, text) for at, text in enumerate(("Lead", "Deal", "Dale", "Lade"))]
    lines = parse(pdf([*words, Put(420, 700, "2019-2022"), Put(40, 680, "Acme Corp")])).lines
    assert lines[0].text == "Lead Deal Dale Lade\t2019-2022"


def test_words_in_small_capitals_are_whole_and_as_large_as_their_capitals() -> None:
    page = """#let sc(s) = s.split(" ").map(w => {
      text(size: 15pt, w.clusters().first()); text(size: 11pt, upper(w.clusters().slice(1).join("")))
    }).join(" ")
    #sc("Planner At Volta Avenue") \\
    Kept the stock of spare parts."""
    lines = parse(typst.compile(page.encode())).lines
    assert [(line.text, line.font_size) for line in lines] == [
        ("PLANNER AT VOLTA AVENUE", 15),
        ("Kept the stock of spare parts.", 11),
    ]


def test_letter_spaced_capitals_that_kerning_holds_together_are_words() -> None:
    page = """#text(12.5pt, tracking: 0.14em, weight: "bold", font: "Liberation Sans", "CERTIFICATES AND AWARDS") \\
    Kept the stock of spare parts."""
    assert texts(page) == ["CERTIFICATES AND AWARDS", "Kept the stock of spare parts."]
