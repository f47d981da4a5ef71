"""Headings that no list knows are named by a learned model."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.extraction.heading_model import MODEL, load_model, named_heading, shipped_model
from resumes.extraction.heading_words import heading_kind
from resumes.extraction.sections import split_sections
from resumes.extraction.stored_model import UnknownModelError
from resumes.parsing.document import Document, Line, Page

UNKNOWN = "Proyectos propios realizados"


def document(*lines: tuple[str, float]) -> Document:
    found, start = [], 0
    for text, size in lines:
        found.append(Line(text, start, start + len(text), 1, font_size=size, bold=size > 10))
        start += len(text) + 1
    return Document("\n".join(text for text, _ in lines), tuple(found), (Page(1),), "pdf")


def page(heading: str) -> Document:
    return document(
        ("Ana Prieto", 20), ("Madrid", 10), ("ana@example.com", 10), ("Experiencia", 14), ("Acme, 2020 - 2022", 10),
        ("Formación", 14), ("Universidad de Burgos, 2019", 10), (heading, 14), ("Huerto urbano", 10),
    )  # fmt: skip


def test_a_line_that_looks_like_a_heading_gets_the_kind_that_its_words_resemble():
    assert heading_kind(UNKNOWN) is None
    assert [section.kind for section in split_sections(page(UNKNOWN))][-1] == "projects"


def test_a_line_that_looks_like_a_heading_and_resembles_none_stays_other():
    assert [section.kind for section in split_sections(page("Zwxq Vbnm"))][-1] == "other"


@given(st.text(max_size=60))
def test_any_text_has_a_best_kind_with_a_share_within_bounds(text):
    kind, share = shipped_model().best(text)
    assert kind in shipped_model().kinds
    assert 0 < share <= 1.0001


def test_titles_employers_and_people_are_no_headings():
    texts = ["Acme Rockets Inc", "Emily Harrison", "Company Name", "Senior Accountant", "Deutsche Bahn AG"]
    assert [text for text in texts if named_heading(text)] == []


def test_a_model_that_was_changed_by_hand_is_refused():
    stored = json.loads(MODEL.read_bytes())
    stored["bases"][0] += 1
    with pytest.raises(UnknownModelError, match="changed by hand"):
        load_model(json.dumps(stored).encode())


def test_the_shipped_model_is_small_and_loads_in_under_a_second():
    began = time.process_time()
    load_model(MODEL.read_bytes())
    assert time.process_time() - began < 1
    assert MODEL.stat().st_size < 20_000_000
