"""Invented orders and honest sentences are whole, repeatable and of many kinds."""

import re

from tests.samples.orders import LANGUAGES, sentences, written_sentences


def test_both_sides_come_up_in_eight_languages_and_nothing_is_left_open():
    made = list(sentences(prose=1, others=2, seed=1))

    assert made == list(sentences(prose=1, others=2, seed=1))
    assert {(one.language, one.order) for one in made} == {(code, side) for code in LANGUAGES for side in (True, False)}
    assert len(LANGUAGES) == 8
    assert [one.text for one in made if re.search(r"\{\w+\}|\(\w+\||\w\|\w|\)\?", one.text)] == []


def test_written_ones_are_of_both_sides_in_eight_languages_each_once_and_with_a_name_where_one_is_due():
    made = list(written_sentences(seed=1))

    assert made == list(written_sentences(seed=1))
    assert {(one.language, one.order) for one in made} == {(code, side) for code in LANGUAGES for side in (True, False)}
    assert len({(one.language, one.text.casefold()) for one in made}) == len(made)
    assert [one.text for one in made if re.search(r"\{(name|family)", one.text) or not one.text.strip()] == []
