"""Quotes cut to what they prove."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.taxonomy import load_taxonomy
from jobs.models import Requirement
from matching.evidence import AROUND, MOST, cut, terms_of


def test_the_words_that_prove_it_stand_apart():
    assert cut("Wrote services in  Python\nand Go.", ["Python"]) == ("Wrote services in ", "Python", " and Go.")


def test_long_text_is_cut_between_words_on_both_sides():
    before, mark, after = cut(f"{'first ' * 30}Python {'last ' * 30}", ["Python"])

    assert mark == "Python"
    assert before.startswith("…first")
    assert after.endswith("last…")
    assert len(before) <= AROUND + 1
    assert len(after) <= AROUND + 1


@pytest.mark.parametrize("text", ["Pythonic ways", "CPython internals"])
def test_a_part_of_a_word_proves_nothing(text):
    assert cut(text, ["Python"]) == ("", text, "")


def test_special_signs_are_found():
    assert cut("Built in C++ and C#", ["C++"])[1] == "C++"


def test_without_the_words_the_quote_is_shortened_as_a_whole():
    before, mark, after = cut("word " * 100, ["Python"])

    assert (before, after) == ("", "")
    assert mark.endswith("word…")
    assert len(mark) <= MOST + 1


@given(st.text(max_size=400), st.lists(st.text(min_size=1, max_size=12), max_size=4))
def test_nothing_is_said_that_the_text_does_not_hold(text, terms):
    plain = " ".join(text.split())
    for part in cut(text, terms):
        assert part.strip("…") in plain


def test_a_skill_stands_under_its_other_names_and_those_of_the_skill_that_counted():
    asked = Requirement(kind="skill", value="kubernetes", label="Kubernetes (2+ years)", alternatives=[])
    terms = terms_of(asked, "Kubernetes itself was not found; Docker is related and counts 50 %.", load_taxonomy())

    assert {"Kubernetes", "k8s", "Docker"} <= {*terms, *(term.lower() for term in terms if term == "K8s")}
    assert "Docker" not in terms_of(asked, "Used Kubernetes for 2 years.", load_taxonomy())
