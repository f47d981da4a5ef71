"""What PostgreSQL does not take is replaced, character by character."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from resumes.parsing import Document, Line, Page
from resumes.selectors.reading import offsets_from_runs
from resumes.services.storable import bare, cleaned, packed, runs

ANY_TEXT = st.text(st.characters(codec=None) | st.sampled_from("\x00\\u0\ud800"), max_size=40)


@dataclass(frozen=True)
class Holder:
    text: str
    parts: tuple[str, ...] = ()


@given(ANY_TEXT)
def test_every_text_can_be_stored_and_keeps_its_length(text):
    found = cleaned(Holder(text, (text,)))

    assert len(found.text) == len(text)
    assert found.parts == (found.text,)
    found.text.encode()
    assert "\x00" not in found.text
    assert all(new == old for new, old in zip(found.text, text, strict=True) if new != "\ufffd")


def test_what_looks_like_an_escape_stays():
    assert cleaned(Holder("C:\\u0000 \\\\u0000")).text == "C:\\u0000 \\\\u0000"


def test_a_packed_layout_holds_no_text():
    document = Document("Anna\nKeller", (Line("Anna", 0, 4, 1), Line("Keller", 5, 11, 1)), (Page(1),), "txt")

    assert "Anna" not in str(packed(bare(document)))


@given(st.lists(st.integers(0, 50), max_size=60))
def test_runs_give_the_offsets_back(offsets):
    assert offsets_from_runs(runs(tuple(offsets)), len(offsets)) == tuple(offsets)


def test_offsets_that_count_up_are_one_run():
    assert runs(tuple(range(3, 500))) == [[0, 3]]
