"""Searches as people type them, and as builders send them."""

import contextlib

import pytest
from hypothesis import assume, given, settings

from matching.searching import EVERYTHING, FIELDS, FilterError, QueryError, from_json, parse, print_tree, to_json
from matching.searching.fields import SOURCES
from matching.searching.tree import MAX_DEPTH, MAX_LENGTH, depth
from resumes.enums import CandidateSource
from tests.matching.searching.trees import QUERIES, trees


@settings(max_examples=150, deadline=None)
@given(trees())
def test_what_is_printed_parses_back(tree):
    assume(depth(tree) <= MAX_DEPTH and len(print_tree(tree)) <= MAX_LENGTH)

    assert parse(print_tree(tree)) == tree
    assert from_json(to_json(tree)) == tree


@settings(max_examples=300, deadline=None)
@given(QUERIES)
def test_any_text_parses_or_says_where_it_is_wrong(text):
    tree, wrong = _parsed(text)

    if wrong:
        assert wrong.message
        assert 0 <= wrong.start <= wrong.end <= len(text)
    else:
        assert parse(print_tree(tree)) == tree


def _parsed(text):
    try:
        return parse(text), None
    except QueryError as error:
        return None, error


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("", ""),
        ("python AND django", "python django"),
        ("python or java", "python OR java"),
        ("a b OR c", "(a b) OR c"),
        ("NOT (a OR b)", "-(a OR b)"),
        ("“data engineer”", '"data engineer"'),
        ("skill: Python", "skill:python"),
        ("skill:=C++", "skill:=c++"),
        ("title:eng*", "title:eng*"),
        ("years:5.50", "years:5.5"),
        ("years:>=3 years:<8", "years:>=3 years:<8"),
        ("years:3..8", "years:3..8"),
        ("language:Deutsch>=b2", "language:de>=B2"),
        ("degree:>=Master", "degree:>=master"),
        ("country:germany", "country:DE"),
        ("added:2026-01..2026-03", "added:2026-01..2026-03"),
        ("12:30", '"12:30"'),
        ("email:Anna@Example.org", "email:anna@example.org"),
    ],
)
def test_a_search_has_one_written_form(text, printed):
    assert print_tree(parse(text)) == printed


@pytest.mark.parametrize(
    ("text", "start", "end", "says"),
    [
        ("python years:many", 7, 17, "years takes a number, as in years:>5"),
        ("years:>90", 0, 9, "from 0 to 80"),
        ("years:8..3", 0, 10, "write years:3..8"),
        ("skil:python", 0, 5, "Did you mean skill:?"),
        ("python AND", 7, 10, "missing after AND"),
        ("OR python", 0, 2, "stands between two"),
        ("(python", 0, 1, "not closed"),
        ("python)", 6, 7, "closes none"),
        ("a () b", 2, 4, "empty"),
        ('"data engineer', 0, 14, "quotation mark is not closed"),
        ("language:klingon", 0, 16, "No language is called klingon"),
        ("language:de>=D4", 0, 15, "one of A1"),
        ("degree:>=wizard", 0, 15, "one of: secondary"),
        ("country:atlantis", 0, 16, "country:DE"),
        ("years:5..", 0, 9, "two ends, as in years:3..8"),
        ("years:..5", 0, 9, "With one end, write years:>=3 or years:<=8"),
        ("added:2026..", 0, 12, "two ends, as in added:2026-01..2026-03"),
        ("added:2026-02-30", 0, 16, "no day 2026-02-30"),
        ("added:yesterday", 0, 15, "day, month or year"),
        ("tag:>a", 0, 6, "takes no comparisons with >"),
        ("source:up*", 0, 10, "takes no beginnings"),
        ("skill:(a OR b)", 6, 7, "in front of each"),
        ("++", 0, 2, "no letter or digit"),
        ("email:nobody", 0, 12, "address or a domain"),
    ],
)
def test_an_error_says_what_is_wrong_and_where(text, start, end, says):
    with pytest.raises(QueryError) as caught:
        parse(text)

    assert says in caught.value.message
    assert (caught.value.start, caught.value.end) == (start, end)


@pytest.mark.parametrize("text", ["(" * 500 + "a", "-" * 500 + "a", "a " * 60, "a" * 2001, '"' + "\\" * 700 + '"'])
def test_what_is_too_much_is_refused(text):
    with pytest.raises(QueryError):
        parse(text)


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ([], ""),
        ({"and": []} | {"or": []}, ""),
        ({"or": []}, "or"),
        ({"and": [{"field": "years", "operator": "gt", "value": "many"}]}, "and.0.value"),
        ({"not": {"field": "shoe", "value": 1}}, "not.field"),
        ({"field": "tag", "operator": "gt", "value": "a"}, "operator"),
        ({"field": "years", "operator": ["gt"], "value": 1}, "operator"),
        ({"field": "years", "operator": "between", "value": [1, 2, 3]}, "value"),
        ({"field": "years", "value": True}, "value"),
        ({"field": {}, "value": "x"}, "field"),
    ],
)
def test_a_filter_that_is_none_says_where(data, path):
    with pytest.raises(FilterError) as caught:
        from_json(data)

    assert caught.value.path == path


def test_a_filter_of_everything_is_the_empty_search():
    assert from_json({"and": []}) == parse("  ") == EVERYTHING
    assert to_json(EVERYTHING) == {"and": []}


def test_deep_filters_are_refused():
    data = {"field": "text", "value": "a"}
    for _ in range(2000):
        data = {"not": data}

    with pytest.raises(FilterError), contextlib.suppress(RecursionError):
        from_json(data)


def test_each_example_is_a_search_of_its_field():
    for field in FIELDS.values():
        assert parse(field.example).field == field.name


def test_sources_are_those_of_candidates():
    assert set(SOURCES) == set(CandidateSource.values)
