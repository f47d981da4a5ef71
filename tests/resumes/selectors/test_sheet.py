"""Evidence on the page and in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.parsing import Box, Document, Line, Page
from resumes.selectors.sheet import Mark, has_layout, heading_of, pieces_of, rest_of, spots_of


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
    return text, marks, draw(places)


@given(marked_texts())
def test_pieces_make_up_the_text_and_each_number_opens_and_closes_once(case):
    text, marks, begin = case
    pieces = pieces_of(text, marks, begin)

    assert "".join(piece.text for piece in pieces) == text[begin:]
    shown = {piece.number for piece in pieces} - {0}
    assert sorted(piece.number for piece in pieces if piece.first) == sorted(shown)
    assert sorted(piece.number for piece in pieces if piece.last) == sorted(shown)


def test_the_shortest_of_overlapping_marks_shows():
    pieces = pieces_of("Ran Python shops", [Mark(1, 0, 16, "summary"), Mark(2, 4, 10, "Python")])

    assert [(piece.text, piece.number) for piece in pieces] == [("Ran ", 1), ("Python", 2), (" shops", 1)]
    assert [piece.last for piece in pieces] == [False, True, True]


def test_a_mark_covers_its_part_of_the_line():
    spots = spots_of(document(("0123456789", 1)), [Mark(1, 5, 10, "half")])

    assert [(spot.x, spot.width, spot.right) for spot in spots] == [(149, 52, 201)]


def test_a_mark_over_two_lines_has_two_rectangles_and_one_number():
    spots = spots_of(document(("first", 1), ("second", 1)), [Mark(1, 0, 12, "both")])

    assert [spot.first for spot in spots] == [True, False]
    assert [spot.y for spot in spots] == [-1, 19]


def test_marks_on_later_pages_are_left_to_the_text():
    two = document(("one", 1), ("two", 2))

    assert spots_of(two, [Mark(1, 4, 7, "later")]) == []
    assert rest_of(two) == 4
    assert rest_of(document(("one", 1))) == 3


@pytest.mark.parametrize(("boxes", "expected"), [(True, True), (False, False)])
def test_only_formats_with_places_have_a_layout(boxes, expected):
    assert has_layout(document(("one", 1), boxes=boxes)) is expected


def test_of_a_long_entry_the_first_two_lines_are_enough():
    entry = document(("Clerk", 1), ("Acme", 1), ("did this", 1), ("did that", 1))

    assert heading_of(entry, 0, len(entry.text)) == len("Clerk\nAcme")
    assert heading_of(entry, 0, 10) == 10
