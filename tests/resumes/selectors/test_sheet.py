"""Evidence on the page and in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.parsing import Box, Document, Line, Page
from resumes.selectors.breadths import places_in
from resumes.selectors.sheet import Mark, Spot, has_layout, heading_of, pieces_of, sheets_of


def document(*lines: tuple[str, int], boxes: bool = True) -> Document:
    made, place = [], 0
    for number, (text, page) in enumerate(lines):
        box = Box(100, 20 * number, 200, 20 * number + 10) if boxes else None
        made.append(Line(text, place, place + len(text), page, box))
        place += len(text) + 1
    pages = tuple(Page(number, 595, 842) for number in sorted({page for _, page in lines}))
    return Document("\n".join(text for text, _ in lines), tuple(made), pages, "pdf")


@st.composite
def marked_texts(draw):
    text = draw(st.text(min_size=1, max_size=60))
    places = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(places, places), max_size=8))
    marks = [Mark(n, min(span), max(span), "field") for n, span in enumerate(spans, 1)]
    return text, marks


def spots_of(document: Document, marks: list[Mark]) -> list[Spot]:
    return [spot for sheet in sheets_of(document, marks) for spot in sheet.spots]


@given(marked_texts())
def test_pieces_make_up_the_text_and_each_number_opens_and_closes_once(case):
    text, marks = case
    pieces = pieces_of(text, marks)

    assert "".join(piece.text for piece in pieces) == text
    shown = {piece.number for piece in pieces} - {0}
    assert sorted(piece.number for piece in pieces if piece.first) == sorted(shown)
    assert sorted(piece.number for piece in pieces if piece.last) == sorted(shown)
    hidden = [key for piece in pieces for key in piece.hidden]
    assert len(hidden) == len(set(hidden) - set(map(str, shown)))
    assert {*map(str, shown), *hidden} == {mark.key for mark in marks if mark.start < mark.end}


def test_the_shortest_of_overlapping_marks_shows():
    pieces = pieces_of("Ran Python shops", [Mark(1, 0, 16, "summary"), Mark(2, 4, 10, "Python")])

    assert [(piece.text, piece.number) for piece in pieces] == [("Ran ", 1), ("Python", 2), (" shops", 1)]
    assert [piece.last for piece in pieces] == [False, True, True]


def test_a_mark_covers_its_part_of_the_line():
    spots = spots_of(document(("0123456789", 1)), [Mark(1, 5, 10, "half")])

    assert [(spot.x, spot.width, spot.right) for spot in spots] == [(149, 52, 201)]


def test_a_wide_gap_is_as_wide_as_the_line_leaves_it():
    text = "Acme\t2019"
    line = Line(text, 0, len(text), 1, Box(100, 0, 500, 10), font_size=10)
    marks = [Mark(1, 0, 4, "Employer"), Mark(2, 5, 9, "Start")]

    employer, start = spots_of(Document(text, (line,), (Page(1, 595, 842),), "pdf"), marks)

    assert employer.x == 99
    assert 15 < employer.width < 35
    assert start.right == 501
    assert 15 < start.width < 35


@given(st.text(min_size=1, max_size=40), st.floats(0, 40), st.floats(1, 500))
def test_characters_stand_one_after_the_other_inside_their_line(text, size, width):
    places = places_in(Line(text, 0, len(text), 1, font_size=size), Box(0, 0, width, 10))

    assert len(places) == len(text) + 1
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == pytest.approx(1)


def test_a_mark_over_two_lines_has_two_rectangles_and_one_number():
    spots = spots_of(document(("first", 1), ("second", 1)), [Mark(1, 0, 12, "both")])

    assert [spot.first for spot in spots] == [True, False]
    assert [spot.y for spot in spots] == [-1, 19]


def test_every_page_holds_its_lines_and_its_marks():
    two = document(("one", 1), ("two", 2), ("three", 2))
    first, second = sheets_of(two, [Mark(1, 4, 7, "Email: two")])

    assert [line.text for line in first.lines] == ["one"]
    assert [(line.text, line.start) for line in second.lines] == [("two", 4), ("three", 8)]
    assert first.spots == ()
    assert [spot.label for spot in second.spots] == ["Email: two, page 2"]


def test_of_two_places_with_one_key_the_first_carries_the_name_also_over_pages():
    two = document(("Python", 1), ("Python", 2))

    assert [spot.first for spot in spots_of(two, [Mark(1, 0, 6, "Python"), Mark(1, 7, 13, "Python")])] == [True, False]


def test_a_part_of_an_entry_has_a_key_of_its_own():
    spots = spots_of(document(("Clerk, Acme", 1)), [Mark(3, 0, 11, "Job"), Mark(3, 7, 11, "Employer", part="employer")])

    assert [(spot.key, spot.first) for spot in spots] == [("3", True), ("3-employer", True)]


@pytest.mark.parametrize(("boxes", "expected"), [(True, True), (False, False)])
def test_only_formats_with_places_have_a_layout(boxes, expected):
    assert has_layout(document(("one", 1), boxes=boxes)) is expected


def test_of_a_long_entry_the_first_two_lines_are_enough():
    entry = document(("Clerk", 1), ("Acme", 1), ("did this", 1), ("did that", 1))

    assert heading_of(entry, 0, len(entry.text)) == len("Clerk\nAcme")
    assert heading_of(entry, 0, 10) == 10
