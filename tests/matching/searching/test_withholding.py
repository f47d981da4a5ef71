"""What of a search is kept for counting."""

import pytest

from matching.searching import conditions, parse, print_tree
from matching.searching.withholding import is_withheld, without_people, words_to_check

KEPT = [
    ("Python Django", "python django"),
    ("keller python", "… python"),
    ('"Anna Keller" OR title:"Data Engineer"', '… OR title:"data engineer"'),
    ("name:smith years:>5", "name:… years:>5"),
    ("email:@example.org", "email:…"),
    ("anna@example.org", "…"),
    ('"+49 170 1234567"', "…"),
    ('"0170/123-4567" c++', "… c++"),
    ("added:>2026-01-01 quality:>=60", "added:>2026-01-01 quality:>=60"),
    ("iso 27001", "iso 27001"),
    ("-keller -tag:keller nurse", "-… -tag:… nurse"),
    ("keller*", "…"),
    ("skill:python language:de>=B2", "skill:python language:de>=B2"),
]


@pytest.mark.parametrize(("typed", "kept"), KEPT)
def test_names_addresses_and_long_numbers_are_left_out(typed, kept):
    assert print_tree(without_people(parse(typed), {"anna", "keller"}.__contains__)) == kept


def test_refused_words_are_checked_as_well():
    assert words_to_check(parse('Anna -"Ben Keller" years:>3 name:cara')) == {"anna", "ben", "keller"}


def test_what_was_left_out_is_known():
    tree = without_people(parse("keller python"), {"keller"}.__contains__)

    assert [is_withheld(item) for item in conditions(tree)] == [True, False]
